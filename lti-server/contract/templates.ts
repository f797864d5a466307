import * as z from 'zod/mini';
import { Day, Line, Revision } from './fields.ts';
import { helperRoles, itemStandings, needs, routeLevels } from './library-vocabulary.ts';
import { RoutePlan } from './routes.ts';

/** Templates of routes as whoever chooses among them sees them: short, in the reader's language. */

const TemplateLevel = z.object({
  level: z.enum(routeLevels),
  /** How long it usually takes. */
  weeks: z.int(),
  /** The titles of its steps, in their order. */
  steps: z.array(z.string()),
});

/** A template's name, part of the ids of steps made of it; of a school's own template, its id in the library. */
export const TemplateId = z.string().check(z.regex(/^([a-z]{3,20}|[A-Za-z0-9_-]{8,64})$/));

export const TemplateCard = z.object({
  templateId: TemplateId,
  title: z.string(),
  /** Whom it suits, for grown-ups. */
  summary: z.string(),
  /** What it is for, in the child's words. */
  purpose: z.string(),
  needs: z.array(z.enum(needs)),
  /** Who helps in it, at any level. */
  helpers: z.array(z.enum(helperRoles)),
  levels: z.array(TemplateLevel),
  /** Of a template of one's own or of the school; absent for one that comes with Marshrut. */
  standing: z.optional(z.enum(itemStandings)),
});
export type TemplateCard = z.infer<typeof TemplateCard>;

export const TemplateCards = z.object({ templates: z.array(TemplateCard) });

/** The answers to the three questions: what the child likes, who can help, from when until when. */
export const TemplateAnswers = z
  .object({
    level: z.enum(routeLevels),
    /** Put into the texts of some steps; empty: they stay as they are. */
    likes: Line(80),
    /** Who can help, with the name the child knows; a role that is missing helps with nothing. */
    helpers: z.array(z.object({ role: z.enum(helperRoles), name: Line(80) })).check(z.maxLength(7)),
    startsOn: Day,
    endsOn: Day,
  })
  .check(
    z.refine((answers) => answers.startsOn <= answers.endsOn, { path: ['endsOn'], error: 'window_order' }),
  );
export type TemplateAnswers = z.infer<typeof TemplateAnswers>;

/** A plan made of a template; nothing of it is stored. */
export const ComposedPlan = z.object({ plan: RoutePlan });

/** Another level of the route's template; done steps, the step for now and own steps stay. */
export const LevelSwitch = z.object({ revision: Revision, level: z.enum(routeLevels) });
