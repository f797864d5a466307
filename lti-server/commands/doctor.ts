import { Refusal } from '../errors.ts';
import { createOutbound } from '../lti/outbound.ts';
import { createPlatformKeys } from '../lti/platform-keys.ts';
import { createSecretBox } from '../lti/secret-box.ts';
import { openToolKeys } from '../lti/tool-keys.ts';
import type { Command, Means } from './command.ts';

/** Tells what is wrong with the installation and how to mend it. */
export const doctor: Command = {
  help: 'doctor',
  options: {},
  async run(means) {
    const { settings, engine } = means;
    const lines = [
      `ok    storage: ${engine}, schema up to date`,
      settings.publicUrl.startsWith('https:')
        ? `ok    address: ${settings.publicUrl}`
        : `warn  address: ${settings.publicUrl} is not https; an LMS on https cannot show it. Set PUBLIC_URL to the https address of your proxy`,
      await checkKeys(means),
      ...(await checkPlatforms(means)),
    ];
    const waiting = await means.db
      .selectFrom('deployment')
      .where('status', '=', 'pending')
      .select('handle')
      .execute();
    for (const { handle } of waiting)
      lines.push(`wait  deployment ${handle} waits: marshrut deployment approve ${handle}`);
    return lines;
  },
};

async function checkKeys({ db, clock, secretKey }: Means): Promise<string> {
  const keys = await openToolKeys({
    db,
    clock,
    box: createSecretBox({ secretKey: secretKey(), purpose: 'lti' }),
  });
  return `ok    tool keys: ${(await keys.publicKeys()).keys.length} published`;
}

async function checkPlatforms({ db, clock, settings }: Means): Promise<string[]> {
  const platforms = await db.selectFrom('platform').where('disabled', '=', 0).selectAll().execute();
  if (platforms.length === 0) return ['warn  no platform yet: marshrut platform add'];
  const outbound = createOutbound(settings.trustedPrivateHosts);
  try {
    const keys = createPlatformKeys({ outbound, clock });
    return await Promise.all(
      platforms.map(async ({ name, jwks_url: jwksUrl }) => {
        try {
          await keys.find(jwksUrl, ' ');
        } catch (error) {
          if (error instanceof Refusal && error.code === 'LTI_KID_UNKNOWN')
            return `ok    ${name}: its key set can be read`;
          const note = error instanceof Refusal ? (error.details.note ?? error.code) : 'unknown';
          return `fail  ${name}: its key set cannot be read (${note}). For an LMS in the school's own network add its host:port to TRUSTED_PRIVATE_HOSTS`;
        }
        return `ok    ${name}`;
      }),
    );
  } finally {
    await outbound.close();
  }
}
