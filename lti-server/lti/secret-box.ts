import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';

/**
 * What SECRET_KEY is used for: signing short-lived values that pass through the browser, and sealing
 * what must stay unreadable. Each purpose has its own derived key (HKDF-SHA-256, RFC 5869).
 */
export interface SecretBox {
  /** A MAC as base64url. */
  sign(text: string): string;
  /** Whether a MAC belongs to a text; takes the same time whatever the answer. */
  isSigned(text: string, mac: string): boolean;
  /** AES-256-GCM; the result is base64url. */
  seal(text: string): string;
  /** The sealed text, or null when it was altered or sealed with another key. */
  open(sealed: string): string | null;
}

export function createSecretBox({ secretKey, purpose }: { secretKey: string; purpose: string }): SecretBox {
  const derive = (use: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secretKey, 'marshrut', `${purpose}:${use}`, 32)));
  const macKey = derive('sign');
  const sealKey = derive('seal');
  const mac = (text: string): Buffer => createHmac('sha256', macKey).update(text).digest();
  return {
    sign: (text) => mac(text).toString('base64url'),
    isSigned(text, given) {
      const expected = mac(text);
      const actual = Buffer.from(given, 'base64url');
      return actual.length === expected.length && timingSafeEqual(actual, expected);
    },
    seal(text) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < 28) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12), {
          authTagLength: 16,
        });
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
