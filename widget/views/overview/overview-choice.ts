import type { Overview, OverviewChild } from '../../../lti-server/contract/overview.ts';
import { attentionRules, type Stage } from '../../../lti-server/contract/vocabulary.ts';

export const sortings = ['name', 'talk', 'goodWord', 'contact', 'next'] as const;
export type Sorting = (typeof sortings)[number];

/** Which children are shown, and in which order. Empty: no matter. */
export interface OverviewChoice {
  sort: Sorting;
  search: string;
  course: string;
  group: string;
  tutor: string;
  stage: Stage | '';
}

export const everybody: OverviewChoice = {
  sort: 'name',
  search: '',
  course: '',
  group: '',
  tutor: '',
  stage: '',
};

/** «ё» and «е» are one letter to whoever searches. */
const plainLetters = (text: string): string => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** What each order goes by, the smallest first; the server's order by name stays among equals. */
const keys: Record<Sorting, (child: OverviewChild) => number | string> = {
  name: () => 0,
  talk: (child) => child.lastTalkAt ?? 0,
  goodWord: (child) => child.lastGoodWordAt ?? 0,
  contact: (child) => child.lastContactAt ?? 0,
  next: (child) => child.nextDate?.day ?? '9999',
};

export const chosenChildren = (
  { children }: Overview,
  { sort, search, course, group, tutor, stage }: OverviewChoice,
): OverviewChild[] => {
  const parts = plainLetters(search).split(/\s+/).filter(Boolean);
  const key = keys[sort];
  return children
    .filter(
      (child) =>
        (course === '' || child.courseIds.includes(course)) &&
        (group === '' || child.groupIds.includes(group)) &&
        (tutor === '' || child.tutors.includes(tutor)) &&
        (stage === '' || child.stage === stage) &&
        parts.every((part) => plainLetters(child.name).includes(part)),
    )
    .sort((one, other) => {
      const [first, second] = [key(one), key(other)];
      return first < second ? -1 : Number(first > second);
    });
};

/**
 * The children with a reason, by the order in which the rules are told and then by how long it has been so. A
 * sequence of duties, not of children.
 */
export const inNeedOfAttention = ({ children }: Overview): OverviewChild[] =>
  children
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => {
      const [first, second] = [one.reasons[0]!, other.reasons[0]!];
      return (
        attentionRules.indexOf(first.rule) - attentionRules.indexOf(second.rule) ||
        (first.since ?? 0) - (second.since ?? 0)
      );
    });
