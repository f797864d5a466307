import { Refusal } from '../errors.ts';
import type { FileKind } from '../contract/vocabulary.ts';

const pictures = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/heic',
  'image/heif',
  'image/avif',
]);

/** Containers of sound and what a browser is told to play them as; a container may also hold a film. */
const voices: Readonly<Record<string, string>> = {
  'video/webm': 'audio/webm',
  'audio/webm': 'audio/webm',
  'audio/ogg': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'video/mp4': 'audio/mp4',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/mpeg': 'audio/mpeg',
  'audio/wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
};

/**
 * What the bytes are, told by the bytes and by nothing that the sender says.
 * @returns the media type they are served under; for pictures the one they came in
 * @throws Refusal `FILE_KIND_REFUSED` for anything else than a picture or a voice, as the kind asks
 */
export async function sortBytes(bytes: Uint8Array, kind: FileKind): Promise<string> {
  // Loaded at the first upload: a server that nobody sends pictures to has no use for it.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime.split(';')[0] ?? '';
  if (kind !== 'voice') {
    if (pictures.has(found)) return found;
    throw new Refusal('FILE_KIND_REFUSED', { note: found === '' ? 'unknown' : found });
  }
  const voice = voices[found];
  if (voice === undefined) throw new Refusal('FILE_KIND_REFUSED', { note: found === '' ? 'unknown' : found });
  return voice;
}
