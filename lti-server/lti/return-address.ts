import type { Platform } from './platforms.ts';

/**
 * Whether people may be sent there: an address of a signed token, so the platform itself has named it; Canvas and
 * Blackboard name a host of the school's that no registration knows. Plain http is taken only where the administrator
 * has registered that very origin, and an address of our own never is.
 */
export function isReturnAddress(
  address: string,
  { platform, publicOrigin }: { platform: Platform; publicOrigin: string },
): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.username === '' &&
    url.password === '' &&
    url.origin !== publicOrigin &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && platform.origins.includes(url.origin)))
  );
}
