import { abilities, type Relation } from '../access/abilities.ts';
import { dayOf, type Context } from '../access/context.ts';
import type { HelpCard, HelpLine, MyClass } from '../contract/colleagues.ts';
import { staffRoles, tieKinds, type TieKind } from '../contract/vocabulary.ts';
import { notFound } from '../errors.ts';
import { helpCardsOf } from '../profile/help-cards.ts';
import {
  selectGrownUpsAround,
  selectSharedCourses,
  selectTiedChildren,
  type TiedChild,
} from './class-table.ts';
import { selectFeedbackOf, type FeedbackRow } from './feedback-table.ts';
import { triedNow, type Tried } from './tried-now.ts';

const day = 24 * 60 * 60_000;
/** What was said longer ago is no answer to what is tried now. */
const feedbackLook = 60 * day;
/** A card is read on the way into a lesson (domain section 4, E1). */
const mostLines = 5;
const mostTried = 2;

export const mayBy = (ability: keyof typeof abilities, kind: TieKind): boolean =>
  (abilities[ability] as readonly Relation[]).includes(kind);

/** Of several ties to one child, the one by which a card is read: what is nearest to a lesson. */
const nearestFirst: readonly TieKind[] = ['teacher', 'specialist', 'club_teacher', 'tutor'];

/**
 * The children to whom the caller is tied, one row each, by name.
 * @throws Refusal `NOT_FOUND` for those who did not come in as staff: a tie works only then
 */
export async function tiedChildren(
  { db, clock, actor }: Context,
  ability: 'help_card.read' | 'digest.read',
): Promise<TiedChild[]> {
  if (!staffRoles.includes(actor.role)) throw notFound();
  const kinds = tieKinds.filter((kind) => mayBy(ability, kind));
  const rows = await selectTiedChildren(db, { ...actor, today: dayOf(clock()), kinds });
  const { compare } = new Intl.Collator(actor.locale);
  const nearest = ({ kind }: TiedChild): number => nearestFirst.indexOf(kind);
  return [...Map.groupBy(rows, (row) => row.pupil_id).values()]
    .flatMap((own) => own.toSorted((one, other) => nearest(one) - nearest(other)).slice(0, 1))
    .toSorted((one, other) => compare(one.name, other.name));
}

/**
 * The help cards of the caller's children: what each is good at, how to help, what is tried now and until
 * when, in five lines at most, with what the caller has said of it last.
 * @throws Refusal `NOT_FOUND` for those who did not come in as staff
 */
export async function readMyClass(context: Context): Promise<MyClass> {
  const { db, clock, actor } = context;
  const now = clock();
  const children = await tiedChildren(context, 'help_card.read');
  const pupilIds = children.map((child) => child.pupil_id);
  if (pupilIds.length === 0) return { children: [], courses: [], at: now };
  const { schoolId, personId } = actor;
  const of = { schoolId, pupilIds };
  const [cards, tried, around, shared, said] = await Promise.all([
    helpCardsOf(db, of),
    triedNow(context, new Map(children.map((child) => [child.pupil_id, child.kind]))),
    selectGrownUpsAround(db, { ...of, today: dayOf(now), kinds: ['tutor', 'specialist'] }),
    selectSharedCourses(db, { schoolId, personId, people: children.map((child) => child.person_id) }),
    selectFeedbackOf(db, { ...of, since: now - feedbackLook, by: personId }),
  ]);
  const by = {
    around: Map.groupBy(around, (row) => row.pupil_id),
    shared: Map.groupBy(shared, (row) => row.person_id),
    said: Map.groupBy(said, (row) => row.pupil_id),
  };
  const { compare } = new Intl.Collator(actor.locale);
  const names = (rows: readonly { person_id: string; name: string }[]): string[] =>
    [...new Set(rows.filter((row) => row.person_id !== personId).map(({ name }) => name))].toSorted(compare);
  const present = (child: TiedChild): HelpCard => {
    const id = child.pupil_id;
    const near = by.around.get(id) ?? [];
    const tutors = names(near.filter(({ kind }) => kind === 'tutor'));
    const card = cards.get(id) ?? { lines: [], strengths: [], interests: [] };
    return {
      pupilId: id,
      name: child.name,
      tie: child.kind,
      ask: child.reason,
      endsOn: child.ends_on,
      courseIds: (by.shared.get(child.person_id) ?? []).map((row) => row.course_id),
      lines: linesOf({ card, tried: tried.get(id) ?? [], said: by.said.get(id) ?? [] }),
      seenBy: names(near.filter(({ kind }) => mayBy('feedback.read', kind))),
      tutors,
      abilities: {
        open: mayBy('pupil.see', child.kind),
        feedback: mayBy('feedback.give', child.kind),
        request: mayBy('request.send', child.kind) && tutors.length > 0,
      },
    };
  };
  const titles = new Map(shared.map((row) => [row.course_id, row.title]));
  return {
    children: children.map(present),
    courses: [...titles]
      .map(([courseId, title]) => ({ courseId, title }))
      .toSorted((one, other) => compare(one.title, other.title)),
    at: now,
  };
}

interface Known {
  readonly card: { lines: readonly { itemId: string; text: string }[]; strengths: readonly string[] };
  readonly tried: readonly Tried[];
  /** What the reader has said about this child, the newest first. */
  readonly said: readonly FeedbackRow[];
}

/** One strength, up to two things that are tried, and how to help as far as there is room. */
function linesOf({ card, tried, said }: Known): HelpLine[] {
  const mine = (subjectId: string): HelpLine['mine'] => {
    const row = said.find((known) => known.subject_id === subjectId);
    if (row === undefined) return null;
    return { feedbackId: row.feedback_id, outcome: row.outcome, line: row.line, at: row.made_at };
  };
  const [strength] = card.strengths;
  const first: HelpLine[] =
    strength === undefined
      ? []
      : [
          {
            kind: 'strength',
            text: strength,
            how: '',
            until: null,
            routeId: null,
            subjectId: null,
            mine: null,
          },
        ];
  const last = tried.slice(0, mostTried).map(({ routeId, step, how, until }): HelpLine => ({
    kind: 'try',
    text: step.title,
    how,
    until,
    routeId,
    subjectId: step.id,
    mine: mine(step.id),
  }));
  const help = card.lines
    .slice(0, mostLines - first.length - last.length)
    .map(({ itemId, text }): HelpLine => ({
      kind: 'help',
      text,
      how: '',
      until: null,
      routeId: null,
      subjectId: itemId,
      mine: mine(itemId),
    }));
  return [...first, ...help, ...last];
}
