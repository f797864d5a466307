import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { DraftKeeper, type DraftStanding } from '../../../widget/api/draft-keeper.ts';
import { SessionExpiredEvent } from '../../../widget/api/session-expired-event.ts';
import { unsentOf } from '../../../widget/launch/unsent-drafts.ts';
import { apiOver, portal, refusal } from '../support/api-over.ts';
import { waitUntil } from '../support/wait-until.ts';

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};
const of = { draftKey: 'note:pupil-0001', personId: 'person-0001' };
const form = { text: 'не потеряйся' };
const silence = (): Promise<Response> => new Promise(() => undefined);

/** A form whose server answers so. */
const keeperOver = (answer: (sent: Request) => Response | Promise<Response>) => {
  const sent: Request[] = [];
  const api = apiOver((request) => {
    sent.push(request);
    return answer(request);
  });
  const keeper = new DraftKeeper(host, {
    api: () => api,
    personId: () => of.personId,
    draftKey: () => of.draftKey,
  });
  return { keeper, sent };
};

const standsAs = (keeper: DraftKeeper, standing: DraftStanding): Promise<void> =>
  waitUntil(() => keeper.standing === standing, `it stands as ${keeper.standing}`);

describe('a draft', () => {
  let keeper: DraftKeeper | undefined;
  const typedOver = (answer: (sent: Request) => Response | Promise<Response>) => {
    const made = keeperOver(answer);
    ({ keeper } = made);
    keeper.hostConnected();
    keeper.change(form);
    return { ...made, keeper };
  };

  beforeEach(() => sessionStorage.clear());
  afterEach(async () => {
    await keeper?.drop();
    keeper?.hostDisconnected();
  });

  const passing: [string, () => Response][] = [
    ['a server that is starting', () => portal(502)],
    ['a busy server', () => refusal(503, 'UNAVAILABLE')],
    ['too many requests', () => refusal(429, 'TOO_MANY_REQUESTS')],
    ['a portal that asks who is there', () => portal(200)],
    ['a portal that forbids', () => portal(403)],
  ];
  for (const [who, answer] of passing)
    it(`waits in this tab while ${who} stands before it, and goes by itself`, async () => {
      let open = false;
      const { keeper: waiting } = typedOver(() => (open ? Response.json({}) : answer()));
      await standsAs(waiting, 'unreachable');
      expect(unsentOf(of)?.form).to.deep.equal(form);
      open = true;
      window.dispatchEvent(new Event('online'));
      await standsAs(waiting, 'kept');
      expect(unsentOf(of)).to.equal(undefined);
    });

  it('that the server itself refuses is said so, and stays in this tab all the same', async () => {
    const { keeper: refused } = typedOver(() => refusal(400, 'BAD_INPUT'));
    await standsAs(refused, 'refused');
    expect(unsentOf(of)?.form).to.deep.equal(form);
  });

  it('is in this tab before the page is gone, whatever becomes of what is on its way', async () => {
    let open = false;
    typedOver(() => (open ? Response.json({}) : silence()));
    window.dispatchEvent(new Event('pagehide'));
    expect(unsentOf(of)?.form).to.deep.equal(form);
    open = true;
  });

  describe('that a page left behind in this tab', () => {
    /** The form is opened again, and the server has this of it, saved so long after the page left. */
    const openedOver = async (
      draft: { form: object; after: number } | null,
      { keeper: leaving } = typedOver(silence),
    ) => {
      leaving.change(form);
      window.dispatchEvent(new Event('pagehide'));
      leaving.hostDisconnected();
      const answer = draft && { form: draft.form, savedAt: Date.now() + draft.after };
      const made = keeperOver(({ method }) => Response.json(method === 'GET' ? { draft: answer } : {}));
      ({ keeper } = made);
      keeper.hostConnected();
      const restored = await keeper.restore();
      return { ...made, keeper, restored: restored?.form };
    };
    const wrote = ({ method }: Request): boolean => method === 'PUT';
    const newer = { text: 'дописано дома' };

    it('gives way to what was written at another computer since', async () => {
      const { restored, sent } = await openedOver({ form: newer, after: 60_000 });
      expect(restored).to.deep.equal(newer);
      expect(unsentOf(of)).to.equal(undefined);
      expect(sent.some(wrote)).to.equal(false);
    });

    for (const [what, draft] of [
      ['nothing', null],
      ['what is older', { form: { text: 'не' }, after: -60_000 }],
    ] as const)
      it(`comes back and is sent where the server has ${what}`, async () => {
        const { restored, sent, keeper: opened } = await openedOver(draft);
        expect(restored).to.deep.equal(form);
        await standsAs(opened, 'kept');
        expect(sent.filter(wrote)).to.have.length(1);
      });

    it('comes back though the clock here is behind, where the server has what it took before', async () => {
      const early = { text: 'не' };
      let isGone = false;
      const typed = typedOver(() => (isGone ? silence() : Response.json({})));
      typed.keeper.change(early);
      await standsAs(typed.keeper, 'kept');
      isGone = true;
      const { restored } = await openedOver({ form: early, after: 600_000 }, typed);
      expect(restored).to.deep.equal(form);
    });
  });

  it('is promised to be there again when the session ends, where it will be', () => {
    const ends = (): boolean => {
      const event = new SessionExpiredEvent();
      window.dispatchEvent(event);
      return event.isKept;
    };
    const { keeper: idle } = keeperOver(() => Response.json({}));
    idle.hostConnected();
    expect(ends(), 'nothing was written').to.equal(false);
    idle.hostDisconnected();
    typedOver(() => Response.json({}));
    expect(ends()).to.equal(true);
    expect(unsentOf(of)?.form).to.deep.equal(form);
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    try {
      expect(ends(), 'the tab has no room').to.equal(false);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('is kept when the session ends, also where another form has kept its own before', async () => {
    const { keeper: typed } = typedOver(() => Response.json({}));
    const ended = new SessionExpiredEvent();
    ended.isKept = true;
    window.dispatchEvent(ended);
    expect(typed.standing).to.not.equal('none');
    expect(unsentOf(of)?.form).to.deep.equal(form);
  });

  it('outlives the page by the browser’s hand only where its bytes allow it', async () => {
    for (const [letters, outlives] of [
      [25_000, true],
      [40_000, false],
    ] as const) {
      const { keeper: leaving, sent } = typedOver(() => Response.json({}));
      leaving.change({ text: 'ю'.repeat(letters) });
      window.dispatchEvent(new Event('pagehide'));
      await waitUntil(() => sent.length > 0);
      expect(sent[0]?.keepalive, `${letters} letters`).to.equal(outlives);
      await leaving.drop();
      leaving.hostDisconnected();
    }
  });
});
