import type { QuestionEntry, QuestionView } from '../../../lti-server/contract/questions.ts';
import type { Locale } from '../../../lti-server/contract/vocabulary.ts';
import { momentInWords } from '../../locales/dates.ts';
import { questionWords } from '../../locales/questions-words.ts';
import { questionText } from './question-parts.ts';
import { bySchoolYear } from './school-years.ts';

/** What people wrote is text in the file too: nothing of it becomes markup. */
const escaped = (text: string): string =>
  text.replace(/[&<>"'`]/g, (sign) => `&#${String(sign.codePointAt(0))};`);

const styles = `
body{margin:0;background:#faf6ee;color:#16323c;font:18px/1.5 system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:24px 16px 64px}
h1{font-size:1.8rem}h2{margin-top:2.2em;border-bottom:2px solid #b9dce0}
article{margin:1.2em 0;padding:4px 20px 16px;border-inline-start:6px solid #0b6075;background:#fffdf9}
h3{white-space:pre-line;overflow-wrap:anywhere}h4{margin:.8em 0 .2em}
li{white-space:pre-line;overflow-wrap:anywhere}.soft{color:#48626b}
img{max-width:100%;height:auto}audio{width:100%}
@media print{body{background:#fff}article{break-inside:avoid}}`;

/** Recordings and pictures that go along, as `data:` addresses by the id of the file. */
export type FilesAlong = ReadonlyMap<string, string>;

const fileAlong = (file: QuestionView['file'], files: FilesAlong): string => {
  const address = file === null ? undefined : files.get(file.fileId);
  if (file === null || address === undefined) return '';
  return file.kind === 'voice'
    ? `<audio controls src="${escaped(address)}"></audio>`
    : `<img alt="" src="${escaped(address)}">`;
};

const day = (moment: number): string => `${momentInWords(moment)} ${new Date(moment).getFullYear()}`;

const entryAlong = (entry: QuestionEntry, files: FilesAlong): string => {
  const words = questionWords.words;
  const parts = [
    entry.way === null ? '' : escaped(words.ways[entry.way]),
    escaped(entry.words),
    entry.byPupil ? '' : escaped(entry.author.name),
    entry.triedAt === null ? '' : escaped(`${words.tried} ${day(entry.triedAt)}`),
  ].filter((part) => part !== '');
  return `<li>${parts.join(' — ')}${fileAlong(entry.file, files)}</li>`;
};

const entriesAlong = (title: string, entries: readonly QuestionEntry[], files: FilesAlong): string =>
  entries.length === 0
    ? ''
    : `<h4>${escaped(title)}</h4><ul>${entries.map((entry) => entryAlong(entry, files)).join('')}</ul>`;

const questionAlong = (question: QuestionView, files: FilesAlong): string => {
  const words = questionWords.words;
  const of = (kind: QuestionEntry['kind']) => question.entries.filter((entry) => entry.kind === kind);
  return `<article><h3>${escaped(questionText(question))}</h3>${fileAlong(question.file, files)}
<p class="soft">${escaped(day(question.askedAt))} · ${escaped(words.states[question.state])}</p>
${entriesAlong(words.fileWays, of('way'), files)}${entriesAlong(words.fileAnswers, of('answer'), files)}</article>`;
};

/**
 * The child's questions over the years as one HTML file to be kept: no script, no outside address, nothing
 * to be loaded, and whatever was written in it is text. Grown-ups' hints go along by name.
 */
export const questionsFile = (of: {
  name: string;
  questions: readonly QuestionView[];
  files: FilesAlong;
  locale: Locale;
  now: number;
}): string => {
  const words = questionWords.words;
  const years = bySchoolYear(of.questions).toReversed();
  const title = escaped(words.fileTitle(of.name));
  return `<!doctype html>
<html lang="${of.locale}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:">
<meta name="viewport" content="width=device-width"><title>${title}</title><style>${styles}</style></head>
<body><main><h1>${title}</h1><p>${escaped(words.fileIntro(of.name, day(of.now)))}</p>
${years
  .map(
    ({ from, questions }) =>
      `<section><h2>${escaped(words.schoolYear(from))}</h2>${questions
        .toReversed()
        .map((question) => questionAlong(question, of.files))
        .join('')}</section>`,
  )
  .join('')}
</main></body></html>
`;
};
