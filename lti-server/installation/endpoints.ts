import type * as z from 'zod/mini';
import type { AdminSessionView, InstallationEndpoints, InstallationKey } from '../contract/installation.ts';
import { endCoordinator, listCoordinators, nameCoordinator } from '../coordination/coordinators.ts';
import { createInvite, listInvites, revokeInvite } from '../lti/invites.ts';
import { useAdminLink } from './admin-links.ts';
import { endSession } from './admin-session.ts';
import { searchAttempts } from './attempts.ts';
import { entryOf, type AdminContext, type InstallationTools } from './context.ts';
import { approve, disable, listDeployments } from './deployments.ts';
import { examine } from './examine.ts';
import { findingView } from './finding.ts';
import { listKeys, rotateKeys } from './keys.ts';
import { addPlatform, listPlatforms, switchPlatform } from './platforms.ts';
import { changeSchool, demandSchoolWithin, listSchools } from './schools.ts';

type Output<K extends InstallationKey, Part extends 'params' | 'body' | 'answer'> = z.output<
  InstallationEndpoints[K][Part]
>;

/** Parsed input in, an answer of the contract out; an endpoint for anybody gets no administrator. */
export type InstallationHandler<K extends InstallationKey> = (
  context: InstallationEndpoints[K]['who'] extends 'anybody' ? InstallationTools : AdminContext,
  input: { readonly params: Output<K, 'params'>; readonly body: Output<K, 'body'> },
) => Promise<Output<K, 'answer'>>;

type InstallationHandlers = { readonly [K in InstallationKey]: InstallationHandler<K> };

const platforms = async (context: AdminContext) => ({
  platforms: await listPlatforms(context, context.admin),
});
const deployments = async (context: AdminContext) => ({
  deployments: await listDeployments(context, context.admin),
});
const schools = async (context: AdminContext) => ({ schools: await listSchools(context, context.admin) });
const keys = async (context: AdminContext) => ({ keys: await listKeys(context) });
const invites = async (context: AdminContext) => ({ invites: [...(await listInvites(context))] });

/** What stands behind each endpoint of the installation page; a missing one does not compile. */
export const installationHandlers: InstallationHandlers = {
  'POST /api/installation/session': async (tools, { body }) => ({ token: await useAdminLink(tools, body) }),
  'GET /api/installation/session': (context) => viewSession(context),
  'DELETE /api/installation/session': async (context) => {
    await endSession(context, context.admin.sessionId);
    return {};
  },

  'GET /api/installation/platforms': platforms,
  'POST /api/installation/platforms': async (context, { body: { deploymentId, ...platform } }) => {
    await addPlatform(context, {
      ...platform,
      tokenAudience: null,
      deployments: deploymentId === '' ? [] : [deploymentId],
      schoolId: null,
      by: context.admin.sessionId,
    });
    return await platforms(context);
  },
  'PUT /api/installation/platforms/:platformId': async (context, { params, body }) => {
    await switchPlatform(context, { ...params, ...body });
    return await platforms(context);
  },

  'GET /api/installation/deployments': deployments,
  'POST /api/installation/deployments/:handle/approve': async (context, { params, body }) => {
    await approve(context, { ...params, ...body });
    return await deployments(context);
  },
  'POST /api/installation/deployments/:handle/disable': async (context, { params }) => {
    await disable(context, params.handle);
    return await deployments(context);
  },

  'GET /api/installation/schools': schools,
  'PUT /api/installation/schools/:schoolId': async (context, { params, body }) => {
    await changeSchool(context, { ...params, ...body });
    return await schools(context);
  },

  'GET /api/installation/schools/:schoolId/coordinators': async (context, { params }) => {
    await demandSchoolWithin(context, params.schoolId);
    return await listCoordinators(context, params);
  },
  'POST /api/installation/schools/:schoolId/coordinators': async (context, { params, body }) => {
    await demandSchoolWithin(context, params.schoolId);
    const alongside = entryOf(context, 'coordinator.named', params.schoolId);
    await nameCoordinator(context, { ...params, ...body, alongside });
    return await listCoordinators(context, params);
  },
  'DELETE /api/installation/schools/:schoolId/coordinators/:coordinatorId': async (context, { params }) => {
    await demandSchoolWithin(context, params.schoolId);
    const alongside = entryOf(context, 'coordinator.ended', params.schoolId);
    await endCoordinator(context, { ...params, alongside });
    return await listCoordinators(context, params);
  },

  'GET /api/installation/keys': keys,
  'POST /api/installation/keys': async (context) => {
    await rotateKeys(context);
    return await keys(context);
  },

  'GET /api/installation/invites': invites,
  'POST /api/installation/invites': async (
    context,
    { body: { name, days, welcomes = false, schoolId = null } },
  ) => {
    const { publicUrl } = context.settings;
    const { url, endsAt } = await createInvite(context, {
      publicUrl,
      name: name === '' ? null : name,
      schoolId,
      days,
      welcomes,
      alongside: (tx, inviteId) => entryOf(context, 'invite.created', inviteId)(tx),
    });
    return { url, endsAt };
  },
  'DELETE /api/installation/invites/:inviteId': async (context, { params: { inviteId } }) => {
    await revokeInvite(context, { inviteId, alongside: entryOf(context, 'invite.revoked', inviteId) });
    return await invites(context);
  },

  'POST /api/installation/attempts': async (context, { body }) => {
    // Whoever looks right after an attempt wants to see it.
    await context.attempts.flush();
    return await searchAttempts(context.db, context.admin, { ...body, locale: context.admin.locale });
  },
  'GET /api/installation/findings': async (context) => {
    await context.attempts.flush();
    const findings = await examine(context, context.admin);
    return {
      findings: findings.map((finding) => findingView(finding, context.admin.locale)),
      lookedAt: context.clock(),
    };
  },
};

async function viewSession({ db, settings, admin }: AdminContext): Promise<AdminSessionView> {
  const [platform] =
    admin.platformId === null ? [] : await listPlatforms({ db }, { platformId: admin.platformId });
  const address = (path: string): string => `${settings.publicUrl}/lti/${path}`;
  return {
    platform: platform === undefined ? null : { platformId: platform.platformId, name: platform.name },
    locale: admin.locale,
    endsAt: admin.endsAt,
    addresses: {
      launch: address('launch'),
      login: address('login'),
      jwks: address('jwks'),
      configuration: address('config.json'),
    },
  };
}
