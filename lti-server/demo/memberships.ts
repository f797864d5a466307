/**
 * The course's list of members as a tool reads it, with a Moodle's manners: short role names, everybody who
 * only takes part called a Learner, the media type to the letter.
 * https://www.imsglobal.org/spec/lti-nrps/v2p0
 */
import type { FastifyInstance } from 'fastify';
import { classmates, fullName, latecomers, parent, staff, type Account } from './accounts.ts';
import { enrolmentsOf } from './groups.ts';
import { course } from './school.ts';
import type { Permits } from './service-tokens.ts';

export const membersScope = 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';
const type = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
const path = `/services/${course.id}/memberships`;
/** Small, so that a class comes in two pages. */
const pageSize = 20;

/** What a launch tells of the list. */
export const membershipsClaim = (issuer: string) => ({
  context_memberships_url: `${issuer}${path}`,
  service_versions: ['2.0'],
});

/** The administrator sees the course without being in it. */
const members: readonly Account[] = [...staff, parent, ...classmates, ...latecomers];

const lineOf = (account: Account) => ({
  status: 'Active',
  user_id: account.id,
  roles: [staff.includes(account) ? 'Instructor' : 'Learner'],
  name: fullName(account),
  given_name: account.givenName,
  family_name: account.familyName,
  group_enrollments: enrolmentsOf(account),
});

export const addMemberships = (
  app: FastifyInstance,
  { issuer, permits }: { issuer: string; permits: Permits },
): void => {
  app.get(path, (request, reply) => {
    const refuse = (status: number, reason: string) => reply.code(status).send({ status, reason });
    if (!permits(request, membersScope)) return refuse(401, 'Unauthorized');
    if (request.headers.accept !== type) return refuse(400, 'No handler found');
    const from = Number((request.query as Record<string, unknown>)['from'] ?? 0);
    if (!Number.isSafeInteger(from) || from < 0) return refuse(400, 'Bad request');
    const next = from + pageSize;
    if (next < members.length) reply.header('link', `<${issuer}${path}?from=${next}>; rel="next"`);
    const page = members.slice(from, next).map(lineOf);
    const { id, label, title } = course;
    return reply
      .type(type)
      .send(JSON.stringify({ id: `${issuer}${path}`, context: { id, label, title }, members: page }));
  });
};
