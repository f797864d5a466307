/**
 * The subgroups of the class, as a tool reads them: their names here, who is in which in the list of members.
 * https://www.imsglobal.org/spec/lti-gs/v1p0
 */
import type { FastifyInstance } from 'fastify';
import { classmates, type Account } from './accounts.ts';
import { course } from './school.ts';
import type { Permits } from './service-tokens.ts';

export const groupsScope = 'https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly';
const type = 'application/vnd.ims.lti-gs.v1.contextgroupcontainer+json';
const path = `/services/${course.id}/groups`;

const half = classmates.length / 2;
const groups: readonly { id: string; name: string; members: readonly Account[] }[] = [
  { id: '1', name: 'Английский, первая подгруппа', members: classmates.slice(0, half) },
  { id: '2', name: 'Английский, вторая подгруппа', members: classmates.slice(half) },
];

/** What a launch tells of the groups. */
export const groupsClaim = (issuer: string) => ({
  scope: [groupsScope],
  context_groups_url: `${issuer}${path}`,
  service_versions: ['1.0'],
});

/** The groups of one person, as the list of members names them. */
export const enrolmentsOf = (account: Account): { group_id: string }[] =>
  groups.filter(({ members }) => members.includes(account)).map(({ id }) => ({ group_id: id }));

export const addGroups = (app: FastifyInstance, { permits }: { permits: Permits }): void => {
  app.get(path, (request, reply) => {
    const refuse = (status: number, reason: string) => reply.code(status).send({ status, reason });
    if (!permits(request, groupsScope)) return refuse(401, 'Unauthorized');
    if (request.headers.accept !== type) return refuse(400, 'No handler found');
    return reply.type(type).send(JSON.stringify({ groups: groups.map(({ id, name }) => ({ id, name })) }));
  });
};
