import { expressionBuilder, type Expression, type SqlBool } from 'kysely';
import type { Tables } from '../storage/schema.ts';

/** Only ties that hold on this day (`YYYY-MM-DD`): begun, not ended, not run out. */
export function inForce(today: string): Expression<SqlBool> {
  const tie = expressionBuilder<Tables, 'tie'>();
  return tie.and([
    tie('tie.ended_at', 'is', null),
    tie('tie.starts_on', '<=', today),
    tie.or([tie('tie.ends_on', 'is', null), tie('tie.ends_on', '>=', today)]),
  ]);
}
