import type { NoteKind } from '../../../lti-server/contract/vocabulary.ts';
import { checkIcon, lighthouseIcon, waveIcon } from '../../styles/icons.ts';
import { eyeIcon, heartIcon, talkIcon } from '../../styles/panel-icons.ts';

/** The same sign always means the same kind, beside its word. */
export const noteKindIcons: Record<NoteKind, string> = {
  observation: eyeIcon,
  talk: talkIcon,
  good_word: heartIcon,
  difficulty: waveIcon,
  agreement: checkIcon,
  recommendation: lighthouseIcon,
};
