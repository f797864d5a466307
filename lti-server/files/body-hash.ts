import { createHash } from 'node:crypto';

/**
 * The hash that a body is kept under. It begins with the pupil, so that a body belongs to one pupil: whether
 * somebody else has the same picture cannot be found out, and erasing one takes nothing from the other.
 */
export const bodyHash = (of: { schoolId: string; pupilId: string; body: Uint8Array }): string =>
  createHash('sha256').update(`${of.schoolId}/${of.pupilId}/`).update(of.body).digest('hex');
