import { written } from '../../../lti-server/contract/fields.ts';
import type {
  AgainAnswer,
  CardKind,
  ReflectionAnswer,
  ReflectionFormat,
  SentenceEnd,
  SentenceStart,
  Weather,
} from '../../../lti-server/contract/reflections.ts';

/** A reflection as it is being made: of whatever format, and what was begun in another one stays. */
export interface ReflectionForm {
  /** Made once, so that sending it again is the same reflection. */
  readonly reflectionId: string;
  readonly format: ReflectionFormat | 'find';
  readonly ends: readonly [string, string];
  readonly before: number;
  readonly after: number;
  readonly order: readonly CardKind[];
  readonly weather: Weather | null;
  readonly sticker: number | null;
  readonly again: AgainAnswer | null;
  readonly start: SentenceStart;
  readonly end: SentenceEnd | null;
  readonly words: string;
  readonly happened: string;
  readonly thought: string;
  readonly tells: string;
  readonly fileId: string | null;
}

/** In the middle of the line. */
const middle = 3;

export const emptyForm = (of: {
  format: ReflectionForm['format'];
  ends: readonly [string, string];
  start: SentenceStart;
}): ReflectionForm => ({
  reflectionId: crypto.randomUUID(),
  before: middle,
  after: middle,
  order: [],
  weather: null,
  sticker: null,
  again: null,
  end: null,
  words: '',
  happened: '',
  thought: '',
  tells: '',
  fileId: null,
  ...of,
});

/** What would be handed over; nothing while nothing has been answered. */
export const answerOf = (form: ReflectionForm): ReflectionAnswer | undefined => {
  const { format } = form;
  switch (format) {
    case 'line':
      return { format, ends: [...form.ends], before: form.before, after: form.after };
    case 'cards':
      return form.order.length === 3 ? { format, order: [...form.order] } : undefined;
    case 'weather':
      return form.weather === null ? undefined : { format, weather: form.weather };
    case 'voice':
    case 'draw':
      return form.fileId === null ? undefined : { format };
    case 'photo':
      return form.fileId === null ? undefined : { format, sticker: form.sticker };
    case 'again':
      return form.again === null ? undefined : { format, answer: form.again };
    case 'finish':
      return form.end === null && written(form.words) === ''
        ? undefined
        : { format, start: form.start, end: form.end };
    case 'find': {
      const { happened, thought, tells } = form;
      const said = [happened, thought, tells].some((words) => written(words) !== '') || form.fileId !== null;
      return said ? { format, happened, thought, tells } : undefined;
    }
  }
};

/** Which formats have a recording or a picture: the others go without, whatever was made before. */
export const takesFile = (format: ReflectionForm['format']): boolean =>
  ['voice', 'photo', 'draw', 'find'].includes(format);

/** Which formats take a few words besides. */
export const takesWords = (format: ReflectionForm['format']): boolean =>
  ['weather', 'finish', 'again', 'cards', 'line'].includes(format);
