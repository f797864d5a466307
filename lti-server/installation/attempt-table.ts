import { sql } from 'kysely';
import { listedRows, listedText } from '../storage/listed.ts';
import type { Database } from '../storage/open.ts';
import type { Tables } from '../storage/schema.ts';

export type AttemptRow = Tables['launch_attempt'];

/**
 * Writes visits down in one statement; those that stand there already are passed over. Its fields must be
 * well-formed lines.
 */
export async function insertAttempts(tx: Database, rows: readonly AttemptRow[]): Promise<void> {
  const number = (name: string) => sql<number>`cast(${listedText(name)} as bigint)`;
  await tx
    .insertInto('launch_attempt')
    .columns([
      'attempt_id',
      'at',
      'platform_id',
      'issuer',
      'client_id',
      'phase',
      'failed_check',
      'result',
      'note',
      'claims',
      'binding',
      'login_id',
    ])
    .expression(
      tx
        .selectFrom(
          listedRows(
            tx,
            rows.map((row) => ({ ...row })),
          ).as('listed'),
        )
        // Without a condition SQLite takes the conflict's «on» for that of a join.
        .where(sql<boolean>`true`)
        .select([
          listedText('attempt_id').as('attempt_id'),
          number('at').as('at'),
          listedText('platform_id').as('platform_id'),
          listedText('issuer').as('issuer'),
          listedText('client_id').as('client_id'),
          listedText('phase').as('phase'),
          listedText('failed_check').as('failed_check'),
          listedText('result').as('result'),
          listedText('note').as('note'),
          number('claims').as('claims'),
          listedText('binding').as('binding'),
          listedText('login_id').as('login_id'),
        ]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
