/** The largest side that is kept anyway; smaller before it travels is quicker and leaves the place at home. */
const largestSide = 1600;

/**
 * A photo as small as it will be kept, drawn anew on this device.
 * @returns undefined when this browser cannot read the picture: the server may still be able to
 */
export const shrinkPhoto = async (photo: Blob): Promise<Blob | undefined> => {
  try {
    const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
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
