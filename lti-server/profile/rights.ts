import type { Actor } from '../access/context.ts';
import { may, type Standing } from '../access/standing.ts';
import { profileKinds, type ProfileKind } from '../contract/vocabulary.ts';

/** What a teacher reads: the bright side, and how to help. */
const brightKinds: readonly ProfileKind[] = ['strength', 'interest', 'help'];

/** What a specialist adds. */
const addedKinds: readonly ProfileKind[] = ['help', 'difficulty'];

/** The kinds of things on the card that somebody of this standing reads. */
export function kindsReadBy(standing: Standing): readonly ProfileKind[] {
  if (may(standing, 'profile.read')) return profileKinds;
  return may(standing, 'profile.see') ? brightKinds : [];
}

/** … and those that they may add. */
export function kindsAddedBy(standing: Standing): readonly ProfileKind[] {
  if (may(standing, 'profile.write')) return profileKinds;
  return may(standing, 'profile.add') ? addedKinds : [];
}

/** Tutors mend everything, others what they have added themselves. */
export const mayEdit = (
  { actor, standing }: { actor: Actor; standing: Standing },
  item: { kind: ProfileKind; created_by: string },
): boolean =>
  may(standing, 'profile.write') ||
  (kindsAddedBy(standing).includes(item.kind) && item.created_by === actor.personId);
