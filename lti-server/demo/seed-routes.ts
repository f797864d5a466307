import type { Insertable } from 'kysely';
import type { Database } from '../storage/open.ts';
import type { Tables } from '../storage/schema.ts';
import { tutor } from './accounts.ts';
import { composePlan, stepIdOf, wayIdOf } from './compose-route.ts';
import { ids, personIdOf, pupilIdOf, routeIdOf } from './ids.ts';
import { ages } from './stories/ages.ts';
import { design } from './stories/design.ts';
import { diagnostic } from './stories/diagnostic.ts';
import { practice } from './stories/practice.ts';
import { projects } from './stories/projects.ts';
import { reflection } from './stories/reflection.ts';
import type { Story } from './stories/story.ts';
import type { StoryClock } from './story-clock.ts';

interface Means {
  readonly tx: Database;
  readonly calendar: StoryClock;
  readonly issuer: string;
}

/** A child's later stories in this list are earlier routes. */
const stories: readonly Story[] = [
  ...diagnostic,
  ...design,
  ...projects,
  ...practice,
  ...reflection,
  ...ages,
];

/** Writes every story: the route, its agreed versions, what was done, the calls for help. */
export const seedRoutes = async (means: Means): Promise<void> => {
  const told = new Map<string, number>();
  for (const story of stories) {
    const earlier = told.get(story.pupil) ?? 0;
    told.set(story.pupil, earlier + 1);
    await seedStory(means, { story, routeId: routeIdOf(story.pupil, earlier) });
  }
};

const by = personIdOf(tutor.id);

const seedStory = async (
  { tx, calendar, issuer }: Means,
  { story, routeId }: { story: Story; routeId: string },
): Promise<void> => {
  const of = { school_id: ids.school, route_id: routeId };
  const planOf = (steps: number): string =>
    JSON.stringify(composePlan({ story, routeId, steps, calendar, issuer }));
  const last = story.agreements.at(-1);
  const agreements = story.agreements.length;
  const isAhead = last !== undefined && last.steps < story.steps.length;
  await tx
    .insertInto('route')
    .values({
      ...of,
      pupil_id: pupilIdOf(story.pupil),
      status: story.status,
      // Each agreement but the first follows an edit; a plan that is ahead has one edit more.
      revision: Math.max(agreements, 1) + (isAhead ? 1 : 0),
      plan: planOf(story.steps.length),
      agreed_version: last === undefined ? null : agreements,
      agreed_revision: last === undefined ? null : agreements,
      created_at: calendar.moment(Math.min(story.changed, (story.agreements[0]?.day ?? story.changed) - 1)),
      created_by: by,
      updated_at: calendar.moment(story.changed, 1),
      updated_by: by,
    })
    .execute();
  if (agreements > 0) {
    await tx
      .insertInto('route_version')
      .values(
        story.agreements.map((agreement, place) => ({
          ...of,
          version: place + 1,
          plan: planOf(agreement.steps),
          agreed_by: JSON.stringify(agreement.by),
          agreed_at: calendar.moment(agreement.day),
          recorded_by: by,
        })),
      )
      .execute();
  }
  const progress = progressOf({ story, routeId, calendar });
  if (progress.length > 0) await tx.insertInto('step_progress').values(progress).execute();
  const calls = callsOf({ story, routeId, calendar });
  if (calls.length > 0) await tx.insertInto('help_call').values(calls).execute();
};

interface Told {
  readonly story: Story;
  readonly routeId: string;
  readonly calendar: StoryClock;
}

const progressOf = ({ story, routeId, calendar }: Told): Insertable<Tables['step_progress']>[] =>
  story.steps.flatMap((step, place) => {
    if (step.state === undefined) return [];
    const stepId = stepIdOf(routeId, place);
    const finished = step.state === 'done' || step.state === 'changed';
    return {
      school_id: ids.school,
      route_id: routeId,
      step_id: stepId,
      state: step.state,
      alternative_id: step.chosenWay === undefined ? null : wayIdOf(stepId, step.chosenWay),
      changed_at: calendar.moment(
        Math.min((finished ? step.window?.[1] : step.window?.[0]) ?? -1, -1),
        place,
      ),
      changed_by: personIdOf(story.pupil),
    };
  });

const callsOf = ({ story, routeId, calendar }: Told): Insertable<Tables['help_call']>[] =>
  story.steps.flatMap(({ help }, place) =>
    help === undefined
      ? []
      : {
          school_id: ids.school,
          help_id: `${routeId}-help-${place + 1}`,
          pupil_id: pupilIdOf(story.pupil),
          route_id: routeId,
          step_id: stepIdOf(routeId, place),
          asked_at: calendar.hoursAgo(help.hoursAgo),
          asked_by: personIdOf(story.pupil),
          answered_at: help.answered ? calendar.hoursAgo(help.hoursAgo - 2) : null,
          answered_by: help.answered ? by : null,
          reply: help.answered ? 'Вижу, было непросто. Нарисуем первую картинку вместе?' : null,
        },
  );
