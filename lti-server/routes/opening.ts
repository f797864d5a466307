import type { Context } from '../access/context.ts';
import type { Session } from '../access/session.ts';
import type { SessionView } from '../contract/session.ts';
import { viewSession } from '../people/session-view.ts';
import { readPupilPage } from './pupil-page.ts';

/** Who is here and what to open with; the page itself too where it is a single pupil's. */
export async function readOpening(context: Context & { readonly actor: Session }): Promise<SessionView> {
  const session = await viewSession(context);
  const [pupil, another] = session.pupils;
  if (pupil === undefined || another !== undefined) return session;
  return { ...session, page: await readPupilPage(context, pupil.pupilId) };
}
