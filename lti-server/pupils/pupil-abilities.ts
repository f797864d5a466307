import type { Context } from '../access/context.ts';
import { may, type Standing } from '../access/standing.ts';
import type { PupilAbilities } from '../contract/pupils.ts';
import { staffMayTake } from '../people/table.ts';

/** What the caller may do about a pupil, for the widget to show exactly that. */
export async function pupilAbilities({ db, actor }: Context, standing: Standing): Promise<PupilAbilities> {
  const mightTake = may(standing, 'pupil.take') && !standing.relations.has('tutor');
  return {
    take: mightTake && (await staffMayTake(db, actor.schoolId)),
    grantTies: may(standing, 'tie.grant'),
    readPlan: may(standing, 'plan.read'),
    writeRoute: may(standing, 'route.write'),
    reportSteps: may(standing, 'step.report'),
    answerHelp: may(standing, 'help.answer'),
    writeNotes: may(standing, 'note.write'),
    // A grown-up who reads the plan sees more than the pupil does, so for them the page is a look from aside.
    seeAsPupil: may(standing, 'page.read') && may(standing, 'plan.read'),
    setReadingLevel: may(standing, 'reading_level.set'),
  };
}
