import { ids } from '../demo/ids.ts';
import { examine } from '../installation/examine.ts';
import { findingView } from '../installation/finding.ts';
import { createOutbound } from '../lti/outbound.ts';
import { createSecretBox } from '../lti/secret-box.ts';
import { openToolKeys } from '../lti/tool-keys.ts';
import type { Command, Means } from './command.ts';

/** Tells what is wrong with the installation and how to mend it: the same as on the installation page. */
export const doctor: Command = {
  help: 'doctor',
  options: {},
  async run(means) {
    const { db, clock, random, engine, settings, locale } = means;
    const box = createSecretBox({ secretKey: means.secretKey(), purpose: 'lti' });
    const toolKeys = await openToolKeys({ db, clock, box });
    // The first key may be made just now, and it is one of the things that are looked at.
    await toolKeys.publicKeys();
    const outbound = createOutbound([...settings.trustedPrivateHosts, ...(await demoHosts(means))]);
    try {
      const findings = await examine(
        { db, clock, random, engine, settings, toolKeys, outbound },
        { platformId: null },
      );
      return findings
        .map((finding) => findingView(finding, locale))
        .map(({ level, platform, what, mend }) => {
          const about = platform === null ? '' : `${platform.name}: `;
          return `${level.padEnd(4)}  ${about}${what}${mend === null ? '' : ` ${mend}`}`;
        });
    } finally {
      await outbound.close();
    }
  },
};

/** The demo school listens on this machine, on whatever port the server was started with. */
async function demoHosts({ db }: Means): Promise<string[]> {
  const demo = await db
    .selectFrom('platform')
    .where('platform_id', '=', ids.platform)
    .where('disabled', '=', 0)
    .select('issuer')
    .executeTakeFirst();
  const host = /^http:\/\/(127\.0\.0\.1:\d{1,5})$/.exec(demo?.issuer ?? '')?.[1];
  return host === undefined ? [] : [host];
}
