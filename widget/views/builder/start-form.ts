import * as z from 'zod/mini';
import { helperRoles, needs, routeLevels } from '../../../lti-server/contract/library-vocabulary.ts';

/** How a route begins, as far as it is answered: what the child asks for, the template, the three questions. */
const StartForm = z.object({
  needs: z.array(z.enum(needs)),
  chosen: z.optional(
    z.object({
      templateId: z.string(),
      level: z.enum(routeLevels),
      likes: z.string(),
      helpers: z.array(z.enum(helperRoles)),
      endsOn: z.string(),
    }),
  ),
});
export type StartForm = z.infer<typeof StartForm>;

/** What is kept as the draft of a route that has no plan yet. */
export const StartDraft = z.object({ start: StartForm });

/** Something of the beginning was chosen or answered. */
export class StartChangeEvent extends Event {
  static readonly eventName = 'start-change';
  readonly start: StartForm;
  constructor(start: StartForm) {
    super(StartChangeEvent.eventName);
    this.start = start;
  }
}
