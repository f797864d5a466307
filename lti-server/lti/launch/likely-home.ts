import { staffRoles, type Home } from '../../contract/vocabulary.ts';
import type { Arrival } from '../../people/arrival.ts';
import type { PickerQuestion } from '../deep-linking/question.ts';

/** Who is a pupil here and whose parent somebody is, the database says later; this costs nothing. */
export function likelyHome({
  arrival: { role },
  question,
}: {
  arrival: Arrival;
  question: PickerQuestion | null;
}): Home {
  if (question !== null) return 'picker';
  return staffRoles.includes(role) ? 'panel' : 'pupil';
}
