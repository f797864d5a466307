import type { ChestView } from '../../../lti-server/contract/chest.ts';
import type { Api } from '../../api/client.ts';
import { addressAlong, handOverFile } from '../../components/take-along/hand-over-file.ts';
import { dayAlong, takeAlongPage } from '../../components/take-along/take-along-page.ts';
import { chestWords } from '../../locales/chest-words.ts';
import { nameOf } from './chest-parts.ts';

/** What the child takes along from its chest as one HTML file, words, pictures and voices inside. */
export const chestFile = async (
  { chest, name, now }: { chest: ChestView; name: string; now: number },
  addressOf: (fileId: string) => Promise<string | undefined>,
): Promise<string> => {
  const words = chestWords.words;
  const page = takeAlongPage({ title: words.fileTitle(name), intro: words.fileIntro(dayAlong(now)) });
  const along = chest.items.filter(({ goesAlong, hidden }) => goesAlong && !hidden);
  for (const item of along.toReversed()) {
    const card = page.add(page.main, 'article');
    page.add(card, 'h3', words.kinds[item.kind], { class: 'soft' });
    if (item.text !== '') page.add(card, 'p', item.text, { class: 'words' });
    if (item.file !== null) {
      const { kind, fileId } = item.file;
      page.addFile(card, { kind, src: await addressOf(fileId), alt: nameOf(item) });
    }
    page.add(card, 'p', dayAlong(item.createdAt), { class: 'soft' });
    for (const { author, text } of item.replies) page.add(card, 'blockquote', `${author}: ${text}`);
  }
  return page.written();
};

/** Gives the child the chest as a file; a proof that cannot be had is left out. */
export const downloadChest = async (api: Api, of: { chest: ChestView; name: string }): Promise<void> => {
  const html = await chestFile({ ...of, now: Date.now() }, (fileId) => addressAlong(api, fileId));
  handOverFile({ html, fileName: chestWords.words.fileName });
};
