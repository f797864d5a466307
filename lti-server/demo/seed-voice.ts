import type { Database } from '../storage/open.ts';
import { stepIdOf } from './compose-route.ts';
import { ids, personIdOf, pupilIdOf, routeIdOf } from './ids.ts';
import { tutor } from './accounts.ts';
import type { StoryClock } from './story-clock.ts';

/** How steps went, as children pressed it: who, at which step, what, and how many hours ago. */
const signals = [
  { pupil: '105', step: 1, kind: 'started', wish: null, hoursAgo: 26 },
  { pupil: '105', step: 1, kind: 'hard', wish: 'together', hoursAgo: 20 },
  { pupil: '110', step: 1, kind: 'tired', wish: 'break', hoursAgo: 28 },
] as const;

/** Steps that children have thought of themselves, with what became of them. */
const ownSteps = [
  {
    pupil: '101',
    text: 'Спросить дедушку, видел ли он маяк',
    hoursAgo: 70,
    answer: { state: 'answered', hoursAgo: 46, reply: 'Спроси прямо сегодня, а завтра расскажи мне!' },
  },
  { pupil: '105', text: 'Придумать считалку про семью восемь и научить ей Полину', hoursAgo: 19 },
  {
    pupil: '110',
    text: 'Начать вечер с уборки стола',
    hoursAgo: 100,
    answer: { state: 'answered', hoursAgo: 76, reply: 'Хорошая мысль. Попробуем после выходных вместе?' },
  },
] as const;

/** Writes what some children have said of their routes, so that the tutor's desk has something to hear. */
export const seedVoice = async (tx: Database, calendar: StoryClock): Promise<void> => {
  const routeOf = (pupil: string) => ({
    school_id: ids.school,
    pupil_id: pupilIdOf(pupil),
    route_id: routeIdOf(pupil, 0),
    made_by: personIdOf(pupil),
  });
  await tx
    .insertInto('step_signal')
    .values(
      signals.map(({ pupil, step, kind, wish, hoursAgo }, place) => ({
        ...routeOf(pupil),
        signal_id: `demo-signal-${place + 1}`,
        step_id: stepIdOf(routeIdOf(pupil, 0), step),
        kind,
        wish,
        made_at: calendar.hoursAgo(hoursAgo),
      })),
    )
    .execute();
  await tx
    .insertInto('own_step')
    .values(
      ownSteps.map((own, place) => {
        const answer = 'answer' in own ? own.answer : undefined;
        return {
          ...routeOf(own.pupil),
          own_step_id: `demo-own-step-${place + 1}`,
          text: own.text,
          file_id: null,
          state: answer?.state ?? 'waiting',
          made_at: calendar.hoursAgo(own.hoursAgo),
          answered_at: answer === undefined ? null : calendar.hoursAgo(answer.hoursAgo),
          answered_by: answer === undefined ? null : personIdOf(tutor.id),
          reply: answer?.reply ?? null,
        };
      }),
    )
    .execute();
};
