import type { FindingView } from '../contract/installation.ts';
import type { Locale } from '../contract/vocabulary.ts';
import { findingTexts, type FindingCode } from './finding-texts.ts';

/** The platform a finding is about, with what its kind is called. */
export interface LookedAt {
  readonly platformId: string;
  readonly name: string;
  /** `code` of its family (`lti/platforms/families.ts`). */
  readonly family: string;
}

/** One thing that the doctor has looked at. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: FindingView['level'];
  readonly platform: LookedAt | null;
  /** What goes into the sentence: an address, a number, a command; nothing of a person. */
  readonly fact?: string;
}

/** The finding in the reader's language. */
export function findingView({ code, level, platform, fact = '' }: Finding, locale: Locale): FindingView {
  const { what, mend } = findingTexts[code][locale];
  return {
    code,
    level,
    platform: platform === null ? null : { platformId: platform.platformId, name: platform.name },
    what: what.replaceAll('{}', fact),
    mend: mend === null ? null : mend.replaceAll('{}', fact),
  };
}
