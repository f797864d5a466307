import type { BenchPlatform, Person } from './bench-platform.ts';
import { inFlight, type HttpClient } from './http-client.ts';
import { deploymentId } from './product.ts';

/** How long each launch took, in milliseconds, and how long they all took together. */
export interface LaunchTimes {
  /** The POST that brings the token, until the page is read. */
  readonly posts: number[];
  /** The login and that POST together; what the browser and the LMS do in between is not in it. */
  readonly wholes: number[];
  /** Seconds in which the server was asked for something: without the time of signing. */
  readonly seconds: number;
}

interface Launching {
  readonly client: HttpClient;
  readonly platform: BenchPlatform;
  readonly target: string;
  readonly atOnce: number;
}

interface StartedLogin {
  readonly person: Person;
  readonly state: string;
  readonly nonce: string;
  readonly cookie: string;
  readonly ms: number;
}

/**
 * Tokens are signed between the logins and the launches of so many persons, and not while the server
 * works: a signature costs the LMS's side as much CPU time as everything else of a launch costs ours.
 */
const batch = 512;

/** Lets every person in by a full launch. @throws Error when one is refused. */
export async function launchAll(
  launching: Launching,
  persons: readonly Person[],
  times: LaunchTimes = { posts: [], wholes: [], seconds: 0 },
): Promise<LaunchTimes> {
  const { platform, target, atOnce } = launching;
  let { seconds } = times;
  for (let first = 0; first < persons.length; first += batch) {
    const begun = performance.now();
    const logins = await inFlight(persons.slice(first, first + batch), {
      atOnce,
      work: (person) => login(launching, person),
    });
    const loggedIn = performance.now();
    const tokens = await Promise.all(
      logins.map(({ person, nonce }) => platform.idToken({ person, nonce, deploymentId, target })),
    );
    const signed = performance.now();
    const ready = logins.map((started, place) => ({ started, token: tokens[place] ?? '' }));
    const posts = await inFlight(ready, { atOnce, work: (one) => launch(launching, one) });
    seconds += (loggedIn - begun + performance.now() - signed) / 1000;
    for (const [place, ms] of posts.entries()) {
      times.posts.push(ms);
      times.wholes.push(ms + (logins[place]?.ms ?? 0));
    }
  }
  return { ...times, seconds };
}

async function login({ client, platform, target }: Launching, person: Person): Promise<StartedLogin> {
  const query = new URLSearchParams({
    iss: platform.issuer,
    client_id: platform.clientId,
    lti_deployment_id: deploymentId,
    login_hint: person.sub,
    lti_message_hint: JSON.stringify({
      cmid: person.course,
      launchid: `ltilaunch${person.course}_1507405758`,
    }),
    target_link_uri: target,
  });
  const begun = performance.now();
  const answer = await client.send({ method: 'GET', path: `/lti/login?${query}` });
  const ms = performance.now() - begun;
  if (answer.status !== 302) throw new Error(`A login was answered with ${answer.status}`);
  const sent = new URL(answer.headers('location')[0] ?? '').searchParams;
  const cookie = answer
    .headers('set-cookie')
    .map((line) => line.slice(0, line.indexOf(';')))
    .join('; ');
  return { person, state: sent.get('state') ?? '', nonce: sent.get('nonce') ?? '', cookie, ms };
}

async function launch(
  { client, platform }: Launching,
  { started, token }: { started: StartedLogin; token: string },
): Promise<number> {
  const body = new URLSearchParams({ id_token: token, state: started.state }).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: platform.issuer,
    'accept-language': 'ru',
    ...(started.cookie === '' ? {} : { cookie: started.cookie }),
  };
  const begun = performance.now();
  const answer = await client.send({ method: 'POST', path: '/lti/launch', headers, body });
  const ms = performance.now() - begun;
  if (answer.status !== 200) {
    const code = /LTI_[A-Z_]+/.exec(answer.body)?.[0] ?? 'no code';
    throw new Error(`A launch was answered with ${answer.status}, ${code}`);
  }
  return ms;
}
