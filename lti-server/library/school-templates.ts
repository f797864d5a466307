import type { Context, Random } from '../access/context.ts';
import type { ItemContent, TemplateRoute } from '../contract/library.ts';
import { helperRoles, type RouteLevel } from '../contract/library-vocabulary.ts';
import type { RoutePlan } from '../contract/routes.ts';
import type { TemplateAnswers, TemplateCard } from '../contract/templates.ts';
import type { Locale } from '../contract/vocabulary.ts';
import { selectItem, selectItems, type ItemRow } from './item-table.ts';
import { windowOfStep } from './step-windows.ts';
import { namedHelpers, withLikesInPurpose } from './template-answers.ts';

type TemplateContent = ItemContent & { readonly route: TemplateRoute };

/** What a row says when it is a template. Only what the contract let in is ever stored. */
function templateOf(row: ItemRow): TemplateContent | undefined {
  const content = JSON.parse(row.content) as ItemContent;
  return content.route === undefined ? undefined : (content as TemplateContent);
}

/** A template of a school has one level: the one that usually takes so long. */
const levelOf = (weeks: number): RouteLevel => (weeks <= 3 ? 'trail' : weeks <= 8 ? 'road' : 'expedition');

/** The caller's own templates and those that the school shares, the newest first. */
export async function schoolTemplates({ db, actor }: Context): Promise<TemplateCard[]> {
  const rows = await selectItems(db, { ...actor, moderates: false });
  return rows.flatMap((row) => {
    const template = templateOf(row);
    return template === undefined || row.standing === 'declined' ? [] : [cardOf(row, template)];
  });
}

function cardOf(row: ItemRow, { title, text, needs, route }: TemplateContent): TemplateCard {
  return {
    templateId: row.item_id,
    title,
    summary: text,
    purpose: route.purpose,
    needs,
    helpers: helperRoles.filter((role) => route.steps.some(({ helpers }) => helpers.includes(role))),
    levels: [
      { level: levelOf(route.weeks), weeks: route.weeks, steps: route.steps.map((step) => step.title) },
    ],
    standing: row.standing,
  };
}

/** A template of the school that the caller may use; the own one, or one that is shared. */
export async function findSchoolTemplate(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  itemId: string,
): Promise<TemplateContent | undefined> {
  const row = await selectItem(db, { schoolId: actor.schoolId, itemId });
  if (row === undefined) return undefined;
  return row.standing === 'shared' || row.author_id === actor.personId ? templateOf(row) : undefined;
}

/** A plan made of a school's template and the answers; goals and steps get new ids each time. */
export function planOfSchoolTemplate(of: {
  template: TemplateContent;
  answers: TemplateAnswers;
  locale: Locale;
  random: Random;
}): RoutePlan {
  const { template, answers, locale, random } = of;
  const { startsOn, endsOn } = answers;
  const { goals, steps, purpose } = template.route;
  const goalIds = goals.map(() => random.id());
  return {
    title: template.title,
    purpose: withLikesInPurpose(purpose, { likes: answers.likes, locale }),
    stage: 'design',
    startsOn,
    endsOn,
    goals: goals.map((goal, place) => ({ ...goal, id: goalIds[place] as string })),
    steps: steps.map(({ goal, helpers, alternatives, ...step }, place) => ({
      ...step,
      id: random.id(),
      goalId: goal === null ? null : (goalIds[goal] ?? null),
      resources: [],
      helpers: namedHelpers(helpers, { answers, locale }),
      ...windowOfStep({ startsOn, endsOn, place, of: steps.length }),
      alternatives: alternatives.map((way) => ({ ...way, id: random.id() })),
      proposedBy: 'tutor',
      agreedBy: [],
    })),
  };
}
