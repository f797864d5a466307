import type { QuestionEntry, QuestionView } from '../../../lti-server/contract/questions.ts';
import { dayAlong, takeAlongPage, type TakeAlongPage } from '../../components/take-along/take-along-page.ts';
import { questionWords } from '../../locales/questions-words.ts';
import { questionText } from './question-parts.ts';
import { bySchoolYear } from './school-years.ts';

/** Recordings and pictures that go along, as `data:` addresses by the id of the file. */
export type FilesAlong = ReadonlyMap<string, string>;

const addKept = (
  page: TakeAlongPage,
  parent: Element,
  { file, files }: { file: QuestionView['file']; files: FilesAlong },
): void => {
  if (file !== null) page.addFile(parent, { kind: file.kind, src: files.get(file.fileId) });
};

const lineOf = (entry: QuestionEntry): string => {
  const words = questionWords.words;
  return [
    entry.way === null ? '' : words.ways[entry.way],
    entry.words,
    entry.byPupil ? '' : entry.author.name,
    entry.triedAt === null ? '' : `${words.tried} ${dayAlong(entry.triedAt)}`,
  ]
    .filter((part) => part !== '')
    .join(' — ');
};

const addQuestion = (
  page: TakeAlongPage,
  section: Element,
  { question, files }: { question: QuestionView; files: FilesAlong },
): void => {
  const words = questionWords.words;
  const card = page.add(section, 'article');
  page.add(card, 'h3', questionText(question));
  addKept(page, card, { file: question.file, files });
  page.add(card, 'p', `${dayAlong(question.askedAt)} · ${words.states[question.state]}`, { class: 'soft' });
  for (const [kind, title] of [
    ['way', words.fileWays],
    ['answer', words.fileAnswers],
  ] as const) {
    const entries = question.entries.filter((entry) => entry.kind === kind);
    if (entries.length === 0) continue;
    page.add(card, 'h4', title);
    const list = page.add(card, 'ul');
    for (const entry of entries)
      addKept(page, page.add(list, 'li', lineOf(entry)), { file: entry.file, files });
  }
};

/** The child's questions over the years as one HTML file to be kept. Grown-ups' hints go along by name. */
export const questionsFile = ({
  name,
  questions: all,
  files,
  now,
}: {
  name: string;
  questions: readonly QuestionView[];
  files: FilesAlong;
  now: number;
}): string => {
  const words = questionWords.words;
  const page = takeAlongPage({ title: words.fileTitle(name), intro: words.fileIntro(name, dayAlong(now)) });
  for (const { from, questions } of bySchoolYear(all).toReversed()) {
    const section = page.add(page.main, 'section');
    page.add(section, 'h2', words.schoolYear(from));
    for (const question of questions.toReversed()) addQuestion(page, section, { question, files });
  }
  return page.written();
};
