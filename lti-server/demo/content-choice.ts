/**
 * The portal's question of deep linking and how it reads the answer: what a teacher has chosen in the tool
 * for the course page. https://www.imsglobal.org/spec/lti-dl/v2p0
 */
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import type { PlacedItem } from './placed-items.ts';
import type { PlatformIdentity } from './platform.ts';

const lti = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const deepLinking = (name: string): string => `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;

/** A choice that is under way. Its word goes to the tool as `data`, comes back with the answer, and is used up. */
export interface Choices {
  begin(accountId: string): string;
  end(word: unknown): string | null;
}

const lifetime = 60 * 60_000;
const kept = 1000;

export const createChoices = (means: { clock: () => number; randomId: () => string }): Choices => {
  const open = new Map<unknown, { readonly accountId: string; readonly until: number }>();
  return {
    begin(accountId) {
      const word = means.randomId();
      open.set(word, { accountId, until: means.clock() + lifetime });
      for (const [oldest, { until }] of open) {
        if (open.size <= kept && until > means.clock()) break;
        open.delete(oldest);
      }
      return word;
    },
    end(word) {
      const choice = open.get(word);
      open.delete(word);
      return choice && choice.until > means.clock() ? choice.accountId : null;
    },
  };
};

/** What this portal takes: the same as a Moodle, down to the old word `frame`. */
export const choiceClaims = (asked: { issuer: string; word: string }): Record<string, unknown> => ({
  [deepLinking('deep_linking_settings')]: {
    accept_types: ['ltiResourceLink'],
    accept_presentation_document_targets: ['frame', 'iframe', 'window'],
    accept_multiple: true,
    auto_create: false,
    deep_link_return_url: `${asked.issuer}/content/return`,
    data: asked.word,
  },
});

/** What was chosen and by whom; null for an answer that is not the tool's, or not to a question of ours. */
export const readChoice = async (asked: {
  jwt: string;
  platform: PlatformIdentity;
  keySet: JSONWebKeySet;
  choices: Choices;
}): Promise<{ accountId: string; items: Omit<PlacedItem, 'id' | 'resourceLinkId'>[] } | null> => {
  const { platform } = asked;
  const payload = await verifiedPayload(asked);
  if (payload === null) return null;
  const expected = {
    [lti('message_type')]: 'LtiDeepLinkingResponse',
    [lti('version')]: '1.3.0',
    [lti('deployment_id')]: platform.deploymentId,
  };
  if (Object.entries(expected).some(([name, value]) => payload[name] !== value)) return null;
  const accountId = asked.choices.end(payload[deepLinking('data')]);
  if (accountId === null) return null;
  const given = payload[deepLinking('content_items')] ?? [];
  if (!Array.isArray(given)) return null;
  return { accountId, items: given.flatMap((item: unknown) => itemOf(item) ?? []) };
};

async function verifiedPayload({
  jwt,
  platform,
  keySet,
}: {
  jwt: string;
  platform: PlatformIdentity;
  keySet: JSONWebKeySet;
}): Promise<Record<string, unknown> | null> {
  try {
    const { payload } = await jwtVerify(jwt, createLocalJWKSet(keySet), {
      algorithms: ['RS256'],
      issuer: platform.clientId,
      audience: platform.issuer,
      currentDate: new Date(platform.clock()),
    });
    return payload;
  } catch {
    return null;
  }
}

function itemOf(given: unknown): Omit<PlacedItem, 'id' | 'resourceLinkId'> | null {
  const { type, title, custom, window } = (given ?? {}) as Record<string, unknown>;
  if (type !== 'ltiResourceLink' || typeof title !== 'string' || title.trim() === '') return null;
  const parameters = Object.entries((custom ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    title: title.slice(0, 200),
    custom: Object.fromEntries(parameters),
    inWindow: typeof window === 'object' && window !== null,
  };
}

/** Variables that this portal knows: its course was copied from nowhere. */
const variables: Readonly<Record<string, string>> = {
  '$ResourceLink.id.history': '',
  '$Context.id.history': '',
};

/** Custom parameters as a launch carries them; an unknown variable stays as it is (LTI Core 1.3, Appendix B). */
export const substituted = (custom: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(custom).map(([name, value]) => [name, variables[value] ?? value]));
