import { RoutePlan } from '../contract/routes.ts';
import type { Party } from '../contract/vocabulary.ts';
import { materialUrl, materials } from './materials.ts';
import type { Story, StoryStep } from './stories/story.ts';
import type { StoryClock } from './story-clock.ts';

export const stepIdOf = (routeId: string, place: number): string => `${routeId}-step-${place + 1}`;
export const wayIdOf = (stepId: string, place: number): string => `${stepId}-way-${place + 1}`;
const goalIdOf = (routeId: string, place: number): string => `${routeId}-goal-${place + 1}`;

/** Everybody who agreed to a step at any time since it stood in the plan. */
const agreedBy = (story: Story, place: number): Party[] => [
  ...new Set(story.agreements.filter(({ steps }) => place < steps).flatMap(({ by }) => by)),
];

/**
 * The plan of a story with its first `steps` steps, as the contract has it.
 * @throws ZodError when a story breaks the contract, so that a slip in a text never reaches the storage.
 */
export const composePlan = (asked: {
  story: Story;
  routeId: string;
  steps: number;
  calendar: StoryClock;
  issuer: string;
}): RoutePlan => {
  const { story, routeId, calendar, issuer } = asked;
  const window = ([from, to]: readonly [number, number]) => ({
    startsOn: calendar.day(from),
    endsOn: calendar.day(to),
  });
  const step = (told: StoryStep, place: number) => {
    const id = stepIdOf(routeId, place);
    return {
      id,
      title: told.title,
      whatToDo: told.whatToDo,
      goalId: told.goal === undefined ? null : goalIdOf(routeId, told.goal),
      form: told.form,
      method: told.method ?? null,
      resources: materials
        .filter((material) => told.materials?.includes(material.id))
        .map((material) => ({ title: material.title, url: materialUrl(issuer, material.id) })),
      helpers: told.helpers ?? [],
      ...(told.window ? window(told.window) : { startsOn: null, endsOn: null }),
      alternatives: (told.ways ?? []).map(([title, whatToDo], way) => ({
        id: wayIdOf(id, way),
        title,
        whatToDo,
      })),
      proposedBy: told.proposedBy ?? 'tutor',
      agreedBy: agreedBy(story, place),
    };
  };
  return RoutePlan.parse({
    title: story.title,
    purpose: story.purpose,
    stage: story.stage,
    ...window(story.window),
    goals: story.goals.map(([title, successSign], place) => ({
      id: goalIdOf(routeId, place),
      title,
      successSign,
    })),
    steps: story.steps.slice(0, asked.steps).map(step),
  });
};
