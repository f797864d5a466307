import type { Database } from '../../lti-server/storage/open.ts';
import { planOfTenSteps } from './seed-plan.ts';
import {
  childId,
  inBatches,
  numbered,
  pupilId,
  routeId,
  school_id,
  stepId,
  tutorId,
  type Crowd,
} from './seed-records.ts';

const doneSteps = 4;

/** One agreed route each, a part of it done. */
export async function seedRoutes(tx: Database, { now, children, tutorOf }: Crowd): Promise<void> {
  const plan = JSON.stringify(planOfTenSteps());
  const at = now - 30 * 86_400_000;
  await inBatches(children, (some) =>
    tx
      .insertInto('route')
      .values(
        some.map((child) => {
          const by = tutorId(tutorOf(child));
          return {
            school_id,
            route_id: routeId(child),
            pupil_id: pupilId(child),
            status: 'agreed' as const,
            revision: 1,
            plan,
            agreed_version: 1,
            agreed_revision: 1,
            created_at: at,
            created_by: by,
            updated_at: at,
            updated_by: by,
          };
        }),
      )
      .execute(),
  );
  await inBatches(children, (some) =>
    tx
      .insertInto('route_version')
      .values(
        some.map((child) => ({
          school_id,
          route_id: routeId(child),
          version: 1,
          plan,
          agreed_by: '["pupil","tutor"]',
          agreed_at: at,
          recorded_by: tutorId(tutorOf(child)),
        })),
      )
      .execute(),
  );
  const progress = children.flatMap((child) =>
    Array.from({ length: doneSteps }, (_, place) => ({
      school_id,
      route_id: routeId(child),
      step_id: stepId(place),
      state: place === doneSteps - 1 ? ('now' as const) : ('done' as const),
      alternative_id: null,
      changed_at: at + place,
      changed_by: childId(child),
    })),
  );
  await inBatches(progress, (rows) => tx.insertInto('step_progress').values(rows).execute());
}

/** Five notes each, of every usual kind of readers. */
export async function seedNotes(tx: Database, { now, children, tutorOf }: Crowd): Promise<void> {
  const visibilities = ['pupil', 'team', 'family', 'team', 'pupil'] as const;
  const notes = children.flatMap((child) =>
    visibilities.map((visibility, place) => ({
      school_id,
      note_id: numbered(`note-${place}`, child),
      pupil_id: pupilId(child),
      author_id: tutorId(tutorOf(child)),
      kind: 'observation' as const,
      text: noteText,
      route_id: null,
      step_id: null,
      visibility,
      revision: 1,
      created_at: now - place * 86_400_000,
      updated_at: now - place * 86_400_000,
    })),
  );
  await inBatches(notes, (rows) => tx.insertInto('note').values(rows).execute());
}

export const noteText =
  'Сегодня долго искала книгу про вулканы, нашла две и сама решила, какую взять. Рассказала о выборе соседке по парте.';
