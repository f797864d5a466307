import type { Database } from '../storage/open.ts';
import type { Context } from './context.ts';

/** What the system records about itself. Never what was written, only that it was. */
export type AuditAction =
  | 'person.arrived'
  | 'person.role_changed'
  | 'session.ended'
  | 'pupil.taken'
  | 'pupil.confirmed'
  | 'look.chosen'
  | 'reading_level.set'
  | 'pupil.exported'
  | 'pupil.erased'
  | 'roster.synced'
  | 'tie.granted'
  | 'tie.ended'
  | 'route.created'
  | 'route.edited'
  | 'route.agreed'
  | 'route.closed'
  | 'route.reopened'
  | 'route.shifted'
  | 'route.paused'
  | 'route.resumed'
  | 'library.item_added'
  | 'library.item_edited'
  | 'library.item_removed'
  | 'library.item_offered'
  | 'library.item_shared'
  | 'library.item_declined'
  | 'library.exported'
  | 'library.imported'
  | 'step.state_changed'
  | 'step.way_chosen'
  | 'step.signalled'
  | 'step.signal_taken_back'
  | 'step.order_changed'
  | 'map.drawn'
  | 'own_step.proposed'
  | 'own_step.withdrawn'
  | 'own_step.answered'
  | 'help.called'
  | 'help.answered'
  | 'meeting.fixed'
  | 'meeting.prepared'
  | 'meeting.edited'
  | 'meeting.ended'
  | 'meeting.cancelled'
  | 'agreement.made'
  | 'agreement.reviewed'
  | 'event.created'
  | 'event.edited'
  | 'event.stage_changed'
  | 'event.invited'
  | 'event.answered'
  | 'event.word_said'
  | 'event.word_hidden'
  | 'event.word_shown'
  | 'event.task_taken'
  | 'event.task_left'
  | 'event.step_tied'
  | 'profile.written'
  | 'profile.edited'
  | 'timeline.older_opened'
  | 'search.older_opened'
  | 'note.written'
  | 'note.edited'
  | 'note.undone'
  | 'note.opened'
  | 'note.history_opened'
  | 'question.asked'
  | 'question.changed'
  | 'question.erased'
  | 'question.added_to'
  | 'question.taken_from'
  | 'reflection.written'
  | 'reflection.hidden'
  | 'reflection.shown'
  | 'reflection.erased'
  | 'reflection.answered'
  | 'feedback.given'
  | 'feedback.taken_back'
  | 'colleague_request.sent'
  | 'colleague_request.withdrawn'
  | 'colleague_request.seen'
  | 'colleague_request.answered'
  | 'recommendation.written'
  | 'recommendation.withdrawn'
  | 'recommendation.answered'
  | 'attention.put_off'
  | 'attention.taken_up'
  | 'attention.settings_changed'
  | 'bulk.done'
  | 'bulk.undone'
  | 'chest.filled'
  | 'chest.changed'
  | 'chest.answered'
  | 'file.added'
  | 'file.troubled'
  | 'completion.switched_on'
  | 'completion.switched_off'
  | 'completion.earlier_counted'
  | 'completion.retried'
  | 'completion.sent'
  | 'coordinator.named'
  | 'coordinator.ended'
  | 'tutor.asked'
  | 'tutor.ask_taken_back'
  | 'handover.opened'
  | 'handover.read'
  | 'attention.school_settings_changed'
  | 'year.turned'
  | 'year.turn_undone'
  | 'year.begun'
  | 'year.begun_undone'
  | 'placement.chosen'
  | 'deployment.approved'
  | 'deployment.disabled'
  | 'invite.made'
  | 'invite.revoked'
  | 'platform.registered';

interface AuditSubject {
  readonly action: AuditAction;
  readonly pupilId?: string;
  readonly subjectId?: string;
  /** Why, in the actor's words, where a reason was asked for. */
  readonly reason?: string;
}

/**
 * Writes an audit entry. Pass the transaction that makes the change, so that neither stands without
 * the other.
 */
export async function record(
  tx: Database,
  { actor, clock, random, concern }: Context,
  subject: AuditSubject,
): Promise<void> {
  if (subject.pupilId !== undefined) concern?.({ pupilId: subject.pupilId });
  if (subject.action === 'session.ended') concern?.({ endedSessionId: actor.sessionId });
  await recordAs(
    tx,
    { schoolId: actor.schoolId, personId: actor.personId, at: clock(), entryId: random.id() },
    subject,
  );
}

/** The same where nobody has a session yet: a launch, or the command line (`personId` null). */
export async function recordAs(
  tx: Database,
  by: { schoolId: string; personId: string | null; at: number; entryId: string },
  { action, pupilId, subjectId, reason }: AuditSubject,
): Promise<void> {
  await tx
    .insertInto('audit_entry')
    .values({
      school_id: by.schoolId,
      entry_id: by.entryId,
      at: by.at,
      person_id: by.personId,
      action,
      pupil_id: pupilId ?? null,
      subject_id: subjectId ?? null,
      reason: reason ?? null,
    })
    .execute();
}
