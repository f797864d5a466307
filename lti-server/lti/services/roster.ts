import * as z from 'zod/mini';
import { setImmediate } from 'node:timers/promises';
import type { RosterMember } from '../../people/roster.ts';
import { CallFailure } from './call-failure.ts';
import type { Connector } from './connector.ts';
import { lineOf } from '../../contract/line.ts';
import { courseRoleOf, testUser } from '../roles.ts';

/**
 * The list of a course's members (Names and Role Provisioning Services 2.0,
 * https://www.imsglobal.org/spec/lti-nrps/v2p0).
 */
export const rosterScope = 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';
const mediaType = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';

/** No course is that large; a list that goes on and on is. */
const mostMembers = 20_000;
/** Members read before others have their turn. */
const lot = 100;

const Page = z.object({ members: z.array(z.unknown()) });

const words = z.catch(z.optional(z.string()), undefined);
/** Only `user_id` and `roles` are promised (section 2.2); the rest is read where it is what it should be. */
const Member = z.object({
  user_id: z.union([z.pipe(z.int(), z.transform(String)), z.string()]),
  roles: z.catch(z.array(z.unknown()), []),
  status: words,
  name: words,
  given_name: words,
  family_name: words,
});

interface RosterPlace {
  readonly platformId: string;
  readonly deploymentId: string;
  readonly membershipsUrl: string;
}

/**
 * Reads the whole list, however many pages it has. Whoever stands in it twice has the roles of both.
 * @throws CallFailure; `wrong_shape` for what is no list, and for an empty one: somebody has just come in
 */
export async function readRoster(connector: Connector, place: RosterPlace): Promise<RosterMember[]> {
  const { platformId, deploymentId, membershipsUrl: url } = place;
  const { host } = new URL(url);
  const found = new Map<string, { name: string; roles: string[]; active: boolean }>();
  for await (const json of connector.pages({
    platformId,
    deploymentId,
    url,
    scopes: [rosterScope],
    accept: mediaType,
  })) {
    const page = Page.safeParse(json);
    if (!page.success) throw new CallFailure('wrong_shape', { note: `${host}: no list of members` });
    for (const [place, member] of page.data.members.entries()) {
      if (place % lot === lot - 1) await setImmediate();
      takeIn(found, member);
    }
    if (found.size > mostMembers)
      throw new CallFailure('endless_pages', { note: `${host}: more than ${mostMembers} members` });
  }
  if (found.size === 0) throw new CallFailure('wrong_shape', { note: `${host}: nobody in the list` });
  const members: RosterMember[] = [];
  for (const [sub, { name, roles, active }] of found) {
    if (members.length % lot === lot - 1) await setImmediate();
    members.push({ sub, name, role: courseRoleOf(roles), active });
  }
  return members;
}

/** One line that cannot be read must not hide the others. */
function takeIn(found: Map<string, { name: string; roles: string[]; active: boolean }>, json: unknown): void {
  const parsed = Member.safeParse(json);
  if (!parsed.success || !/^[^\u0000-\u001f\u007f]{1,255}$/.test(parsed.data.user_id)) return;
  const { user_id: sub, status = 'Active', name, given_name: given, family_name: family } = parsed.data;
  const roles = parsed.data.roles.filter((role) => typeof role === 'string');
  if (sub.trim() === '' || !sub.isWellFormed() || roles.includes(testUser)) return;
  const before = found.get(sub);
  const fullName = lineOf(name ?? [given, family].filter(Boolean).join(' '), 200);
  found.set(sub, {
    name: before?.name || fullName,
    roles: [...(before?.roles ?? []), ...roles],
    active: (before?.active ?? false) || status.toLowerCase() === 'active',
  });
}
