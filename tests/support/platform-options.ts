import { randomUUID } from 'node:crypto';

/** Options of `platform add` for a platform that nobody has added yet; null leaves one out. */
export const platformOptions = (over: Record<string, string | null> = {}): string[] => {
  const options: Record<string, string | null> = {
    name: 'Школа № 57',
    issuer: `https://${randomUUID()}.example`,
    'client-id': 'client-1',
    'auth-url': 'https://lms.example/auth',
    'token-url': 'https://lms.example/token',
    'jwks-url': 'https://lms.example/jwks',
    ...over,
  };
  return Object.entries(options).flatMap(([name, value]) => (value === null ? [] : [`--${name}`, value]));
};
