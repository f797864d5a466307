import type { Database } from '../storage/open.ts';
import { clientId, deploymentId, ids } from './ids.ts';
import { school } from './school.ts';

/**
 * Makes the portal known to Marshrut under its present address (its port may differ from the last
 * start's), with its deployment approved for the demo school.
 */
export const registerDemoPlatform = async (asked: {
  db: Database;
  issuer: string;
  now: number;
}): Promise<void> => {
  const { issuer, now } = asked;
  const addresses = {
    issuer,
    auth_url: `${issuer}/auth`,
    token_url: `${issuer}/token`,
    jwks_url: `${issuer}/jwks`,
    disabled: 0,
  };
  await asked.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('platform')
      .values({
        platform_id: ids.platform,
        name: school.name,
        client_id: clientId,
        token_audience: null,
        created_at: now,
        ...addresses,
      })
      .onConflict((conflict) => conflict.column('platform_id').doUpdateSet(addresses))
      .execute();
    await tx
      .insertInto('deployment')
      .values({
        platform_id: ids.platform,
        deployment_id: deploymentId,
        handle: 'demo',
        status: 'approved',
        school_id: ids.school,
        first_seen_at: now,
      })
      .onConflict((conflict) => conflict.columns(['platform_id', 'deployment_id']).doNothing())
      .execute();
  });
};

/** Shuts the demo school out where an earlier start without `PUBLIC_URL` had let it in. Its data stays. */
export const disableDemoPlatform = async (db: Database): Promise<void> => {
  await db
    .updateTable('platform')
    .set({ disabled: 1 })
    .where('platform_id', '=', ids.platform)
    .where('disabled', '=', 0)
    .execute();
};
