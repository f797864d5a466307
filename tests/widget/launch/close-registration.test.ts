import { expect } from '@open-wc/testing';
import { offerToClose } from '../../../widget/launch/close-registration.ts';

interface Page {
  readonly posted: { message: unknown; target: unknown }[];
  closed: number;
  /** What waits for its time: the callback and how long, in milliseconds. */
  readonly waiting: Map<number, { call: () => void; after: number }>;
  element(id: string): HTMLElement | null;
}

let restore = (): unknown => undefined;

/** The page of a finished registration, in an LMS that only listens; time does not pass by itself. */
const open = (task: unknown): Page => {
  document.body.replaceChildren();
  for (const [tag, id] of [
    ['p', 'lti-closes-soon'],
    ['button', 'lti-close-now'],
    ['button', 'lti-stay'],
    ['p', 'lti-close-by-hand'],
    ['div', 'lti-close-buttons'],
    ['details', 'other-language'],
  ] as const) {
    const element = document.createElement(tag);
    element.id = id;
    element.hidden = id === 'lti-close-buttons';
    document.body.append(element);
  }
  const page: Page = {
    posted: [],
    closed: 0,
    waiting: new Map(),
    element: (id) => document.getElementById(id),
  };
  const usual = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
  let timers = 0;
  Object.assign(window, {
    setTimeout: (call: () => void, after: number) => {
      timers += 1;
      page.waiting.set(timers, { call, after });
      return timers;
    },
    clearTimeout: (timer: number) => page.waiting.delete(timer),
  });
  restore = () => Object.assign(window, usual);
  offerToClose(JSON.stringify(task), {
    lms: { postMessage: (message: unknown, target: unknown) => void page.posted.push({ message, target }) },
    closeWindow: () => {
      page.closed += 1;
    },
  });
  return page;
};

afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const subjects = ['lti.close', 'org.imsglobal.lti.close'];
const messages = subjects.map((subject) => ({ message: { subject }, target: '*' }));

describe('the page of a finished registration', () => {
  it('tells the LMS to close it when the reader says so', () => {
    const page = open({ subjects });
    expect(page.element('lti-close-buttons')?.hidden).to.equal(false);
    expect(page.element('lti-close-by-hand')).to.equal(null);
    page.element('lti-close-now')?.click();
    expect(page.posted).to.deep.equal(messages);
    expect(page.closed).to.equal(1);
  });

  it('does so by itself after half a minute', () => {
    const page = open({ subjects });
    const [{ call, after } = { call: () => {}, after: 0 }] = page.waiting.values();
    expect(after).to.equal(30_000);
    call();
    expect(page.posted).to.deep.equal(messages);
  });

  it('stays when the reader wants it to', () => {
    const page = open({ subjects });
    page.element('lti-stay')?.click();
    expect(page.waiting.size).to.equal(0);
    expect(page.element('lti-closes-soon')?.hidden).to.equal(true);
    expect(page.posted).to.deep.equal([]);
  });

  it('stays when the reader asks for the other language', async () => {
    const page = open({ subjects });
    const details = page.element('other-language') as HTMLDetailsElement;
    const toggled = new Promise((resolve) => details.addEventListener('toggle', resolve));
    details.open = true;
    await toggled;
    expect(page.waiting.size).to.equal(0);
    expect(page.element('lti-stay')?.hidden).to.equal(true);
  });

  it('without messages it leaves the words for closing by hand', () => {
    const page = open({ subjects: 'all' });
    expect(page.element('lti-close-buttons')?.hidden).to.equal(true);
    expect(page.element('lti-close-by-hand')).not.to.equal(null);
    expect(page.waiting.size).to.equal(0);
  });
});
