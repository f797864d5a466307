/**
 * The gradebook as a tool reaches it, with a Moodle's manners: media types to the letter, a query at the end
 * of every address, a score only for those who get marks and never an older one.
 * https://www.imsglobal.org/spec/lti-ags/v2p0/
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Column, Gradebook } from './gradebook.ts';
import { mayEditCourse } from './placed-items.ts';
import { readerOf } from './reader.ts';
import { course } from './school.ts';
import type { Permits } from './service-tokens.ts';

const scope = 'https://purl.imsglobal.org/spec/lti-ags/scope/';
export const gradeScopes: readonly string[] = [
  `${scope}lineitem`,
  `${scope}lineitem.readonly`,
  `${scope}result.readonly`,
  `${scope}score`,
];

const types = {
  item: 'application/vnd.ims.lis.v2.lineitem+json',
  list: 'application/vnd.ims.lis.v2.lineitemcontainer+json',
  score: 'application/vnd.ims.lis.v1.score+json',
  results: 'application/vnd.ims.lis.v2.resultcontainer+json',
} as const;

const listPath = `/services/${course.id}/lineitems`;
const query = '?type_id=1';
const itemUrl = (issuer: string, number: string): string => `${issuer}${listPath}/${number}/lineitem${query}`;

/** What a launch tells of the gradebook: the list, and the activity's own column when it has just one. */
export const gradebookClaim = (
  gradebook: Gradebook,
  { issuer, resourceLinkId }: { issuer: string; resourceLinkId: string },
) => {
  const [own, another] = gradebook.columns().filter((column) => column.resourceLinkId === resourceLinkId);
  return {
    scope: gradeScopes,
    lineitems: `${issuer}${listPath}${query}`,
    lineitem: own !== undefined && another === undefined ? itemUrl(issuer, own.number) : '',
  };
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const addGradebook = (
  app: FastifyInstance,
  { issuer, gradebook, permits }: { issuer: string; gradebook: Gradebook; permits: Permits },
): void => {
  app.addContentTypeParser([types.item, types.score], { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(String(body)));
    } catch (error) {
      done(error as Error);
    }
  });

  const present = ({ number, marks: _marks, ...column }: Column) => ({
    id: itemUrl(issuer, number),
    ...Object.fromEntries(Object.entries(column).filter(([, value]) => value !== null)),
  });
  const refuse = (reply: FastifyReply, status: number, reason: string) =>
    reply.code(status).send({ status, reason });
  const may = (request: FastifyRequest, ...names: readonly string[]): boolean =>
    names.some((name) => permits(request, `${scope}${name}`));
  const columnOf = (request: FastifyRequest): Column | null =>
    gradebook.find((request.params as { number: string }).number);
  const filterOf = (request: FastifyRequest, name: string): string | null =>
    textOf(fieldsOf(request.query)[name]);

  app.get(listPath, (request, reply) => {
    if (!may(request, 'lineitem', 'lineitem.readonly')) return refuse(reply, 401, 'Unauthorized');
    if (request.headers.accept !== types.list) return refuse(reply, 400, 'No handler found');
    const fits = (name: string, value: string | null): boolean => {
      const wanted = filterOf(request, name);
      return wanted === null || wanted === value;
    };
    const found = gradebook
      .columns()
      .filter(
        (column) =>
          fits('resource_link_id', column.resourceLinkId) &&
          fits('resource_id', column.resourceId) &&
          fits('tag', column.tag),
      );
    return reply.type(types.list).send(JSON.stringify(found.map(present)));
  });

  app.post(listPath, (request, reply) => {
    if (!may(request, 'lineitem')) return refuse(reply, 401, 'Unauthorized');
    const { label, scoreMaximum, resourceId, tag, resourceLinkId } = fieldsOf(request.body);
    const name = textOf(label)?.slice(0, 200);
    if (name === undefined || typeof scoreMaximum !== 'number' || !(scoreMaximum > 0))
      return refuse(reply, 400, 'No label or Score Maximum');
    const made = gradebook.add({
      label: name,
      scoreMaximum,
      resourceId: textOf(resourceId),
      tag: textOf(tag),
      resourceLinkId: textOf(resourceLinkId),
    });
    if (made === null) return refuse(reply, 403, 'Forbidden');
    return reply
      .code(201)
      .type(types.item)
      .send(JSON.stringify(present(made)));
  });

  app.get(`${listPath}/:number/lineitem`, (request, reply) => {
    if (!may(request, 'lineitem', 'lineitem.readonly')) return refuse(reply, 401, 'Unauthorized');
    const column = columnOf(request);
    if (column === null) return refuse(reply, 404, 'Not Found');
    return reply.type(types.item).send(JSON.stringify(present(column)));
  });

  app.post(`${listPath}/:number/lineitem/scores`, (request, reply) => {
    if (!may(request, 'score')) return refuse(reply, 401, 'Unauthorized');
    const column = columnOf(request);
    if (column === null) return refuse(reply, 404, 'Not Found');
    const { userId, timestamp, scoreGiven, scoreMaximum, gradingProgress, activityProgress } = fieldsOf(
      request.body,
    );
    const at = Date.parse(textOf(timestamp) ?? '');
    const accountId = textOf(userId);
    const isWhole = textOf(gradingProgress) !== null && textOf(activityProgress) !== null;
    if (accountId === null || Number.isNaN(at) || !isWhole)
      return refuse(reply, 400, 'Incorrect score received');
    const share = Number(scoreGiven) / Number(scoreMaximum);
    const points =
      gradingProgress === 'FullyGraded' && Number.isFinite(share) ? share * column.scoreMaximum : null;
    const outcome = gradebook.score(column.number, { accountId, at, points });
    if (outcome === 'nobody') return refuse(reply, 400, 'Incorrect score received');
    if (outcome === 'late') return refuse(reply, 409, 'Refusing score with an earlier timestamp');
    return reply.code(200).send();
  });

  app.get(`${listPath}/:number/lineitem/results`, (request, reply) => {
    if (!may(request, 'result.readonly')) return refuse(reply, 401, 'Unauthorized');
    const column = columnOf(request);
    if (column === null) return refuse(reply, 404, 'Not Found');
    const wanted = filterOf(request, 'user_id');
    const results = [...column.marks]
      .filter(([accountId]) => wanted === null || wanted === accountId)
      .map(([userId, { points }]) => ({
        id: `${itemUrl(issuer, column.number)}&user_id=${userId}`,
        userId,
        resultScore: points,
        resultMaximum: column.scoreMaximum,
      }));
    return reply.type(types.results).send(JSON.stringify(results));
  });

  // What a teacher does in the gradebook: throws a column away.
  app.post('/gradebook/remove', (request, reply) => {
    if (!mayEditCourse(readerOf(request).account)) return reply.callNotFound();
    gradebook.remove(textOf(fieldsOf(request.body)['column']) ?? '');
    return reply.redirect('/course#gradebook', 303);
  });
};
