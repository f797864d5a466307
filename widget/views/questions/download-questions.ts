import type { QuestionJar } from '../../../lti-server/contract/questions.ts';
import type { Api } from '../../api/client.ts';
import { addressAlong, handOverFile } from '../../components/take-along/hand-over-file.ts';
import { questionWords } from '../../locales/questions-words.ts';
import { questionsFile } from './take-along.ts';

/** Every recording and picture that can be had; one that is gone is left out. */
const filesOf = async (api: Api, { questions }: QuestionJar): Promise<Map<string, string>> => {
  const along = new Map<string, string>();
  const files = questions.flatMap(({ file, entries }) => [file, ...entries.map((entry) => entry.file)]);
  for (const file of files) {
    if (file === null) continue;
    const address = await addressAlong(api, file.fileId);
    if (address !== undefined) along.set(file.fileId, address);
  }
  return along;
};

/** Gives the child its questions as a file; what the child has hidden from others is its own and goes along. */
export const downloadQuestions = async (api: Api, jar: QuestionJar): Promise<void> => {
  const files = await filesOf(api, jar);
  const { name, questions } = jar;
  const html = questionsFile({ name, questions, files, now: Date.now() });
  handOverFile({ html, fileName: questionWords.words.fileName });
};
