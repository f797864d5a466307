import { Visitor } from 'rolldown/utils';
import { tableFacts } from '../../lti-server/storage/table-facts.ts';
import { place, type Source } from './sources.ts';

const schoolTables: ReadonlySet<string> = new Set(
  Object.entries(tableFacts)
    .filter(([, { scope }]) => scope === 'school')
    .map(([table]) => table),
);

/** The parts of Kysely's builder that bring a table into a query, other than `insertInto`, whose rows the types check. */
const roots = new Set(['selectFrom', 'updateTable', 'deleteFrom']);
const joins = new Set([
  'innerJoin',
  'leftJoin',
  'rightJoin',
  'fullJoin',
  'crossJoin',
  'using',
  'from',
  'mergeInto',
]);

interface Call {
  method: string;
  /** Source text of the arguments. */
  args: string;
  /** The first argument where it is a plain string. */
  table: string | undefined;
  /** Whether the first argument is a query with a name, `query.as('name')`: that query is looked at by itself. */
  derived: boolean;
  start: number;
  /** The call that this one is made on, as `start`..`end` of its text. */
  end: number;
}

/**
 * The places of a file where a school's table enters a query without its school: the root of a query
 * needs a `where` on `school_id` further on in its chain, a join needs `school_id` among its
 * conditions, a raw template that names a table must name the column too.
 */
export function queriesWithoutSchool(source: Source): string[] {
  const calls: Call[] = [];
  const wrong: string[] = [];
  const { code } = source;
  new Visitor({
    CallExpression(node) {
      if (node.callee.type !== 'MemberExpression' || node.callee.property.type !== 'Identifier') return;
      const [first] = node.arguments;
      const last = node.arguments.at(-1);
      calls.push({
        method: node.callee.property.name,
        args: first && last ? code.slice(first.start, last.end) : '',
        table:
          first?.type === 'Literal' && typeof first.value === 'string'
            ? first.value.split(' as ')[0]
            : undefined,
        derived:
          first?.type === 'CallExpression' &&
          first.callee.type === 'MemberExpression' &&
          first.callee.property.type === 'Identifier' &&
          first.callee.property.name === 'as',
        start: node.start,
        end: node.end,
      });
    },
    TaggedTemplateExpression(node) {
      const text = code.slice(node.quasi.start, node.quasi.end);
      const named = [...schoolTables].filter((table) =>
        new RegExp(`\\b(from|join|update|into)\\s+"?${table}\\b`, 'i').test(text),
      );
      if (named.length > 0 && !text.includes('school_id'))
        wrong.push(`${place(source, node.start)} ${named.join(', ')}`);
    },
  }).visit(source.program);

  for (const call of calls) {
    if (!roots.has(call.method) && !joins.has(call.method)) continue;
    if (call.table === undefined && !call.derived && roots.has(call.method)) {
      wrong.push(`${place(source, call.start)} ${call.method}: the table must be named in plain sight`);
    }
    if (call.table === undefined || !schoolTables.has(call.table)) continue;
    const held = joins.has(call.method)
      ? /\bschool_id\b/.test(call.args)
      : calls.some(
          ({ method, args, start, end }) =>
            // A later call of the same chain begins where the chain begins and ends further on.
            (method === 'where' || method === 'whereRef' || method === 'on') &&
            start === call.start &&
            end > call.end &&
            /\bschool_id\b/.test(args),
        );
    if (!held) wrong.push(`${place(source, call.start)} ${call.method} ${call.table}`);
  }
  return wrong;
}
