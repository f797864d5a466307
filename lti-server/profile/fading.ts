import type { ProfileView } from '../contract/profile.ts';
import { helpLevels, type HelpGiven, type HelpLevel } from '../contract/vocabulary.ts';

/** What a quick note's chip says of the level; a pause says nothing of it. */
const levelOf: Record<HelpGiven, HelpLevel | null> = {
  shown: 'hands',
  together: 'together',
  hint: 'hint',
  none: 'alone',
  rest: null,
};

interface Sign {
  readonly at: number;
  readonly level: HelpLevel;
}

/** What a note tells of the help that was given, if it does. */
export function signOf(note: { created_at: number; help_given: HelpGiven | null }): Sign | null {
  const level = note.help_given === null ? null : levelOf[note.help_given];
  return level === null ? null : { at: note.created_at, level };
}

/**
 * How help fades, told month by month: the level that was usual first, then the others. Of two that were as
 * usual the one with less help comes first; how often each was is nobody's business (domain item S32).
 */
export function fadingOf(signs: readonly Sign[]): ProfileView['fading'] {
  const months = Map.groupBy(signs, ({ at }) => `${new Date(at).toISOString().slice(0, 7)}-01`);
  return [...months]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, of]) => {
      const often = (level: HelpLevel): number => of.filter((sign) => sign.level === level).length;
      const levels = helpLevels
        .filter((level) => often(level) > 0)
        .toReversed()
        .toSorted((one, other) => often(other) - often(one));
      return { month, levels };
    });
}
