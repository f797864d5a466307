import type { AgendaPoint, MeetingKind, MeetingPupil } from '../../../lti-server/contract/meetings.ts';
import { dayInWords } from '../../locales/dates.ts';
import { dayWithOtherYear } from '../../locales/day-and-year.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import { pointsOf, type PupilForm } from './meeting-form.ts';

/** Who an agreement is on, as people say it; the child is told «ты». */
export const ownerInWords = (
  { owner, ownerId }: { owner: PupilForm['agreements'][number]['owner']; ownerId: string | null },
  { pupil, toChild }: { pupil: Pick<MeetingPupil, 'owners'>; toChild: boolean },
): string => {
  const words = meetingWords.words;
  if (owner === 'pupil' && toChild) return words.you;
  return pupil.owners.find(({ personId }) => personId === ownerId)?.name ?? words.parties[owner];
};

const upper = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/**
 * What was talked about, as far as everybody who reads the minutes may know. The child's own words for its
 * tutor are only named; what grown-ups wrote for each other is left out.
 */
const talkedAbout = (points: readonly AgendaPoint[], kind: MeetingKind): string[] => {
  const words = meetingWords.words;
  const named = points
    .filter(({ done, off }) => done && !off)
    .flatMap((point): string[] => {
      // What grown-ups ask for and where somebody has a gap is for them alone.
      if (point.source === 'gap' || (point.source === 'request' && point.more[0] !== 'pupil')) return [];
      const kept = words.keptInMinutes[point.source];
      if (kept !== undefined) return kind === 'family_meeting' ? [] : [kept];
      const told = point.source === 'note' || point.source === 'difficulty' || point.source === 'good_word';
      if (told || (point.source === 'own' && !point.shared) || point.source === 'agreement') return [];
      return point.text === '' ? [] : [`«${point.text}»`];
    });
  return [...new Set(named)];
};

/** The minutes for the child, made of what was ticked, said and agreed; empty when nothing was. */
export const minutesForChild = (
  form: PupilForm,
  {
    pupil,
    kind,
    heldOn,
    toChild,
  }: { pupil: MeetingPupil; kind: MeetingKind; heldOn: string; toChild: boolean },
): string => {
  const words = meetingWords.words;
  const talked = talkedAbout(pointsOf(pupil, form), kind);
  const quotes = form.quotes.filter(({ kept, words: said }) => kept && said !== '');
  const agreed = form.agreements.filter(({ text }) => text !== '');
  const body = [
    talked.length > 0 ? words.noteTalked(talked.join(', ')) : '',
    quotes.length === 0
      ? ''
      : (toChild ? words.noteQuotes : words.noteQuotesAside)(
          quotes.map(({ words: said }) => `«${said}»`).join(' '),
        ),
    ...(agreed.length > 0 ? [words.noteAgreed] : []),
    ...agreed.map(
      (agreement, place) =>
        `${place + 1}. ${words.noteAgreement({
          text: agreement.text,
          owner: ownerInWords(agreement, { pupil, toChild }),
          day: dayWithOtherYear(agreement.dueOn ?? heldOn, Number(heldOn.slice(0, 4))),
        })}`,
    ),
    form.words,
  ].filter((line) => line !== '');
  if (body.length === 0) return '';
  const head = [
    `${upper(words.noteDay(words.kinds[kind], dayInWords(heldOn)))}.`,
    form.topic === '' ? '' : `${words.noteTopic(form.topic)}.`,
  ];
  return [head.filter(Boolean).join(' '), ...body].join('\n');
};

/**
 * What the minutes for grown-ups say of the card by themselves: requests and topics that were talked about. Only
 * for those who read the card as well.
 */
export const addedForAdults = (form: PupilForm, pupil: MeetingPupil): string => {
  if (form.audience !== 'team') return '';
  const words = meetingWords.words;
  const talked = pointsOf(pupil, form).filter(({ done, off }) => done && !off);
  const named = (source: AgendaPoint['source']): string =>
    talked
      .filter((point) => point.source === source)
      .map(({ text }) => `«${text}»`)
      .join(', ');
  const [requests, gaps] = [named('request'), named('gap')];
  return [requests && words.noteRequests(requests), gaps && words.noteGaps(gaps)].filter(Boolean).join('\n');
};

/** The minutes for grown-ups; empty when nothing was written and nothing of the card came up. */
export const minutesForAdults = (form: PupilForm, pupil: MeetingPupil): string =>
  [form.adultWords.trim(), addedForAdults(form, pupil)].filter(Boolean).join('\n');
