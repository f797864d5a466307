import { dayOf, type Context } from '../access/context.ts';
import { allow } from '../access/standing.ts';
import type { PupilNote, PupilPage } from '../contract/routes.ts';
import { usualReadingLevel } from '../people/reading-level.ts';
import type { RouteVoice } from '../contract/voice.ts';
import { keptFile } from '../files/kept-file.ts';
import { readDrawing } from './child-map-table.ts';
import { inOwnOrder } from './own-order.ts';
import { presentPageStep } from './page-step.ts';
import { readPlan, withoutStress } from './plan.ts';
import { readOrder } from './voice-table.ts';
import { selectPage, selectSurroundings, type PageRow, type SurroundingsRow } from './page-table.ts';

type Route = NonNullable<PupilPage['route']>;

/**
 * The pupil's own page: the last agreed version with what became of its steps, and the notes written
 * for the pupil. The family reads its notes beside them; a tutor who looks as the pupil sees exactly
 * what the pupil sees.
 */
export async function readPupilPage(context: Context, pupilId: string): Promise<PupilPage> {
  const { db, clock, actor } = context;
  const { relations } = await allow(context, pupilId, 'page.read');
  const [page] = (await selectPage(db, { school: actor.schoolId, pupil: pupilId })) as [PageRow];
  const rows = await selectSurroundings(db, {
    school: actor.schoolId,
    pupil: pupilId,
    route: page.route_id ?? '',
    today: dayOf(clock()),
    visibility: 'pupil',
    orVisibility: relations.has('guardian') ? 'family' : 'pupil',
  });
  // A family reads for itself, and so does a teacher.
  const showsMarks = page.stress_marks === 1 && (relations.has('self') || relations.has('tutor'));
  const plan = showsMarks ? page.plan : page.plan && withoutStress(page.plan);
  const route = presentRoute({ ...page, plan }, rows, {
    hearsCalls: relations.has('self') || relations.has('tutor'),
  });
  return {
    pupilId,
    name: page.name,
    look: page.look ?? 'ocean',
    readingLevel: page.reading_level ?? usualReadingLevel,
    ...(showsMarks ? { stressMarks: true } : {}),
    tutors: presentTutors(rows),
    route,
    notes: presentNotes(rows, route),
    mayReport: relations.has('self') && route?.closed !== true,
  };
}

const only = <W extends SurroundingsRow['what']>(rows: readonly SurroundingsRow[], what: W) =>
  rows.filter((row): row is Extract<SurroundingsRow, { what: W }> => row.what === what);

/** Two ties to one person are still one tutor. */
function presentTutors(rows: readonly SurroundingsRow[]): PupilPage['tutors'] {
  const names = new Map(only(rows, 'tutor').map((tutor) => [tutor.id, tutor.text]));
  return [...names].map(([personId, name]) => ({ personId, name }));
}

function presentRoute(
  { route_id: routeId, status, paused_on: pausedOn, plan: json }: PageRow,
  rows: readonly SurroundingsRow[],
  { hearsCalls }: { hearsCalls: boolean },
): Route | null {
  if (routeId === null || json === null) return null;
  const plan = readPlan(json);
  const progress = new Map(
    only(rows, 'step').map(({ id, kind, other_id, at }) => [
      id,
      { state: kind, alternative_id: other_id, changed_at: at },
    ]),
  );
  const order = only(rows, 'order').flatMap(({ text }) => readOrder(text));
  const titles = new Map(plan.steps.map((step) => [step.id, step.title]));
  return {
    routeId,
    title: plan.title,
    purpose: plan.purpose,
    stage: plan.stage,
    closed: status === 'closed',
    ...(pausedOn === null ? {} : { resting: true }),
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    goals: plan.goals,
    steps: inOwnOrder(plan.steps, { order, idOf: (step) => step.id }).map((step) =>
      presentPageStep(step, progress.get(step.id)),
    ),
    help: only(rows, 'help')
      .filter((call) => hearsCalls && titles.has(call.other_id))
      .toSorted((one, other) => one.at - other.at)
      .map((call) => ({
        helpId: call.id,
        routeId,
        stepId: call.other_id,
        stepTitle: titles.get(call.other_id) ?? '',
        askedAt: call.at,
        answeredAt: call.until,
        answeredBy: call.by_name,
        ...(call.text === null ? {} : { reply: call.text }),
      })),
    ...(hearsCalls ? { voice: presentVoice(rows, { known: titles, order }) } : {}),
  };
}

/** What the child has said of the route that is on this page, the newest first. */
const presentVoice = (
  rows: readonly SurroundingsRow[],
  { known, order }: { known: ReadonlyMap<string, string>; order: readonly string[] },
): RouteVoice => ({
  signals: only(rows, 'signal')
    .filter(({ other_id }) => known.has(other_id))
    .toSorted((one, other) => other.at - one.at)
    .map(({ id, other_id, kind, text, at }) => ({
      signalId: id,
      stepId: other_id,
      kind,
      wish: text,
      madeAt: at,
    })),
  ownSteps: only(rows, 'own_step')
    .toSorted((one, other) => other.at - one.at)
    .map((own) => ({
      ownStepId: own.id,
      text: own.text,
      file: keptFile({ file_id: own.other_id, file_kind: own.more }),
      madeAt: own.at,
      state: own.kind,
      answeredAt: own.until,
      answeredBy: own.by_name,
      reply: own.route_id ?? '',
    })),
  order: order.filter((id) => known.has(id)),
  ...drawingOf(only(rows, 'drawing')),
});

const drawingOf = ([row]: readonly { text: string }[]): Pick<RouteVoice, 'drawing'> =>
  row === undefined ? {} : { drawing: readDrawing(row.text) };

/** Newest first. A note about a step that is not on this page is shown without the step. */
function presentNotes(rows: readonly SurroundingsRow[], route: Route | null): PupilNote[] {
  const onPage = new Set(route?.steps.map((step) => step.id));
  return only(rows, 'note')
    .toSorted((one, other) => other.at - one.at)
    .map((note) => ({
      noteId: note.id,
      kind: note.kind,
      text: note.text,
      stepId:
        note.route_id === route?.routeId && note.other_id !== null && onPage.has(note.other_id)
          ? note.other_id
          : null,
      author: note.by_name,
      createdAt: note.at,
    }));
}
