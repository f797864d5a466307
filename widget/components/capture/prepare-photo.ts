import { uploadLimit } from '../../../lti-server/contract/files.ts';
import type { CaptureRefusal } from './capture-sender.ts';

/** Named one by one, so that a telephone hands over what it keeps in its own format as one of these. */
export const photoTypes = 'image/jpeg,image/png,image/webp,image/gif,image/avif';

/** The largest side that is kept anyway; smaller before it travels is quicker and leaves the place at home. */
const largestSide = 1600;

/** The picture itself; some browsers read a kind of picture in a page and not as a bitmap. */
const readPicture = async (photo: Blob): Promise<ImageBitmap> => {
  const options = { imageOrientation: 'from-image' } as const;
  try {
    return await createImageBitmap(photo, options);
  } catch {
    const picture = new Image();
    picture.src = URL.createObjectURL(photo);
    try {
      await picture.decode();
      return await createImageBitmap(picture, options);
    } finally {
      URL.revokeObjectURL(picture.src);
    }
  }
};

/**
 * A photo as small as it will be kept, drawn anew on this device.
 * @returns undefined when this browser cannot read the picture: the server may still be able to
 */
const shrinkPhoto = async (photo: Blob): Promise<Blob | undefined> => {
  try {
    const picture = await readPicture(photo);
    const scale = Math.min(1, largestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((resolve) => {
      canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', 0.88);
    });
  } catch {
    return undefined;
  }
};

/** ISO 14496-12: the brand of the file stands in its first bytes; these hold pictures in HEVC (ISO 23008-12). */
const isHeic = async (photo: Blob): Promise<boolean> =>
  /^.{4}ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/s.test(
    new TextDecoder('latin1').decode(await photo.slice(0, 12).arrayBuffer()),
  );

/** A picked photo as it will be sent, or why it cannot be. */
export const preparePhoto = async (photo: File): Promise<Blob | CaptureRefusal> => {
  if (/^(video|audio|text|application|font|model)\//.test(photo.type))
    return photo.size > uploadLimit ? 'too_large' : 'wrong_kind';
  const small = await shrinkPhoto(photo);
  if (small) return small;
  // What the server draws pictures with comes without this codec: it could not open it either.
  if (await isHeic(photo)) return 'heic';
  return photo.size > uploadLimit ? 'too_large' : photo;
};
