import { voiceLimit, voiceSeconds } from '../contract/files.ts';
import { Refusal } from '../errors.ts';

/** A recorder stops a moment after it is told to. */
const tolerance = 2;

/**
 * Recorders write no length into WebM or into MP3, and of MP4 only some do. Half a minute of speech is some
 * 120 kB there, and this many bytes at the best quality that any browser records in.
 */
const untoldLimit = (voiceSeconds * 256_000) / 8;

/**
 * A voice that may be kept: sound only, at most 30 seconds as far as its container tells, without the names
 * and places that recorders write into it.
 * @throws Refusal `FILE_KIND_REFUSED` for a film, `VOICE_TOO_LONG`, `BODY_TOO_LARGE`
 */
export function listenTo(given: Uint8Array, mediaType: string): Buffer {
  const bytes = Buffer.from(given);
  if (holdsFilm(bytes, mediaType)) throw new Refusal('FILE_KIND_REFUSED', { note: 'a film' });
  const seconds = secondsOf(bytes, mediaType);
  const tooLong = seconds === undefined ? bytes.length > untoldLimit : seconds > voiceSeconds + tolerance;
  if (tooLong) throw new Refusal('VOICE_TOO_LONG');
  if (bytes.length > voiceLimit) throw new Refusal('BODY_TOO_LARGE', { note: 'a voice' });
  return mediaType === 'audio/mpeg' ? withoutTag(bytes) : withoutPlace(bytes, mediaType);
}

/** Codecs of pictures by their names in WebM (`V_…`), or a picture track in MP4 (handler `vide`). */
function holdsFilm(bytes: Buffer, mediaType: string): boolean {
  if (mediaType === 'audio/webm') return /V_(VP8|VP9|AV1|MPEG)/.test(bytes.toString('latin1', 0, 65_536));
  if (mediaType !== 'audio/mp4') return false;
  for (let at = bytes.indexOf('hdlr'); at >= 0; at = bytes.indexOf('hdlr', at + 4))
    if (bytes.toString('latin1', at + 12, at + 16) === 'vide') return true;
  return false;
}

/** Undefined where the container does not say: what browsers record as they go carries no length. */
function secondsOf(bytes: Buffer, mediaType: string): number | undefined {
  switch (mediaType) {
    case 'audio/wav':
      return wavSeconds(bytes);
    case 'audio/ogg':
      return oggSeconds(bytes);
    case 'audio/mp4':
      return mp4Seconds(bytes);
    default:
      return undefined;
  }
}

/** RIFF: bytes a second stand in the format chunk. */
function wavSeconds(bytes: Buffer): number | undefined {
  const format = bytes.indexOf('fmt ');
  if (format < 0 || format + 20 > bytes.length) return undefined;
  const rate = bytes.readUInt32LE(format + 16);
  return rate === 0 ? undefined : bytes.length / rate;
}

/** RFC 7845: the last page tells the samples so far, 48 000 a second. */
function oggSeconds(bytes: Buffer): number | undefined {
  const last = bytes.lastIndexOf('OggS');
  if (last < 0 || last + 14 > bytes.length || !bytes.subarray(0, 256).includes('OpusHead')) return undefined;
  return Number(bytes.readBigUInt64LE(last + 6)) / 48_000;
}

/** ISO 14496-12: `mvhd` holds units a second and the length in them; 0 in a recording made as it went. */
function mp4Seconds(bytes: Buffer): number | undefined {
  const head = bytes.indexOf('mvhd');
  if (head < 0 || head + 40 > bytes.length) return undefined;
  const long = bytes[head + 4] === 1;
  const units = bytes.readUInt32BE(head + (long ? 24 : 16));
  const length = long ? Number(bytes.readBigUInt64BE(head + 28)) : bytes.readUInt32BE(head + 20);
  return units === 0 || length === 0 ? undefined : length / units;
}

/** ID3v2 stands before the sound and can hold names and pictures; its length is four times seven bits. */
function withoutTag(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, 3) !== 'ID3' || bytes.length < 10) return bytes;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
  return bytes.subarray(10 + (((a & 127) << 21) | ((b & 127) << 14) | ((c & 127) << 7) | (d & 127)));
}

/** Telephones write where a recording was made into `©xyz` or `loci`: the box is emptied and marked as unused. */
function withoutPlace(bytes: Buffer, mediaType: string): Buffer {
  if (mediaType !== 'audio/mp4') return bytes;
  for (const name of ['\u00a9xyz', 'loci']) {
    for (let at = bytes.indexOf(name, 0, 'latin1'); at >= 4; at = bytes.indexOf(name, at + 4, 'latin1')) {
      const end = at - 4 + bytes.readUInt32BE(at - 4);
      if (end <= at || end > bytes.length) continue;
      bytes.write('free', at, 'latin1');
      bytes.fill(0, at + 4, end);
    }
  }
  return bytes;
}
