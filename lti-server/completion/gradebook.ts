import type { CompletionTrouble } from '../contract/completion.ts';
import { readLinkServices } from '../people/link-services.ts';

const scope = 'https://purl.imsglobal.org/spec/lti-ags/scope/';

/** Scopes of the Assignment and Grade Services 2.0, section 3. */
export const gradeScopes = {
  lineItem: `${scope}lineitem`,
  readLineItem: `${scope}lineitem.readonly`,
  readResults: `${scope}result.readonly`,
  score: `${scope}score`,
} as const;

/** What the latest launch of an activity told about the platform's gradebook. */
export interface Gradebook {
  /** The activity's own column, if it has exactly one. */
  readonly lineItem: string | null;
  /** Where the columns of the course are listed and made. */
  readonly lineItems: string | null;
  readonly scopes: readonly string[];
}

/** What the stored service addresses of an activity say of the gradebook. */
export function readGradebook(services: string): Gradebook {
  const { lineitem: lineItem, lineitems: lineItems, scope: scopes } = readLinkServices(services);
  return { lineItem, lineItems, scopes };
}

/** Why nothing can be counted with this gradebook; null when it can. */
export function troubleOf({ lineItem, lineItems, scopes }: Gradebook): CompletionTrouble | null {
  if (lineItem === null && lineItems === null) return 'no_gradebook';
  const mayFind = scopes.includes(gradeScopes.lineItem) || scopes.includes(gradeScopes.readLineItem);
  const reaches = lineItem !== null || mayFind;
  return scopes.includes(gradeScopes.score) && reaches ? null : 'gradebook_closed';
}
