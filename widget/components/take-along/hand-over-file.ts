import type { Api } from '../../api/client.ts';
import { loadFile } from '../../api/files.ts';

const asDataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error('unreadable')));
    reader.readAsDataURL(blob);
  });

/** A picture or a voice as a `data:` address; undefined for one that cannot be had any more. */
export const addressAlong = (api: Api, fileId: string): Promise<string | undefined> =>
  loadFile(api, { fileId }).then(asDataAddress, () => undefined);

/** Gives whoever sits here a page as a file. */
export const handOverFile = ({ html, fileName }: { html: string; fileName: string }): void => {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
