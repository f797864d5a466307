import type {
  AgreementDraft,
  MeetingEdit,
  MeetingKind,
  MeetingPart,
  MeetingView,
} from '../../../lti-server/contract/meetings.ts';
import type { Scene } from '../../support/on-engines.ts';

/** What a tutor does in a meeting, again and again. */

export const save = 'PUT /api/meetings/:meetingId';
export const finish = 'POST /api/meetings/:meetingId/end';

export const prepare = (
  { app, as, pupilId }: Scene,
  {
    kind = 'tutorial',
    pupilIds = [pupilId],
    by = 'tutor',
    meetingId = app.random.id(),
    heldOn = '2026-09-14',
  }: {
    kind?: MeetingKind;
    pupilIds?: string[];
    by?: Parameters<Scene['as']>[0];
    meetingId?: string;
    heldOn?: string;
  } = {},
): Promise<MeetingView> =>
  app.ok('POST /api/meetings', {
    token: as(by),
    body: { meetingId, kind, pupilIds, heldOn, minutesPlanned: 30 },
  });

export const agreement = (change: Partial<AgreementDraft> = {}): AgreementDraft => ({
  agreementId: 'agreement-0001',
  text: 'Найти две книги о вулканах',
  owner: 'pupil',
  ownerId: null,
  dueOn: '2026-09-21',
  asStep: true,
  ...change,
});

/** What a tutor's screen sends, with this changed for every child. */
export const editOf = (view: MeetingView, change: Partial<MeetingPart> = {}): MeetingEdit => ({
  revision: view.revision,
  heldOn: view.heldOn,
  minutesPlanned: view.minutesPlanned,
  started: view.startedAt !== null,
  pupils: view.pupils.map(
    ({ pupilId, topic, people, guests, quotes, words, adultWords, audience, agreements, points }) => ({
      pupilId,
      topic,
      people,
      guests,
      quotes,
      words,
      adultWords,
      audience,
      agreements,
      points: points.map(({ key, off, done, text, shared }) => ({ key, off, done, text, shared })),
      ...change,
    }),
  ),
});

export const edit = (
  { app, as }: Scene,
  view: MeetingView,
  change: Partial<MeetingPart>,
): Promise<MeetingView> =>
  app.ok(save, { token: as('tutor'), params: { meetingId: view.meetingId }, body: editOf(view, change) });

export const end = (
  { app, as }: Scene,
  view: MeetingView,
  said: { text?: string; adultText?: string; seenBy?: 'pupil' | 'family' } = {},
): Promise<MeetingView> =>
  app.ok(finish, {
    token: as('tutor'),
    params: { meetingId: view.meetingId },
    body: {
      revision: view.revision,
      minutesSpent: 25,
      pupils: view.pupils.map(({ pupilId }) => ({
        pupilId,
        text: 'Говорили о вулканах.',
        seenBy: 'pupil' as const,
        adultText: '',
        ...said,
      })),
    },
  });

export const agenda = (view: MeetingView): string[] =>
  (view.pupils[0]?.points ?? []).map(({ section, source, text }) => `${section}/${source}: ${text}`);
