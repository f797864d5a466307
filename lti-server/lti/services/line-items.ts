import * as z from 'zod/mini';
import { gradeScopes, type Gradebook } from '../../completion/gradebook.ts';
import { CallFailure } from './call-failure.ts';
import type { Connector, ServiceAnswer, ServiceCall } from './connector.ts';

/** Where an activity stands, for calls about its gradebook. */
export interface GradebookOf {
  readonly connector: Connector;
  readonly platformId: string;
  readonly deploymentId: string;
  /** What kind of LMS it is, by the code of `platforms/`. */
  readonly family: string | null;
  readonly gradebook: Gradebook;
}

/** Media types of the Assignment and Grade Services 2.0; Moodle takes no other. */
const itemType = 'application/vnd.ims.lis.v2.lineitem+json';
const listType = 'application/vnd.ims.lis.v2.lineitemcontainer+json';

/** What we call our own columns, so that we know them again. */
const tag = 'marshrut-done';

const word = z.catch(z.nullable(z.coerce.string()), null);
const LineItem = z.object({
  // Kept as it stands, so it may hold nothing that URLs pass over in silence.
  id: z.string().check(z.regex(/^[^\u0000-\u0020\u007f]{1,2000}$/)),
  resourceId: word,
  tag: word,
  resourceLinkId: word,
});
type LineItem = z.infer<typeof LineItem>;

/**
 * The address below a column's: `…/lineitem?type_id=1` → `…/lineitem/scores?type_id=1`. The query belongs to
 * the end (AGS 3.2.5), and without it Moodle does not know which tool asks.
 */
export function below(lineItem: string, part: 'scores' | 'results'): string {
  const url = new URL(lineItem);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${part}`;
  return url.href;
}

/** Moodle lets read only with the scope for reading; others know only the one for writing. */
const readingScope = ({ scopes }: Gradebook): string | null =>
  [gradeScopes.readLineItem, gradeScopes.lineItem].find((scope) => scopes.includes(scope)) ?? null;

/** A call to a service of the platform with whose gradebook we deal. */
export const callOf = (
  { connector, platformId, deploymentId }: GradebookOf,
  call: Omit<ServiceCall, 'platformId' | 'deploymentId'>,
): Promise<ServiceAnswer> => connector.call({ platformId, deploymentId, ...call });

/**
 * Whether a column is still there; null when it cannot be asked.
 * @throws CallFailure when the platform does not answer
 */
export async function isThere(of: GradebookOf, lineItem: string): Promise<boolean | null> {
  const scope = readingScope(of.gradebook);
  if (scope === null) return null;
  try {
    await callOf(of, { url: lineItem, method: 'GET', scopes: [scope], accept: itemType });
    return true;
  } catch (error) {
    if (!(error instanceof CallFailure) || error.isPassing) throw error;
    return error.reason === 'not_found' ? false : null;
  }
}

interface Activity {
  readonly ltiLinkId: string;
  readonly linkId: string;
}

/**
 * Looks for the activity's column before one is made: after a course was copied it may be there already
 * (AGS 3.2.9). First what is coupled to the activity, ours before others', then what carries our mark.
 * @throws CallFailure
 */
export async function findColumn(of: GradebookOf, activity: Activity): Promise<string | null> {
  const { lineItems } = of.gradebook;
  const scope = readingScope(of.gradebook);
  if (lineItems === null || scope === null) return null;
  const listed = async (filter: string, value: string): Promise<LineItem[]> => {
    const url = new URL(lineItems);
    url.searchParams.set(filter, value);
    const { connector, platformId, deploymentId } = of;
    const found: LineItem[] = [];
    const pages = connector.pages({
      platformId,
      deploymentId,
      url: url.href,
      scopes: [scope],
      accept: listType,
    });
    for await (const page of pages) {
      const items = z.array(z.unknown()).safeParse(page);
      if (!items.success) throw new CallFailure('wrong_shape', { note: `${url.host}: no list of columns` });
      // One column that is written strangely must not hide the others.
      for (const item of items.data) {
        const parsed = LineItem.safeParse(item);
        if (parsed.success && isOf(lineItems, parsed.data.id)) found.push(parsed.data);
      }
    }
    return found;
  };
  // Some platforms pass over a filter that they do not know, so what comes is looked at again.
  const coupled = (await listed('resource_link_id', activity.ltiLinkId)).filter(
    (item) => item.resourceLinkId === activity.ltiLinkId,
  );
  const own = coupled.find((item) => item.tag === tag) ?? coupled[0];
  if (own !== undefined) return own.id;
  const marked = (await listed('resource_id', activity.linkId)).filter(
    (item) => item.resourceId === activity.linkId && item.tag === tag,
  );
  return marked[0]?.id ?? null;
}

/** A column's address stands where the list stands: a token must not go to another host. */
const isOf = (lineItems: string, id: string): boolean => URL.parse(id)?.origin === new URL(lineItems).origin;

/** Whether a column could be made at all. */
export const mayMake = ({ lineItems, scopes }: Gradebook): boolean =>
  lineItems !== null && scopes.includes(gradeScopes.lineItem);

/**
 * Makes a column of one point for the activity.
 * @throws CallFailure
 */
export async function makeColumn(of: GradebookOf, activity: Activity & { label: string }): Promise<string> {
  const lineItems = of.gradebook.lineItems ?? '';
  const plain = { label: activity.label, scoreMaximum: 1, resourceId: activity.linkId, tag };
  const make = async (body: object): Promise<string> => {
    const { json } = await callOf(of, {
      url: lineItems,
      method: 'POST',
      scopes: [gradeScopes.lineItem],
      accept: itemType,
      contentType: itemType,
      body,
    });
    const made = LineItem.safeParse(json);
    if (!made.success || !isOf(lineItems, made.data.id))
      throw new CallFailure('wrong_shape', { note: `${new URL(lineItems).host}: no column` });
    return made.data.id;
  };
  const coupled = { ...plain, resourceLinkId: activity.ltiLinkId };
  // From the column the pupil's route can be opened (Submission Review 1.0). Not every platform lets a tool
  // ask for that, nor couple a column to an activity; one beside it counts as well.
  const wishes = [{ ...coupled, submissionReview: { reviewableStatus: ['Completed'] } }, coupled];
  for (const wish of wishes) {
    try {
      return await make(wish);
    } catch (error) {
      if (!(error instanceof CallFailure) || error.isPassing || error.reason === 'wrong_shape') throw error;
    }
  }
  return await make(plain);
}
