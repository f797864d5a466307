import { CompactSign, exportJWK, generateKeyPair } from 'jose';

/** A package of the library as any school may make it: signed rightly, whatever it says. */
export async function signedPackage(
  payload: unknown,
  { typ = 'marshrut-library+jws' }: { typ?: string } = {},
): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  return new CompactSign(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', typ, jwk: await exportJWK(publicKey) })
    .sign(privateKey);
}
