import { mostAgreements } from '../../../lti-server/contract/meetings.ts';
import type { MeetingForm, PupilForm } from './meeting-form.ts';

type Fields = Record<string, unknown>;

interface Three<Value> {
  /** What both began with. */
  base: Value | undefined;
  mine: Value;
  theirs: Value;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Text that two have written at once stands there twice rather than once too little; where that is more than
 * fits, the field says so and nothing is cut.
 */
const longTexts = new Set(['words', 'adultWords']);

const mergeValue = (name: string, { base, mine, theirs }: Three<unknown>): unknown => {
  if (same(mine, base) || same(mine, theirs)) return theirs;
  if (same(theirs, base)) return mine;
  if (longTexts.has(name) && typeof mine === 'string' && typeof theirs === 'string') {
    return mine.includes(theirs) ? mine : theirs.includes(mine) ? theirs : `${theirs}\n${mine}`;
  }
  return mine;
};

/** Field by field: who changed it alone is right; where both did, the one at this screen. */
const mergeFields = <Value extends Fields>({ base, mine, theirs }: Three<Value>): Value =>
  Object.fromEntries(
    Object.keys(mine).map((name) => [
      name,
      mergeValue(name, { base: base?.[name], mine: mine[name], theirs: theirs[name] }),
    ]),
  ) as Value;

/**
 * Things with an id: those of both stay, in the order of whoever changed it. What one has taken out is gone
 * unless the other has changed it meanwhile.
 */
const mergeList = <Item extends Fields>(
  id: keyof Item,
  { base = [], mine, theirs }: Three<readonly Item[]>,
): Item[] => {
  const find = (list: readonly Item[], item: Item) => list.find((other) => other[id] === item[id]);
  const reordered = !same(
    mine.map((item) => item[id]),
    base.map((item) => item[id]),
  );
  const [first, second] = reordered ? [mine, theirs] : [theirs, mine];
  const everything = [...first, ...second.filter((item) => !find(first, item))];
  return everything.flatMap((item): Item[] => {
    const [known, own, other] = [find(base, item), find(mine, item), find(theirs, item)];
    if (own && other) return [mergeFields({ base: known, mine: own, theirs: other })];
    const left = own ?? other;
    const untouched = known !== undefined && same(left, known);
    return left === undefined || untouched ? [] : [left];
  });
};

const mergePupil = ({ base, mine, theirs }: Three<PupilForm>): PupilForm => {
  const merged: PupilForm = {
    ...mergeFields<PupilForm>({ base, mine, theirs }),
    points: mergeList('key', { base: base?.points, mine: mine.points, theirs: theirs.points }),
    quotes: mergeList('quoteId', { base: base?.quotes, mine: mine.quotes, theirs: theirs.quotes }),
  };
  const agreements = mergeList('agreementId', {
    base: base?.agreements,
    mine: mine.agreements,
    theirs: theirs.agreements,
  });
  // Two have agreed on more than there is room for: what is over stays readable.
  const over = agreements.slice(mostAgreements).map(({ text }) => text);
  return {
    ...merged,
    agreements: agreements.slice(0, mostAgreements),
    adultWords: [merged.adultWords, ...over].filter((text) => text !== '').join('\n'),
  };
};

/** What two people have written in one meeting at once, with nothing of either lost. */
export const mergeMeetings = ({ base, mine, theirs }: Three<MeetingForm>): MeetingForm => ({
  heldOn: mergeValue('heldOn', { base: base?.heldOn, mine: mine.heldOn, theirs: theirs.heldOn }) as string,
  minutesPlanned: mergeValue('minutesPlanned', {
    base: base?.minutesPlanned,
    mine: mine.minutesPlanned,
    theirs: theirs.minutesPlanned,
  }) as number,
  started: mine.started || theirs.started,
  pupils: theirs.pupils.map((pupil) => {
    const find = (form: MeetingForm | undefined) =>
      form?.pupils.find(({ pupilId }) => pupilId === pupil.pupilId);
    const own = find(mine);
    return own ? mergePupil({ base: find(base), mine: own, theirs: pupil }) : pupil;
  }),
});
