import type {
  AgendaPoint,
  AgreementDraft,
  MeetingEdit,
  MeetingKind,
  MeetingPupil,
  MeetingView,
} from '../../../lti-server/contract/meetings.ts';

/** A meeting as it is typed: what is sent, without the revision. */
export type MeetingForm = Omit<MeetingEdit, 'revision'>;
export type PupilForm = MeetingForm['pupils'][number];
export type PointForm = PupilForm['points'][number];

const pointForm = ({ key, off, done, text, shared }: AgendaPoint): PointForm => {
  const own = key.startsWith('own:');
  return { key, off, done, text: own ? text : '', shared: own && shared };
};

/** One child's part as the server has it. */
const pupilForm = (pupil: MeetingPupil): PupilForm => ({
  pupilId: pupil.pupilId,
  topic: pupil.topic,
  people: pupil.people,
  guests: pupil.guests,
  quotes: pupil.quotes,
  words: pupil.words,
  adultWords: pupil.adultWords,
  audience: pupil.audience,
  agreements: pupil.agreements,
  points: pupil.points.map(pointForm),
});

export const formOf = (view: MeetingView): MeetingForm => ({
  heldOn: view.heldOn,
  minutesPlanned: view.minutesPlanned,
  started: view.startedAt !== null,
  pupils: view.pupils.map(pupilForm),
});

/** What stands on the screen: the words of the server under what was made of them here, in the order here. */
export const pointsOf = (pupil: MeetingPupil, form: PupilForm): AgendaPoint[] => {
  const known = new Map(pupil.points.map((point) => [point.key, point]));
  const arranged = form.points.flatMap((point): AgendaPoint[] => {
    if (point.key.startsWith('own:'))
      return [{ ...point, section: 'own', source: 'own', more: [], at: null }];
    const there = known.get(point.key);
    return there ? [{ ...there, off: point.off, done: point.done }] : [];
  });
  const placed = new Set(form.points.map(({ key }) => key));
  return [...arranged, ...pupil.points.filter(({ key }) => !placed.has(key))];
};

/** The points as they are sent after something was made of them. */
export const asPointForms = (points: readonly AgendaPoint[]): PointForm[] => points.map(pointForm);

/** A point of one's own. */
export const ownPoint = ({ text, shared }: { text: string; shared: boolean }): AgendaPoint => ({
  key: `own:${crypto.randomUUID()}`,
  section: 'own',
  source: 'own',
  text,
  more: [],
  at: null,
  shared,
  off: false,
  done: false,
});

/** Two days as text: `2026-09-14` and a number of days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** An agreement to be filled in: the child's, in a week, as a step. */
export const newAgreement = (
  heldOn: string,
  { owner, ownerId }: { owner: AgreementDraft['owner']; ownerId: string | null },
): AgreementDraft => ({
  agreementId: crypto.randomUUID(),
  text: '',
  owner,
  ownerId,
  dueOn: daysAfter(heldOn, 7),
  asStep: owner === 'pupil',
});

/** How long each kind is planned for, in minutes. */
export const plannedMinutes: Record<MeetingKind, number> = { tutorial: 30, talk: 10, family_meeting: 40 };
