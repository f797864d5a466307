import type { CourseLearner } from '../../../lti-server/contract/learners.ts';

export const learnerFilters = ['mine', 'all', 'help', 'without'] as const;
export type LearnerFilter = (typeof learnerFilters)[number];

const fits: Record<LearnerFilter, (learner: CourseLearner) => boolean> = {
  mine: ({ tie }) => tie !== null,
  all: () => true,
  help: ({ openHelp }) => openHelp.length > 0,
  without: ({ route }) => route === null,
};

/** «ё» and «е» are one letter to whoever searches. */
const plainLetters = (text: string): string => text.toLocaleLowerCase().replaceAll('ё', 'е');

export const countLearners = (learners: readonly CourseLearner[], filter: LearnerFilter): number =>
  learners.filter(fits[filter]).length;

export const chosenLearners = (
  learners: readonly CourseLearner[],
  {
    filter,
    search,
    within,
  }: { filter: LearnerFilter; search: string; within?: readonly string[] | undefined },
): CourseLearner[] => {
  const parts = plainLetters(search).split(/\s+/).filter(Boolean);
  return learners.filter(
    (learner) =>
      fits[filter](learner) &&
      (within?.includes(learner.person.personId) ?? true) &&
      parts.every((part) => plainLetters(learner.person.name).includes(part)),
  );
};

/** Whoever has pupils here begins with them. */
export const firstFilter = (learners: readonly CourseLearner[]): LearnerFilter =>
  learners.some(fits.mine) ? 'mine' : 'all';
