import type { ChestItem, ChestView } from '../../../lti-server/contract/chest.ts';
import type { Api } from '../../api/client.ts';
import { loadFile } from '../../api/files.ts';
import { chestWords } from '../../locales/chest-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { currentLocale } from '../../locales/locale.ts';
import { nameOf } from './chest-parts.ts';

const styles = `
body{margin:0;background:#faf6ee;color:#16323c;font:18px/1.5 system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:24px 16px 64px}
h1{font-size:1.8rem}article{margin:1.4em 0;padding:12px 20px 20px;border-radius:16px;background:#fffdf9;break-inside:avoid}
h2{margin:.2em 0;font-size:1rem;color:#48626b}p{white-space:pre-line;overflow-wrap:anywhere}
.words{font-size:1.3rem}.soft{color:#48626b}blockquote{margin:.6em 0;padding:8px 16px;background:#f6e9d2;color:#6b4a12}
img{max-width:100%;height:auto}audio{width:100%}`;

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:";

const asDataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error('unreadable')));
    reader.readAsDataURL(blob);
  });

const day = (moment: number): string => `${momentInWords(moment)} ${new Date(moment).getFullYear()}`;

/**
 * What the child takes along as one HTML file: words, pictures and voices inside, no script, nothing to be
 * loaded. It is built as a document and written out by the browser, so what people wrote stays text.
 */
export const chestFile = async (
  { chest, name, now }: { chest: ChestView; name: string; now: number },
  addressOf: (fileId: string) => Promise<string | undefined>,
): Promise<string> => {
  const words = chestWords.words;
  const page = document.implementation.createHTMLDocument(words.fileTitle(name));
  page.documentElement.lang = currentLocale();
  const add = (parent: Element, tag: string, text = '', attributes: Record<string, string> = {}): Element => {
    const element = page.createElement(tag);
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent.append(element);
    return element;
  };
  add(page.head, 'meta', '', { charset: 'utf-8' });
  add(page.head, 'meta', '', { 'http-equiv': 'Content-Security-Policy', content: policy });
  add(page.head, 'meta', '', { name: 'viewport', content: 'width=device-width' });
  const main = add(page.body, 'main');
  add(main, 'h1', words.fileTitle(name));
  add(main, 'p', words.fileIntro(day(now)), { class: 'soft' });
  const along = chest.items.filter(({ goesAlong, hidden }) => goesAlong && !hidden);
  for (const item of along.toReversed()) {
    const card = add(main, 'article');
    add(card, 'h2', words.kinds[item.kind]);
    if (item.text !== '') add(card, 'p', item.text, { class: 'words' });
    const src = item.file === null ? undefined : await addressOf(item.file.fileId);
    if (src !== undefined) addProof(add, card, { item, src });
    add(card, 'p', day(item.createdAt), { class: 'soft' });
    for (const { author, text } of item.replies) add(card, 'blockquote', `${author}: ${text}`);
  }
  const text = new XMLSerializer().serializeToString(page.documentElement);
  // The policy of this page allows no style in a document that it makes, so the styles come in afterwards.
  return `<!doctype html>\n${text.replace('</head>', `<style>${styles}</style></head>`)}\n`;
};

const addProof = (
  add: (parent: Element, tag: string, text: string, attributes: Record<string, string>) => Element,
  card: Element,
  { item, src }: { item: ChestItem; src: string },
): void => {
  if (item.file?.kind === 'voice') add(card, 'audio', '', { controls: '', src });
  else add(card, 'img', '', { alt: nameOf(item), src });
};

/** Gives the child the chest as a file; a proof that cannot be had is left out. */
export const downloadChest = async (api: Api, of: { chest: ChestView; name: string }): Promise<void> => {
  const text = await chestFile({ ...of, now: Date.now() }, (fileId) =>
    loadFile(api, { fileId }).then(asDataAddress, () => undefined),
  );
  const address = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = chestWords.words.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
