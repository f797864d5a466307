import { hash } from 'node:crypto';
import type { Context } from '../access/context.ts';
import type { ItemContent, TemplateRoute } from '../contract/library.ts';
import { levelOfStep, levelsOffered } from '../contract/template-levels.ts';
import type { ItemStanding } from '../contract/library-vocabulary.ts';
import { selectItem, selectItems, type ItemRow } from './item-table.ts';
import type { TemplateSource, Words } from './template-source.ts';

type Template = ItemContent & { readonly route: TemplateRoute };

/** A template of a school, as one that comes with Marshrut. */
export interface SchoolTemplate {
  readonly itemId: string;
  readonly standing: ItemStanding;
  readonly source: TemplateSource;
}

/** It is in the language that it was written in. */
const words = (text: string): Words => ({ ru: text, en: text });

/** The name of the template in the ids of steps: short, and never a name of the starter library's. */
const tagOf = (itemId: string): string => `x${hash('sha1', itemId, 'hex').slice(0, 15)}`;

/** Where no key was kept, the place is as good: such a template was made before there were levels to switch. */
const keyOf = ({ key }: TemplateRoute['steps'][number], place: number): string => key ?? `p${place + 1}`;

function sourceOf(itemId: string, { title, text, needs, route }: Template): TemplateSource {
  const { purpose, goals, steps } = route;
  return {
    templateId: tagOf(itemId),
    needs,
    summary: words(text),
    title: words(title),
    purpose: words(purpose),
    levels: levelsOffered(route),
    goals: goals.map((goal, place) => ({
      key: `g${place}`,
      title: words(goal.title),
      successSign: words(goal.successSign),
    })),
    steps: steps.map((step, place) => ({
      key: keyOf(step, place),
      from: levelOfStep(step, route),
      title: words(step.title),
      whatToDo: words(step.whatToDo),
      goal: step.goal === null ? '' : `g${step.goal}`,
      form: step.form,
      method: step.method,
      helpers: step.helpers,
      alternatives: step.alternatives.map((way) => ({
        title: words(way.title),
        whatToDo: words(way.whatToDo),
      })),
    })),
  };
}

/** What a row says when it is a template. Only what the contract let in is ever stored. */
function templateOf({ item_id: itemId, standing, content: json }: ItemRow): SchoolTemplate[] {
  const content = JSON.parse(json) as ItemContent;
  if (content.route === undefined) return [];
  return [{ itemId, standing, source: sourceOf(itemId, content as Template) }];
}

/** The caller's own templates and those that the school shares, the newest first. */
export async function schoolTemplates({
  db,
  actor,
}: Pick<Context, 'db' | 'actor'>): Promise<SchoolTemplate[]> {
  const rows = await selectItems(db, { ...actor, moderates: false });
  return rows.filter(({ standing }) => standing !== 'declined').flatMap(templateOf);
}

/** A template of the school that the caller may use; the own one, or one that is shared. */
export async function findSchoolTemplate(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  itemId: string,
): Promise<SchoolTemplate | undefined> {
  const row = await selectItem(db, { schoolId: actor.schoolId, itemId });
  if (row === undefined) return undefined;
  return row.standing === 'shared' || row.author_id === actor.personId ? templateOf(row)[0] : undefined;
}
