import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** Real small files for tests, made and never kept in the project. */

const canvas = { width: 8, height: 6, channels: 3, background: '#1d6f8a' } as const;

/** A photo as a telephone takes it: lying on its side, with place and time written into it. */
export const photoWithPlace = (size: { width: number; height: number } = canvas): Promise<Buffer> =>
  sharp({ create: { ...canvas, ...size } })
    .withExif({
      IFD0: { Make: 'Telephone', Copyright: 'Anya Lebedeva', DateTime: '2026:09:14 10:00:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '59/1 57/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '30/1 19/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

export const pictureOf = (format: 'png' | 'webp' | 'gif' | 'avif'): Promise<Buffer> =>
  sharp({ create: canvas }).toFormat(format).toBuffer();

/** A picture of a few hundred bytes that says it unfolds into 128 million pixels. */
export async function pictureBomb(): Promise<Buffer> {
  const picture = await pictureOf('png');
  picture.writeUInt32BE(16_000, 16);
  picture.writeUInt32BE(8000, 20);
  // PNG, section 5.3: the checksum of a chunk covers its name and its content.
  picture.writeUInt32BE(crc32(picture.subarray(12, 29)), 29);
  return picture;
}

/** Silence as plain WAV: 8000 bytes a second, one channel. */
export function wavOf(seconds: number): Buffer {
  const sound = Buffer.alloc(Math.round(seconds * 8000), 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + sound.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(sound.length, 40);
  return Buffer.concat([head, sound]);
}

const box = (name: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
};

/** The head of an MP4 with one track, of sound or of a film, this long, with the place it was made at. */
export function mp4Of({ seconds, handler }: { seconds: number; handler: 'soun' | 'vide' }): Buffer {
  const head = Buffer.alloc(100);
  head.writeUInt32BE(1000, 12);
  head.writeUInt32BE(seconds * 1000, 16);
  const kind = Buffer.alloc(24);
  kind.write(handler, 8, 'latin1');
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42isom', 'latin1')),
    box(
      'moov',
      box('mvhd', head),
      box('udta', box('\u00a9xyz', Buffer.from('+59.9500+030.3160/', 'latin1'))),
      box('trak', box('mdia', box('hdlr', kind))),
    ),
  ]);
}

/** The head of a WebM whose one track has this codec: `A_OPUS` is sound, `V_VP8` is a film. */
export const webmOf = (codec: 'A_OPUS' | 'V_VP8'): Buffer =>
  Buffer.concat([
    Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701', 'hex'),
    Buffer.alloc(7, 0xff),
    Buffer.from([0x86, 0x80 + codec.length]),
    Buffer.from(codec, 'latin1'),
  ]);
