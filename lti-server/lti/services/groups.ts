import * as z from 'zod/mini';
import type { ListedGroup } from '../../people/groups-table.ts';
import { CallFailure } from './call-failure.ts';
import type { Connector } from './connector.ts';
import { lineOf } from '../../contract/line.ts';
import { rosterScope } from './roster.ts';

/** Course Groups Service 1.0: https://www.imsglobal.org/spec/lti-gs/v1p0 */
export const groupsScope = 'https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly';
const groupsType = 'application/vnd.ims.lti-gs.v1.contextgroupcontainer+json';
const membersType = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';

/** More than a course has. */
const mostGroups = 200;

/** Of which none may hold what a database cannot keep. */
const identifier = z
  .pipe(
    z.union([z.string(), z.number()]),
    z.transform((id) => String(id)),
  )
  .check(z.regex(/^[^\u0000-\u001f\u007f]{1,255}$/));
const Groups = z.object({ groups: z.array(z.unknown()) });
const Group = z.object({
  id: identifier,
  name: z.string(),
  hidden: z.catch(z.optional(z.union([z.boolean(), z.string()])), undefined),
});
const Members = z.object({ members: z.array(z.unknown()) });
const Member = z.object({
  user_id: identifier,
  group_enrollments: z.array(z.object({ group_id: identifier })),
});

export interface GroupsPlace {
  readonly platformId: string;
  readonly deploymentId: string;
  readonly groupsUrl: string;
  readonly membershipsUrl: string;
}

/**
 * Reads a course's groups, and out of the list of members who is in which. Groups that the LMS hides, and
 * those that nobody is in, are left out.
 * @throws CallFailure
 */
export async function readGroups(connector: Connector, place: GroupsPlace): Promise<ListedGroup[]> {
  const { platformId, deploymentId, groupsUrl, membershipsUrl } = place;
  const of = { platformId, deploymentId };
  const found = new Map<string, { name: string; subs: Set<string> }>();
  const listed = connector.pages({ ...of, url: groupsUrl, scopes: [groupsScope], accept: groupsType });
  for await (const json of listed) {
    for (const item of demand(Groups, json, groupsUrl).groups) {
      const group = Group.safeParse(item);
      if (!group.success || String(group.data.hidden) === 'true' || found.size >= mostGroups) continue;
      found.set(group.data.id, { name: lineOf(group.data.name, 200), subs: new Set() });
    }
  }
  if (found.size === 0) return [];
  const people = connector.pages({ ...of, url: membershipsUrl, scopes: [rosterScope], accept: membersType });
  for await (const json of people) {
    for (const item of demand(Members, json, membershipsUrl).members) {
      const member = Member.safeParse(item);
      if (!member.success) continue;
      for (const { group_id: id } of member.data.group_enrollments)
        found.get(id)?.subs.add(member.data.user_id);
    }
  }
  return [...found]
    .filter(([, { name, subs }]) => name !== '' && subs.size > 0)
    .map(([groupId, { name, subs }]) => ({ groupId, name, subs: [...subs] }));
}

function demand<T>(schema: z.ZodMiniType<T>, json: unknown, url: string): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new CallFailure('wrong_shape', { note: `${new URL(url).host}: not the list that was asked for` });
}
