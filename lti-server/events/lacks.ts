import type { EventLack, EventPlan } from '../contract/events.ts';
import { isChildIdea } from './ideas-first.ts';
import type { WordRow } from './words-table.ts';

/**
 * What keeps an event from being more than an activity (domain item S74): a problem in the children's words,
 * their part in its design (an idea, or a task that one of them took), a child who has looked back.
 */
export const lacksOf = ({
  plan,
  words,
  taken,
}: {
  plan: Pick<EventPlan, 'purpose'>;
  words: readonly Pick<WordRow, 'pupil_id' | 'about'>[];
  /** Whether children have taken tasks. */
  taken: boolean;
}): EventLack[] => {
  const lacks: EventLack[] = [];
  if (plan.purpose === '') lacks.push('purpose');
  if (!taken && !words.some(isChildIdea)) lacks.push('children');
  if (!words.some(({ pupil_id: pupilId, about }) => pupilId !== null && about === 'takeaway'))
    lacks.push('reflection');
  return lacks;
};
