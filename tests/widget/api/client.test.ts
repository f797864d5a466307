import { expect } from '@open-wc/testing';
import { Nothing, SessionView } from '../../../lti-server/contract/session.ts';
import { ApiFailure, offlineCode, unreadableAnswerCode } from '../../../widget/api/api-failure.ts';
import { createApi, type Api } from '../../../widget/api/client.ts';
import { SessionExpiredEvent } from '../../../widget/api/session-expired-event.ts';

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'retry-after': '0' } });

const refusal = (status: number, more: object = {}): Response =>
  json({ code: 'REFUSED', message: 'Нельзя.', requestId: 'req-1', ...more }, status);

/** An API whose network gives these answers one after another; an `Error` is a broken connection. */
const over = (...answers: (Response | Error)[]): { api: Api; sent: Request[]; events: EventTarget } => {
  const sent: Request[] = [];
  const events = new EventTarget();
  const api = createApi({
    token: 'secret-token',
    events,
    origin: 'https://tool.example',
    fetch: async (address, init) => {
      sent.push(new Request(address, init));
      const answer = answers.shift();
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('no more answers');
      return answer;
    },
  });
  return { api, sent, events };
};

const failureOf = async (promise: Promise<unknown>): Promise<ApiFailure> => {
  const failure: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof ApiFailure) return failure;
  throw new Error('it did not fail as it should');
};

const end = { params: {}, answer: Nothing };

describe('calls to the server', () => {
  it('carry the token in a header only, and the values in the address', async () => {
    const { api, sent } = over(json({}));
    await api.call('PUT /api/routes/:routeId/steps/:stepId/state', {
      params: { routeId: 'route/0001', stepId: 'step-0001' },
      body: { state: 'done' },
      answer: Nothing as never,
    });
    expect(sent[0]?.url).to.equal('https://tool.example/api/routes/route%2F0001/steps/step-0001/state');
    expect(sent[0]?.headers.get('authorization')).to.equal('Bearer secret-token');
    expect(sent[0]?.credentials).to.equal('omit');
    expect(await sent[0]?.json()).to.deep.equal({ state: 'done' });
  });

  it('tell everything that the server said about a refusal', async () => {
    const conflict = refusal(409, { current: { revision: 2 }, yours: { revision: 1 }, fields: [] });
    const failure = await failureOf(over(conflict).api.call('DELETE /api/session', end));
    expect(failure).to.deep.include({ code: 'REFUSED', status: 409, message: 'Нельзя.', requestId: 'req-1' });
    expect(failure.current).to.deep.equal({ revision: 2 });
    expect(failure.yours).to.deep.equal({ revision: 1 });
  });

  it('are OFFLINE when nothing came back', async () => {
    const failure = await failureOf(over(new TypeError('gone')).api.call('DELETE /api/session', end));
    expect(failure).to.deep.include({ code: offlineCode, status: 0 });
  });

  it('do not trust an answer that is not what was promised', async () => {
    const strange = over(json({ person: 1 })).api.call('GET /api/session', {
      params: {},
      answer: SessionView,
    });
    expect((await failureOf(strange)).code).to.equal(unreadableAnswerCode);
    const page = over(new Response('<h1>Proxy</h1>', { status: 403 })).api.call('DELETE /api/session', end);
    expect(await failureOf(page)).to.deep.include({ code: unreadableAnswerCode, status: 403 });
  });

  it('are repeated after a stumble when reading or when a repetition does no harm', async () => {
    const reading = over(new TypeError('gone'), refusal(503), refusal(404));
    await failureOf(reading.api.call('GET /api/session', { params: {}, answer: SessionView }));
    expect(reading.sent).to.have.length(3);
    const writing = over(refusal(503), json({}));
    await writing.api.call('DELETE /api/session', { ...end, idempotent: true });
    expect(writing.sent).to.have.length(2);
  });

  it('are sent once when a second time could do something twice', async () => {
    const { api, sent } = over(refusal(503), json({}));
    await failureOf(api.call('DELETE /api/session', end));
    expect(sent).to.have.length(1);
  });

  it('stop when the view is gone', async () => {
    const gone = new AbortController();
    const { api, sent } = over(new TypeError('gone'), json({}));
    const call = api.call('GET /api/session', { params: {}, answer: SessionView, signal: gone.signal });
    gone.abort();
    const error: unknown = await call.catch((reason: unknown) => reason);
    expect(error).to.not.be.instanceOf(ApiFailure);
    expect(sent.length).to.be.at.most(1);
  });

  it('tell of an ended session once', async () => {
    const { api, events } = over(refusal(401), refusal(401));
    let told = 0;
    events.addEventListener(SessionExpiredEvent.eventName, () => (told += 1));
    await failureOf(api.call('DELETE /api/session', end));
    expect((await failureOf(api.call('DELETE /api/session', end))).status).to.equal(401);
    expect(told).to.equal(1);
  });
});
