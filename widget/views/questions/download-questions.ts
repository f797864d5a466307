import type { QuestionJar } from '../../../lti-server/contract/questions.ts';
import type { Api } from '../../api/client.ts';
import { loadFile } from '../../api/files.ts';
import { currentLocale } from '../../locales/locale.ts';
import { questionWords } from '../../locales/questions-words.ts';
import { questionsFile } from './take-along.ts';

const asDataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(new Error('unreadable')));
    reader.readAsDataURL(blob);
  });

/** Every recording and picture that can be had; one that is gone is left out. */
const filesOf = async (api: Api, { questions }: QuestionJar): Promise<Map<string, string>> => {
  const along = new Map<string, string>();
  const files = questions.flatMap(({ file, entries }) => [file, ...entries.map((entry) => entry.file)]);
  for (const file of files) {
    if (file === null) continue;
    const { fileId } = file;
    const address = await loadFile(api, { fileId }).then(asDataAddress, () => undefined);
    if (address !== undefined) along.set(fileId, address);
  }
  return along;
};

/** Gives the child its questions as a file; what the child has hidden from others is its own and goes along. */
export const downloadQuestions = async (api: Api, jar: QuestionJar): Promise<void> => {
  const files = await filesOf(api, jar);
  const { name, questions } = jar;
  const html = questionsFile({ name, questions, files, locale: currentLocale(), now: Date.now() });
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = questionWords.words.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
