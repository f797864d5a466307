import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import { activity } from '../../lti-server/demo/school.ts';
import { launchBrowser } from '../support/browser.ts';
import { openEmbedSchool, type EmbedSchool } from '../support/embed-school.ts';
import { atMost, fixed, quantile, type BenchOptions, type Report } from './report.ts';

const built = join(import.meta.dirname, '../../dist/widget');
const delayMs = 60;
const slowdown = 4;
/** So long a finger is down, in milliseconds; without it, the browser would have both of its events at once. */
const fingerMs = 80;
const frameMs = 16;
const goals = { shownMs: 900, paintMs: 100, shift: 0, words: 15, kB: 36 };

/** Children of the demo school by what they read and see: pictures in grade 1, a map in grade 3, a list in grade 8. */
const children = [
  { name: 'grade 1, ocean', account: '116' },
  { name: 'grade 3, forest', account: '104' },
  { name: 'grade 8, list', account: '117' },
] as const;

interface Visit {
  /** From the first byte of the launch's page to the step for now on the screen, in milliseconds. */
  readonly shownMs: number;
  readonly shift: number;
  readonly paints: readonly Paint[];
  readonly words: number;
}

/** How long a press waited for the picture that answers it, in milliseconds. */
interface Paint {
  readonly name: string;
  readonly ms: number;
  /** Of these, until the page came to it, and what the page itself did then. */
  readonly waitMs: number;
  readonly workMs: number;
}

type SeenPaint = Omit<Paint, 'name'>;

/** What a child waits for: the step for now, an answer to a press, a page that lies still. */
export async function benchChild(options: BenchOptions): Promise<Report> {
  const rounds = options.quick ? 4 : 12;
  const school = await openEmbedSchool({ delayMs });
  const browser = await launchBrowser({ thirdPartyCookies: 'blocked' });
  try {
    options.say('a first visit, which is not counted');
    await visit(browser, school, children[0].account);
    const visits = new Map<string, Visit[]>();
    for (let round = 0; round < rounds; round += 1) {
      options.say(`visit ${round + 1} of ${rounds}`);
      for (const { name, account } of children)
        visits.set(name, [...(visits.get(name) ?? []), await visit(browser, school, account)]);
    }
    return report(visits, rounds);
  } finally {
    await browser.close();
    await school.close();
  }
}

async function visit(browser: Browser, school: EmbedSchool, account: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 768, height: 1000 } });
  await context.addCookies([{ name: 'demo_school_account', value: account, url: school.portal }]);
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(`${school.portal}/activity/${activity.id}/launch`);
    const step = page.locator('marshrut-now-step h2');
    await step.waitFor({ timeout: 90_000 });
    // What comes later than the page (the ear for changes, the voices) comes now, and must move nothing.
    await page.waitForTimeout(4000);
    const seen = await page.evaluate(read);
    return { ...seen, paints: await press(page) };
  } finally {
    await context.close();
  }
}

interface Watched {
  shownAt: number;
  shifted: number;
  paints: SeenPaint[];
}

/** Runs in the page: when the step for now stands there, what moves unasked, how long a press takes to be seen. */
function watch(): void {
  const found = window as unknown as Watched;
  Object.assign(found, { shownAt: 0, shifted: 0, paints: [] });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
      if (!entry.hadRecentInput) found.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  // Of a press, its slowest event counts: the finger that comes down, that goes up, or what then happens.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as readonly PerformanceEventTiming[]) {
      const { interactionId, startTime, duration, processingStart, processingEnd } = entry;
      if (interactionId === 0) continue;
      found.paints.push({
        ms: duration,
        waitMs: processingStart - startTime,
        workMs: processingEnd - processingStart,
      });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  // The step draws itself as soon as it has a root, and the next frame shows it. To look for it again and again
  // would take the page's time, and find it a frame too late.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attach(init) {
    if (this.localName === 'marshrut-now-step')
      requestAnimationFrame(() => (found.shownAt ||= performance.now()));
    return attachShadow.call(this, init);
  };
}

/** Runs in the page: what was watched, and the words that stand on it. */
function read(): { shownMs: number; shift: number; words: number } {
  const { shownAt, shifted } = window as unknown as Watched;
  const [launch] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const view = document
    .querySelector('marshrut-app')
    ?.shadowRoot?.querySelector('marshrut-pupil-home')
    ?.shadowRoot?.querySelector('marshrut-pupil-view');
  const textsOf = (node: Node): string[] => {
    if (node instanceof Text) return [node.data];
    if (node instanceof Element) {
      const quiet = node.matches('style, script, .only-read-aloud') || !node.checkVisibility();
      if (quiet) return [];
      return [...(node.shadowRoot ?? node).childNodes].flatMap(textsOf);
    }
    return [...node.childNodes].flatMap(textsOf);
  };
  const text = view ? textsOf(view).join(' ') : '';
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return { shownMs: shownAt - (launch?.responseStart ?? 0), shift: shifted, words };
}

/** A child tries what there is: begins, says that it is hard, looks at ways out, opens places and comes back. */
async function press(page: Page): Promise<Paint[]> {
  const found: Paint[] = [];
  const tap = async (name: string, target: Locator): Promise<void> => {
    if ((await target.count()) === 0) return;
    await page.evaluate(() => ((window as unknown as Watched).paints = []));
    // A page that was read anew may have taken the button away meanwhile.
    const pressed = await target
      .first()
      .click({ delay: fingerMs, timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
    if (!pressed) return;
    // Two presses at once are one; and what a press fetches is there by then.
    await page.waitForTimeout(700);
    const seen = await page.evaluate(() => (window as unknown as Watched).paints);
    found.push({
      name,
      // Of what was quicker than a frame the browser tells nothing.
      ms: Math.max(frameMs, ...seen.map(({ ms }) => ms)),
      waitMs: Math.max(0, ...seen.map(({ waitMs }) => waitMs)),
      workMs: seen.reduce((sum, { workMs }) => sum + workMs, 0),
    });
  };
  await tap('start', page.locator('.answers .start'));
  await tap('hard', page.locator('.trio .tall'));
  await tap('what is hard', page.locator('marshrut-step-talk .card'));
  await tap('back from the talk', page.locator('marshrut-step-talk .back'));
  await tap('take the signal back', page.locator('.signal .button'));
  for (const place of ['week', 'chest', 'questions', 'look']) {
    await tap('more places', page.locator('.place[data-place=more]'));
    await tap(`open ${place}`, page.locator(`.place[data-place=${place}]`));
    await tap(`leave ${place}`, page.locator('.leave'));
  }
  await tap('open a step of the map', page.locator('marshrut-pupil-map button.stop'));
  await tap('leave the step', page.locator('.leave'));
  return found;
}

/** The kind of press that took longest, by the median of its times; a single slow one may be the machine's. */
function slowest(paints: readonly Paint[]): Paint[] {
  const kinds = Map.groupBy(paints, ({ name }) => name);
  const middle = (of: readonly Paint[], figure: (paint: Paint) => number): number =>
    quantile(of.map(figure), 0.5);
  return [...kinds]
    .map(([name, of]) => ({
      name,
      ms: middle(of, ({ ms }) => ms),
      waitMs: middle(of, ({ waitMs }) => waitMs),
      workMs: middle(of, ({ workMs }) => workMs),
    }))
    .toSorted((one, other) => other.ms - one.ms);
}

function report(visits: ReadonlyMap<string, readonly Visit[]>, rounds: number): Report {
  const found = [...visits].map(([name, of]) => {
    const shown = of.map(({ shownMs }) => shownMs);
    const paints = of.flatMap((one) => one.paints);
    return {
      name,
      shownMs: quantile(shown, 0.5),
      p95Ms: quantile(shown, 0.95),
      paintMs: quantile(
        paints.map(({ ms }) => ms),
        0.98,
      ),
      presses: paints.length,
      slowest: slowest(paints),
      shift: Math.max(...of.map(({ shift }) => shift)),
      words: Math.max(...of.map(({ words }) => words)),
    };
  });
  const kB = pageSize();
  const youngest = found[0]!;
  const rows = [
    ...found.flatMap(({ name, shownMs, p95Ms, paintMs, shift }) => [
      [
        `${name}: step for now, median`,
        fixed(shownMs, 0),
        'ms',
        atMost(shownMs, { limit: goals.shownMs, unit: 'ms' }),
      ],
      [`${name}: step for now, p95`, fixed(p95Ms, 0), 'ms', ''],
      [
        `${name}: press to next paint, p98`,
        fixed(paintMs, 0),
        'ms',
        atMost(paintMs, { limit: goals.paintMs, unit: 'ms' }),
      ],
      [
        `${name}: layout shift, largest`,
        fixed(shift, 4),
        '',
        atMost(shift, { limit: goals.shift, unit: '' }),
      ],
    ]),
    [
      `${youngest.name}: words in sight`,
      fixed(youngest.words, 0),
      '',
      atMost(youngest.words, { limit: goals.words, unit: '' }),
    ],
    ['page with its map, gzipped', fixed(kB), 'kB', atMost(kB, { limit: goals.kB, unit: 'kB' })],
  ];
  return {
    tables: [
      {
        title: `A child’s page: ${delayMs} ms a request, CPU slowed down ${slowdown} times, empty cache, ${rounds} visits of each child`,
        rows: [['what', 'found', '', 'goal'], ...rows],
        remarks: [
          `the step for now is counted from the first byte of the launch’s page; ${found.reduce((sum, { presses }) => sum + presses, 0)} presses were seen`,
          ...found.map(
            ({ name, slowest: kinds }) =>
              `${name}: the slowest presses, median: ${kinds
                .slice(0, 4)
                .map(
                  ({ name: kind, ms, waitMs, workMs }) =>
                    `${kind} ${fixed(ms, 0)} ms (${fixed(waitMs, 0)} waiting, ${fixed(workMs, 0)} working)`,
                )
                .join(', ')}`,
          ),
        ],
      },
    ],
    figures: { found, kB, rounds },
  };
}

/** What a child’s browser fetches before the page is whole, in Russian, in kB of 1000 bytes. */
function pageSize(): number {
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Readonly<
    Record<string, { file: string; imports?: readonly string[] } | undefined>
  >;
  const files = new Set<string>();
  const visitChunk = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The build has no ${key}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visitChunk);
  };
  ['widget/app.ts', 'widget/views/pupil/marshrut-pupil-home.ts', 'widget/locales/ru.ts'].forEach(visitChunk);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0) / 1000;
}
