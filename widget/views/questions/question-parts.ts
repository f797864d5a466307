import { html, nothing, type TemplateResult } from 'lit';
import type { PersonName } from '../../../lti-server/contract/fields.ts';
import type { QuestionJar, QuestionView } from '../../../lti-server/contract/questions.ts';
import type { Api } from '../../api/client.ts';
import '../../components/capture/marshrut-file.ts';
import { firstSentence } from '../../components/first-sentence.ts';
import '../../components/marshrut-few-words.ts';
import type { WritingTrouble } from '../../api/writing.ts';
import { questionWords } from '../../locales/questions-words.ts';
import { icon } from '../../styles/icons.ts';
import { eyeOpenIcon, signIcons, stateIcons } from '../../styles/question-icons.ts';

/** Who will read what is about to be written: told as people, before. */
export const seenBy = (readers: readonly PersonName[], few = false): TemplateResult => {
  const words = questionWords.words;
  const names = readers.map(({ name }) => name).join(', ');
  const text =
    readers.length === 0
      ? words.seenByTutor
      : readers.length === 1
        ? words.seenBy(names)
        : words.seenByMany(names);
  if (few)
    return html`<p class="seen-by">
      ${icon(eyeOpenIcon)}<marshrut-few-words .text=${text} .most=${3}></marshrut-few-words>
    </p>`;
  return html`<p class="seen-by">${icon(eyeOpenIcon)}<span>${text}</span></p>`;
};

/** Whether this is the jar of somebody who has only begun to read, and who sits here. */
export const readsLittle = ({ mayAsk, readingLevel }: QuestionJar): boolean => mayAsk && readingLevel === 1;

/** What is told of a write that did not come through; of it, who reads little is shown the first sentence. */
export const troubleLine = (trouble: WritingTrouble | undefined, few = false): TemplateResult => {
  const words = questionWords.words;
  const texts: Record<WritingTrouble, string> = {
    offline: words.notSavedOffline,
    gone: words.goneMeanwhile,
    failed: words.notSaved,
  };
  const text = trouble ? texts[trouble] : '';
  return html`<p class=${trouble ? 'trouble' : ''} role="status">${few ? firstSentence(text) : text}</p>`;
};

/** The question in a line: its words, or what it was asked by instead. */
export const questionText = ({ words: asked, sign, file }: QuestionView): string => {
  const words = questionWords.words;
  if (asked !== '') return asked;
  if (sign !== null) return `${words.signs[sign]}?`;
  return file === null || file.kind === 'voice' ? words.voiceQuestion : words.pictureQuestion;
};

/** The sign before the question's words, or that of its state when it has none. */
export const questionPicture = ({ sign, state }: QuestionView): TemplateResult =>
  icon(sign === null ? stateIcons[state] : signIcons[sign]);

/** A recording or a picture of a question, when it has one. */
export const keptFile = (api: Api, file: QuestionView['file']): TemplateResult | typeof nothing =>
  file === null
    ? nothing
    : html`<marshrut-file .api=${api} .fileId=${file.fileId} .kind=${file.kind}></marshrut-file>`;
