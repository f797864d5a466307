import { createContext } from '@lit/context';
import type * as z from 'zod/mini';
import {
  AdminSessionView,
  AdminToken,
  AttemptPage,
  Coordinators,
  DeploymentList,
  FindingList,
  InviteList,
  InviteMade,
  KeyList,
  PlatformList,
  SchoolList,
  type AttemptSearch,
  type DeploymentApproval,
  type DeploymentView,
  type InstallationEndpoints,
  type InstallationKey,
  type InstalledSchool,
  type InviteView,
  type KeyView,
  type PlatformCreation,
  type PlatformView,
} from '../../lti-server/contract/installation.ts';
import { Nothing } from '../../lti-server/contract/session.ts';
import type { Locale } from '../../lti-server/contract/vocabulary.ts';
import { currentLocale } from '../locales/locale.ts';
import { createApi, type ApiSettings } from './client.ts';

type Part<K extends InstallationKey, Name extends 'params' | 'body' | 'answer'> = z.output<
  InstallationEndpoints[K][Name]
>;

/** The endpoints of the installation page, with the same refusals as those of the schools. */
export interface InstallationApi {
  call<K extends InstallationKey>(
    endpoint: K,
    options: {
      params: Part<K, 'params'>;
      body?: Part<K, 'body'>;
      answer: z.ZodMiniType<Part<K, 'answer'>>;
      idempotent?: boolean;
      signal?: AbortSignal | undefined;
    },
  ): Promise<Part<K, 'answer'>>;
}

/** The view gives it to its parts. */
export const installationContext = createContext<InstallationApi>('marshrut-installation-api');

/** Asks in the language of the page, which may be switched: the server words its findings and refusals in it. */
const askInLocale: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('accept-language', currentLocale());
  return fetch(input, { ...init, headers });
};

/** The client reads an endpoint's method and path from its name; only the list of names is another one. */
export const createInstallationApi = (settings: ApiSettings): InstallationApi =>
  createApi({ fetch: askInLocale, ...settings }) as unknown as InstallationApi;

type Signal = AbortSignal | undefined;
const nothing: Record<string, never> = {};

/** Exchanges the secret of a one-time link for a session's token. */
export const useAdminLink = async (
  settings: Omit<ApiSettings, 'token'>,
  link: { secret: string; locale: Locale },
): Promise<string> => {
  const api = createInstallationApi({ ...settings, token: 'none' });
  const { token } = await api.call('POST /api/installation/session', {
    params: nothing,
    body: link,
    answer: AdminToken,
  });
  return token;
};

export const loadAdminSession = (api: InstallationApi, signal: Signal): Promise<AdminSessionView> =>
  api.call('GET /api/installation/session', { params: nothing, answer: AdminSessionView, signal });

/** The token is worth nothing afterwards; where the server is not reached it ends by itself. */
export const endAdminSession = async (token: string): Promise<void> => {
  const api = createInstallationApi({ token, events: new EventTarget() });
  await api
    .call('DELETE /api/installation/session', { params: nothing, answer: Nothing, idempotent: true })
    .catch(() => undefined);
};

export const loadPlatforms = async (api: InstallationApi, signal?: Signal): Promise<PlatformView[]> =>
  (await api.call('GET /api/installation/platforms', { params: nothing, answer: PlatformList, signal }))
    .platforms;

export const addPlatform = async (api: InstallationApi, body: PlatformCreation): Promise<PlatformView[]> =>
  (await api.call('POST /api/installation/platforms', { params: nothing, body, answer: PlatformList }))
    .platforms;

export const switchPlatform = async (
  api: InstallationApi,
  { platformId, disabled }: { platformId: string; disabled: boolean },
): Promise<PlatformView[]> =>
  (
    await api.call('PUT /api/installation/platforms/:platformId', {
      params: { platformId },
      body: { disabled },
      answer: PlatformList,
      idempotent: true,
    })
  ).platforms;

export const loadDeployments = async (api: InstallationApi, signal?: Signal): Promise<DeploymentView[]> =>
  (await api.call('GET /api/installation/deployments', { params: nothing, answer: DeploymentList, signal }))
    .deployments;

export const approveDeployment = async (
  api: InstallationApi,
  { handle, ...body }: DeploymentApproval & { handle: string },
): Promise<DeploymentView[]> =>
  (
    await api.call('POST /api/installation/deployments/:handle/approve', {
      params: { handle },
      body,
      answer: DeploymentList,
    })
  ).deployments;

export const disableDeployment = async (api: InstallationApi, handle: string): Promise<DeploymentView[]> =>
  (
    await api.call('POST /api/installation/deployments/:handle/disable', {
      params: { handle },
      body: nothing,
      answer: DeploymentList,
      idempotent: true,
    })
  ).deployments;

export const loadSchools = async (api: InstallationApi, signal?: Signal): Promise<InstalledSchool[]> =>
  (await api.call('GET /api/installation/schools', { params: nothing, answer: SchoolList, signal })).schools;

export const changeSchool = async (
  api: InstallationApi,
  { schoolId, ...body }: InstalledSchool,
): Promise<InstalledSchool[]> =>
  (
    await api.call('PUT /api/installation/schools/:schoolId', {
      params: { schoolId },
      body,
      answer: SchoolList,
      idempotent: true,
    })
  ).schools;

export const loadCoordinators = (
  api: InstallationApi,
  { schoolId, signal }: { schoolId: string; signal?: Signal },
): Promise<Coordinators> =>
  api.call('GET /api/installation/schools/:schoolId/coordinators', {
    params: { schoolId },
    answer: Coordinators,
    signal,
  });

/** Named until a day, or without an end; naming once more changes the day. */
export const nameCoordinator = (
  api: InstallationApi,
  { schoolId, ...body }: { schoolId: string; personId: string; endsOn: string | null },
): Promise<Coordinators> =>
  api.call('POST /api/installation/schools/:schoolId/coordinators', {
    params: { schoolId },
    body,
    answer: Coordinators,
    idempotent: true,
  });

export const endCoordinator = (
  api: InstallationApi,
  params: { schoolId: string; coordinatorId: string },
): Promise<Coordinators> =>
  api.call('DELETE /api/installation/schools/:schoolId/coordinators/:coordinatorId', {
    params,
    answer: Coordinators,
    idempotent: true,
  });

export const loadKeys = async (api: InstallationApi, signal?: Signal): Promise<KeyView[]> =>
  (await api.call('GET /api/installation/keys', { params: nothing, answer: KeyList, signal })).keys;

export const rotateKeys = async (api: InstallationApi): Promise<KeyView[]> =>
  (await api.call('POST /api/installation/keys', { params: nothing, body: nothing, answer: KeyList })).keys;

export const loadInvites = async (api: InstallationApi, signal?: Signal): Promise<InviteView[]> =>
  (await api.call('GET /api/installation/invites', { params: nothing, answer: InviteList, signal })).invites;

export const makeInvite = (
  api: InstallationApi,
  body: { name: string; days: number; welcomes: boolean },
): Promise<InviteMade> =>
  api.call('POST /api/installation/invites', { params: nothing, body, answer: InviteMade });

export const revokeInvite = async (api: InstallationApi, inviteId: string): Promise<InviteView[]> =>
  (
    await api.call('DELETE /api/installation/invites/:inviteId', {
      params: { inviteId },
      answer: InviteList,
    })
  ).invites;

export const searchAttempts = (
  api: InstallationApi,
  { signal, ...body }: AttemptSearch & { signal?: Signal },
): Promise<AttemptPage> =>
  api.call('POST /api/installation/attempts', {
    params: nothing,
    body,
    answer: AttemptPage,
    idempotent: true,
    signal,
  });

export const loadFindings = (api: InstallationApi, signal?: Signal): Promise<FindingList> =>
  api.call('GET /api/installation/findings', { params: nothing, answer: FindingList, signal });
