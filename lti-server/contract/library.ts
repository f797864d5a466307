import * as z from 'zod/mini';
import { Id, Line, RequiredLine, RequiredText, Revision, Text } from './fields.ts';
import {
  helperRoles,
  itemPlaces,
  itemStandings,
  libraryKinds,
  needs,
  routeLevels,
} from './library-vocabulary.ts';
import { levelsHaveSteps } from './template-levels.ts';
import { locales, stepForms, stepMethods } from './vocabulary.ts';

/**
 * Text that can be nothing but a description: no markup, no addresses, no long numbers. So a library
 * cannot carry contacts of people even when somebody means to write them there.
 */
export const isPlain = (text: string): boolean =>
  !/<[a-z!/]|&[a-z#]+;|@|:\/\/|www\.|\+?\d[\d\s()-]{6,}/i.test(text);

const plain = z.refine<string>(isPlain, { error: 'not_plain' });

const TemplateWay = z.strictObject({
  title: RequiredLine(120).check(plain),
  whatToDo: Text(2000).check(plain),
});

const TemplateStep = z.strictObject({
  ...TemplateWay.shape,
  /** Names the step within its template, so that a route knows it again when its level is switched. */
  key: z.optional(z.string().check(z.regex(/^s\d{1,3}$/))),
  /** The lowest level that has it; every longer one has it too. Absent: the shortest that is offered. */
  from: z.optional(z.enum(routeLevels)),
  /** Which of the goals it leads to, from 0. */
  goal: z.nullable(z.int().check(z.minimum(0), z.maximum(11))),
  form: z.enum(stepForms),
  method: z.nullable(z.enum(stepMethods)),
  /** Roles and never names: a template is about nobody. */
  helpers: z.array(z.enum(helperRoles)).check(z.maxLength(helperRoles.length)),
  alternatives: z.array(TemplateWay).check(z.maxLength(4)),
});

const weeks = z.int().check(z.minimum(1), z.maximum(52));

const areDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** What a template says beside an item's words: a route without dates and without people. */
export const TemplateRoute = z
  .strictObject({
    /** What it is for, in a child's words. */
    purpose: RequiredText(600).check(plain),
    weeks,
    /** The levels that it offers; absent: the one that usually takes so many weeks. */
    levels: z.optional(
      z
        .array(z.strictObject({ level: z.enum(routeLevels), weeks }))
        .check(z.minLength(1), z.maxLength(routeLevels.length)),
    ),
    goals: z
      .array(
        z.strictObject({
          title: RequiredLine(200).check(plain),
          successSign: Line(300).check(plain),
        }),
      )
      .check(z.maxLength(12)),
    steps: z.array(TemplateStep).check(z.minLength(1), z.maxLength(60)),
  })
  .check(
    z.refine(({ goals, steps }) => steps.every(({ goal }) => goal === null || goal < goals.length), {
      path: ['steps'],
      error: 'unknown_goal',
    }),
    z.refine(({ steps }) => areDistinct(steps.flatMap(({ key }) => key ?? [])), {
      path: ['steps'],
      error: 'same_id',
    }),
    z.refine(({ levels = [] }) => areDistinct(levels.map(({ level }) => level)), {
      path: ['levels'],
      error: 'same_id',
    }),
    z.refine(levelsHaveSteps, { path: ['levels'], error: 'level_without_steps' }),
  );
export type TemplateRoute = z.infer<typeof TemplateRoute>;

/** What an item says. Strict: an unknown field is refused, so that nothing else can travel along. */
export const ItemContent = z
  .strictObject({
    kind: z.enum(libraryKinds),
    locale: z.enum(locales),
    title: RequiredLine(120).check(plain),
    text: RequiredText(1500).check(plain),
    needs: z.array(z.enum(needs)).check(z.minLength(1), z.maxLength(6)),
    /** About how long; null where it depends on the talk, and of a template. */
    minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(60))),
    /** For whom, in years of age. */
    ages: z
      .tuple([z.int().check(z.minimum(5), z.maximum(18)), z.int().check(z.minimum(5), z.maximum(18))])
      .check(z.refine(([from, to]) => from <= to, { error: 'window_order' })),
    places: z.array(z.enum(itemPlaces)).check(z.minLength(1), z.maxLength(itemPlaces.length)),
    /** Of a template, and of nothing else. */
    route: z.optional(TemplateRoute),
  })
  .check(
    z.refine(({ kind, route }) => (kind === 'template') === (route !== undefined), {
      path: ['route'],
      error: 'only_of_templates',
    }),
  );
export type ItemContent = z.infer<typeof ItemContent>;

export const LibraryItem = z.object({
  itemId: Id,
  content: ItemContent,
  /** `starter`: comes with Marshrut; it can be changed by nobody. */
  standing: z.enum(['starter', ...itemStandings]),
  /** Who wrote it; null for the starter library and for what came in a package. */
  author: z.nullable(z.string()),
  /** Whether it is the caller's. */
  own: z.boolean(),
  /** The fingerprint of the key that signed the package it came in. */
  origin: z.nullable(z.string()),
  /** What who decided has answered; for its author and for who decides. */
  answer: z.nullable(z.string()),
  revision: Revision,
  abilities: z.object({ edit: z.boolean(), offer: z.boolean(), decide: z.boolean(), remove: z.boolean() }),
});
export type LibraryItem = z.infer<typeof LibraryItem>;

export const Library = z.object({
  items: z.array(LibraryItem),
  /** Whether the caller decides what the school shares, and takes packages in. */
  mayModerate: z.boolean(),
  /** Whether sharing goes through the school's coordinator, who answers with words. */
  coordinated: z.boolean(),
});
export type Library = z.infer<typeof Library>;

/** `itemId` is made by the widget: sending the same creation twice makes one item. */
export const ItemCreation = z.object({ itemId: Id, content: ItemContent });
export const ItemEdit = z.object({ revision: Revision, content: ItemContent });
export const ItemDecision = z.object({ share: z.boolean(), words: z.optional(Text(500)) });

/** How much one package may hold; more is sent as several. */
export const packageLimits = { items: 200, length: 200_000 };

export const PackageRequest = z.object({
  itemIds: z.array(Id).check(z.minLength(1), z.maxLength(packageLimits.items)),
});
/** A route as a template, to be looked through before it is kept; nothing of it is stored. */
export const TemplateDraft = z.object({ content: ItemContent });

/** A signed package: a JWS in compact form, to be saved as a file. */
export const LibraryPackage = z.object({ package: z.string().check(z.maxLength(packageLimits.length)) });
export const PackageTaken = z.object({
  /** How many items now wait for a decision. */
  waiting: z.int(),
  /** How many were there already. */
  known: z.int(),
  /** Of the key that signed it. */
  origin: z.string(),
});

/** What stands in a package, and nothing else. */
export const PackageContent = z.strictObject({
  format: z.literal('marshrut-library-1'),
  items: z.array(ItemContent).check(z.minLength(1), z.maxLength(packageLimits.items)),
});
