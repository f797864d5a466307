import {
  agendaSections,
  type AgendaPoint,
  type AgendaSection,
  type AgendaSource,
  type MeetingKind,
  type MeetingPart,
} from '../contract/meetings.ts';
import type { Fact } from './fact.ts';

/** So many points of a section build themselves; nobody talks about more in half an hour. */
const mostOf: Record<AgendaSection, number> = {
  agreements: 6,
  requests: 3,
  questions: 4,
  success: 1,
  difficulty: 1,
  gaps: 2,
  changed: 7,
  choice: 1,
  own: 60,
};

/** Out of what the one success is taken: what the child did comes before what grown-ups say of it. */
const successes: readonly AgendaSource[] = ['step_done', 'find', 'good_word'];
const difficulties: readonly AgendaSource[] = ['hard', 'help', 'tired', 'difficulty', 'step_changed'];
const choices: readonly AgendaSource[] = ['way', 'own_step'];

/** The child's own words go to its tutor alone, unless the child shows them to more. */
const forTutorOnly: readonly AgendaSource[] = [
  'request',
  'question',
  'hard',
  'tired',
  'help',
  'own_step',
  'reflection',
];

interface Around {
  readonly kind: MeetingKind;
  /** How many children take part. */
  readonly size: number;
}

/**
 * The agenda: points that the tutor has arranged already, in that order and as they were left, and behind them
 * what is new. A point whose record is gone, or hidden by the child, is gone.
 */
export function arrangeAgenda(
  facts: readonly Fact[],
  { points, ...around }: Around & Pick<MeetingPart, 'points'>,
): AgendaPoint[] {
  const known = new Map(facts.map((one) => [one.key, one]));
  const sections = sectionsOf(facts);
  const present = (one: Fact, left: { off: boolean; done: boolean }): AgendaPoint => ({
    key: one.key,
    section: sections.get(one.key) ?? 'changed',
    source: one.source,
    text: one.text,
    more: [...one.more],
    at: one.at,
    ...(one.voiceSeconds === null ? {} : { voiceSeconds: one.voiceSeconds }),
    shared: mayStandOnSharedScreen(one, around),
    ...left,
  });
  const arranged = points.flatMap(({ key, off, done, text, shared }): AgendaPoint[] => {
    if (key.startsWith('own:'))
      return [{ key, section: 'own', source: 'own', text, more: [], at: null, shared, off, done }];
    const one = known.get(key);
    return one === undefined ? [] : [present(one, { off, done })];
  });
  const placed = new Set(points.map(({ key }) => key));
  const fresh = agendaSections.flatMap((section) => {
    const room = mostOf[section] - arranged.filter((point) => point.section === section).length;
    return facts
      .filter(({ key }) => !placed.has(key) && sections.get(key) === section)
      .toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0))
      .slice(0, Math.max(room, 0))
      .map((one) => present(one, { off: false, done: false }));
  });
  return [...arranged, ...fresh];
}

/** Which part of the meeting each fact belongs to: one success, one difficulty, one choice; the rest is news. */
function sectionsOf(facts: readonly Fact[]): Map<string, AgendaSection> {
  const sections = new Map<string, AgendaSection>();
  const take = (section: AgendaSection, sources: readonly AgendaSource[]): void => {
    for (const source of sources) {
      const [newest] = facts
        .filter((one) => one.source === source && !sections.has(one.key))
        .toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0));
      if (newest === undefined) continue;
      sections.set(newest.key, section);
      return;
    }
  };
  take('success', successes);
  take('difficulty', difficulties);
  take('choice', choices);
  for (const { key, source } of facts) {
    if (sections.has(key)) continue;
    if (source === 'agreement') sections.set(key, 'agreements');
    else if (source === 'request') sections.set(key, 'requests');
    else if (source === 'gap') sections.set(key, 'gaps');
    else if (source === 'question') sections.set(key, 'questions');
    else if (source !== 'way') sections.set(key, 'changed');
  }
  return sections;
}

/**
 * Whether the child may see the point on the screen that both look at. Not what grown-ups have written for
 * each other, and of requests only the child's own; in a group nothing of one child before the others; before the family nothing that the child was
 * told only its tutor would read.
 */
function mayStandOnSharedScreen({ source, visibility, more }: Fact, { kind, size }: Around): boolean {
  if (source === 'gap' || (source === 'request' && more[0] !== 'pupil')) return false;
  if (visibility !== null) return visibility === 'pupil' && source === 'good_word' && size === 1;
  if (size > 1) return false;
  return kind !== 'family_meeting' || !forTutorOnly.includes(source);
}
