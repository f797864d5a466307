import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyServerOptions,
} from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { Clock, Random } from './access/context.ts';
import type { Handlers } from './access/handlers.ts';
import type { EndpointKey } from './contract/endpoints.ts';
import { bulkEndpoints } from './bulk/endpoints.ts';
import { chestEndpoints } from './chest/endpoints.ts';
import { completionEndpoints } from './completion/endpoints.ts';
import { scoresJob } from './completion/queue.ts';
import { coordinationEndpoints } from './coordination/endpoints.ts';
import { draftEndpoints } from './drafts/endpoints.ts';
import { fileEndpoints } from './files/endpoints.ts';
import { answerWriter } from './http/answer-writer.ts';
import { api } from './http/api.ts';
import { eventEndpoints } from './events/endpoints.ts';
import { answerFailures } from './http/failures.ts';
import { liveDoor } from './http/live.ts';
import { createMetrics, operation } from './http/operation.ts';
import { openApi } from './http/open-api.ts';
import { notFoundPage, site } from './http/site.ts';
import { takeTurns } from './http/turns.ts';
import { installation } from './installation/api.ts';
import { openByLaunch } from './installation/admin-session.ts';
import { createAttemptLog } from './installation/attempt-log.ts';
import { templateAndItemEndpoints, packageEndpoints } from './library/endpoints.ts';
import { createLive } from './live/live.ts';
import { ltiEndpoints } from './lti/endpoints.ts';
import { createConnector } from './lti/services/connector.ts';
import type { Outbound } from './lti/outbound.ts';
import { createPlatformKeys } from './lti/platform-keys.ts';
import { createPlatforms } from './lti/platforms.ts';
import { createGroupsUpkeep, groupsJob } from './lti/services/groups-upkeep.ts';
import { createRosterUpkeep, rosterJob } from './lti/services/roster-upkeep.ts';
import { createSecretBox } from './lti/secret-box.ts';
import { sendScores } from './lti/services/send-scores.ts';
import { openToolKeys } from './lti/tool-keys.ts';
import type { LtiTools } from './lti/tools.ts';
import { meetingEndpoints } from './meetings/endpoints.ts';
import { colleagueEndpoints } from './colleagues/endpoints.ts';
import { noteEndpoints } from './notes/endpoints.ts';
import { questionEndpoints } from './questions/endpoints.ts';
import { reflectionEndpoints } from './reflections/endpoints.ts';
import { overviewEndpoints } from './overview/endpoints.ts';
import { readWidgetFiles } from './pages/widget-files.ts';
import { peopleEndpoints } from './people/endpoints.ts';
import { profileEndpoints } from './profile/endpoints.ts';
import { pupilEndpoints } from './pupils/endpoints.ts';
import { routeDeedEndpoints } from './routes/deed-endpoints.ts';
import { routeEndpoints } from './routes/endpoints.ts';
import { timelineEndpoints } from './timeline/endpoints.ts';
import type { Settings } from './settings.ts';
import { createJobRunner, type JobRunner } from './storage/job-runner.ts';
import type { Storage } from './storage/open.ts';
import { timely } from './storage/timely.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** What is done later; `serve.ts` starts it. */
    jobs: JobRunner;
  }
}

/** All that the server takes from outside. Tests put a frozen clock and their own platform here. */
export interface Surroundings {
  readonly settings: Settings;
  readonly secretKey: string;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly outbound: Outbound;
  readonly log: FastifyBaseLogger;
  /** Where Vite has put the widget. */
  readonly widgetDir: string;
}

/** What stands behind each endpoint of the contract; a missing one does not compile. */
const handlers: Handlers<Exclude<EndpointKey, 'POST /api/library/packages'>> = {
  ...peopleEndpoints,
  ...pupilEndpoints,
  ...profileEndpoints,
  ...timelineEndpoints,
  ...routeEndpoints,
  ...routeDeedEndpoints,
  ...noteEndpoints,
  ...overviewEndpoints,
  ...colleagueEndpoints,
  ...questionEndpoints,
  ...reflectionEndpoints,
  ...templateAndItemEndpoints,
  ...bulkEndpoints,
  ...chestEndpoints,
  ...fileEndpoints,
  ...draftEndpoints,
  ...completionEndpoints,
  ...eventEndpoints,
  ...coordinationEndpoints,
  ...meetingEndpoints,
};

/**
 * Every schema here is one of zod: fastify would load two compilers of its own at each start and never use
 * them. Its types know only those.
 */
const compilersFactory = {
  buildValidator: () => validatorCompiler,
  buildSerializer: () => answerWriter,
} as unknown as NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>;

/**
 * Wires the folders into a server that does not listen yet.
 * @throws Refusal `SECRET_KEY_WRONG`
 */
export async function createApp(surroundings: Surroundings): Promise<FastifyInstance> {
  const { settings, secretKey, storage, clock, random, outbound, log, widgetDir } = surroundings;
  const { db } = storage;
  const live = await createLive({ storage, clock, random });
  const metrics = createMetrics([
    { name: 'live_streams_open', help: 'Open pages that are told of changes', read: () => live.count },
  ]);
  const files = readWidgetFiles(widgetDir);
  let stopping = false;
  const app: FastifyInstance = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => timely(clock(), random.id().slice(0, 12)),
    // Most requests bring nothing but their address: they need no stream that nothing will come from.
    http: { optimizeEmptyRequests: true },
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200 },
    schemaController: { compilersFactory },
    frameworkErrors: (_error, request, reply) => {
      void notFoundPage(request, reply);
    },
  });
  takeTurns(app);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    metrics.countRequest({
      method: request.method,
      endpoint: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
    });
    done();
  });
  app.addHook('preClose', async () => {
    stopping = true;
    live.endAll();
  });
  app.addHook('onClose', () => live.close());

  const tools: LtiTools = {
    db,
    clock,
    random,
    box: createSecretBox({ secretKey, purpose: 'lti' }),
    platforms: createPlatforms({ db, clock }),
    platformKeys: createPlatformKeys({ outbound, clock }),
    launchUrl: `${settings.publicUrl}/lti/launch`,
    publicUrl: settings.publicUrl,
    publicOrigin: new URL(settings.publicUrl).origin,
    requireBinding: settings.requireBinding,
  };
  const toolKeys = await openToolKeys(tools);
  const connector = createConnector({ ...tools, outbound, toolKeys });
  const rosters = createRosterUpkeep({ db, clock, random, connector });
  const groups = createGroupsUpkeep({ db, clock, connector });
  const jobs = createJobRunner({
    db,
    clock,
    random,
    log,
    handlers: {
      [rosterJob]: rosters.handler,
      [groupsJob]: groups.handler,
      [scoresJob]: sendScores({ db, clock, random, connector }),
    },
  });
  app.decorate('jobs', jobs);

  const attempts = createAttemptLog({ db, clock, log });
  app.addHook('onClose', () => attempts.close());

  answerFailures(app);
  app.setNotFoundHandler(notFoundPage);
  await app.register(ltiEndpoints, {
    prefix: '/lti',
    tools,
    toolKeys,
    files,
    launchesPerMinute: settings.launchesPerMinute,
    registration: {
      outbound,
      box: createSecretBox({ secretKey, purpose: 'registration' }),
      open: settings.demo,
    },
    onLogin: (login) => attempts.began(login),
    onLaunch: (attempt) => {
      metrics.countLaunch(attempt);
      attempts.note(attempt);
    },
    onArrival: (of) => {
      rosters.noticed(jobs, of);
      groups.noticed(jobs, of);
    },
    openInstallation: (of) => openByLaunch({ db, clock, random }, of),
  });
  await app.register(api, {
    db,
    clock,
    random,
    handlers: { ...handlers, ...packageEndpoints(createSecretBox({ secretKey, purpose: 'library' })) },
    live,
  });
  await app.register(liveDoor, { db, clock, random, live });
  await app.register(installation, {
    db,
    clock,
    random,
    engine: storage.engine,
    settings,
    box: tools.box,
    toolKeys,
    outbound,
    attempts,
  });
  await app.register(openApi, { publicUrl: settings.publicUrl });
  await app.register(operation, {
    storage,
    metrics,
    metricsToken: settings.metricsToken,
    isStopping: () => stopping,
  });
  await app.register(site, {
    widgetDir,
    files,
    publicUrl: settings.publicUrl,
    demoUrl: settings.demo ? `http://127.0.0.1:${settings.demoPort}/` : null,
  });
  return app;
}
