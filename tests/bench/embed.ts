import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, CDPSession, Frame, Page } from 'playwright-core';
import type { EmbedLook } from '../../lti-server/contract/embed-snippet.ts';
import { launchBrowser } from '../support/browser.ts';
import { openEmbedSchool, type EmbedSchool } from '../support/embed-school.ts';
import { openEmbedFloor, type EmbedFloor } from './embed-floor.ts';
import { atMost, fixed, quantile, type BenchOptions, type Report } from './report.ts';

const built = join(import.meta.dirname, '../../dist/widget');
const delayMs = 60;
const slowdown = 4;
const goals = { frameKB: 1, nativeKB: 12, shift: 0.005, contentMs: 900, heapKB: 200 };
const account = { name: 'demo_school_account', value: '101' };

type BenchPage = 'none' | 'floor' | EmbedLook;

const paragraph = `<p>${'Сегодня мы говорим о том, как устроены маяки и зачем они нужны людям на берегу. '.repeat(3)}</p>`;

/** A course page with text above and below, and something in between. */
const around = (widget: string): string => `<h1>Маяки</h1>${paragraph}${widget}${paragraph.repeat(4)}`;

interface Stage {
  readonly browser: Browser;
  readonly school: EmbedSchool;
  readonly floor: EmbedFloor;
}

const pageOf = ({ school, floor }: Stage, look: BenchPage): string =>
  look === 'floor'
    ? floor.page
    : school.write(look, { body: around(look === 'none' ? '' : school.snippet(look)) });

interface Visit {
  /** From the start of the page to the step for now on the screen, in milliseconds. */
  readonly contentMs: number;
  readonly shift: number;
}

/** What the script embed costs the course page that holds it. */
export async function benchEmbed(options: BenchOptions): Promise<Report> {
  const rounds = options.quick ? 5 : 15;
  const school = await openEmbedSchool({ delayMs });
  const floor = await openEmbedFloor({
    delayMs,
    around: (widget) =>
      `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${around(widget)}`,
  });
  const browser = await launchBrowser({ thirdPartyCookies: 'blocked' });
  const stage = { browser, school, floor };
  try {
    options.say('first visits, which are not counted');
    await visit(stage, 'frame');
    await visit(stage, 'native');
    const visits: Record<BenchPage, Visit[]> = { none: [], floor: [], frame: [], native: [] };
    for (let round = 0; round < rounds; round += 1) {
      options.say(`visit ${round + 1} of ${rounds}`);
      for (const look of ['none', 'floor', 'frame', 'native'] as const)
        visits[look].push(await visit(stage, look));
    }
    options.say('50 remounts');
    const growth = await remount(stage);
    return report({ visits, growth, rounds });
  } finally {
    await browser.close();
    floor.close();
    await school.close();
  }
}

async function openContext({ browser, school }: Stage): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ ...account, url: school.portal }]);
  return context;
}

async function visit(stage: Stage, look: BenchPage): Promise<Visit> {
  const context = await openContext(stage);
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await slowDown(page);
    const shown = look === 'none' ? undefined : shownOn(page);
    // Nothing is asked of the page before its content is there: that would take the time that is measured.
    await page.goto(pageOf(stage, look), { waitUntil: 'commit' });
    const shownAt = await shown;
    await page.waitForLoadState();
    const startedAt = await page.evaluate(() => performance.timeOrigin);
    const contentAt = shownAt ?? startedAt;
    // What is still to move after the content is there moves now.
    await page.waitForTimeout(700);
    const shift = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
    return { contentMs: contentAt - startedAt, shift };
  } finally {
    await context.close();
  }
}

/** Runs in every frame: when the step for now stands on the screen, and what has moved unasked. */
function watch(): void {
  // The portal's pages on the way show nothing, and every line here is slowed down like the page itself.
  if (window !== window.top && location.hostname === '127.0.0.1') return;
  const found = window as unknown as { shifted: number };
  found.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
      if (!entry.hadRecentInput) found.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const tell = (): void =>
    void requestAnimationFrame(() => console.debug('shown at', performance.timeOrigin + performance.now()));
  // Told, and not looked for again and again: that would take the page's time.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attach(init) {
    const root = attachShadow.call(this, init);
    if (this.localName === 'marshrut-now-step') tell();
    if (this.localName === 'marshrut-glance') {
      const observer = new MutationObserver(() => {
        if (!root.querySelector('.now')) return;
        observer.disconnect();
        tell();
      });
      observer.observe(root, { childList: true, subtree: true });
    }
    return root;
  };
}

/** When the step for now stood on the screen, in milliseconds since 1970; told by whichever frame shows it. */
const shownOn = (page: Page): Promise<number> =>
  page
    .waitForEvent('console', { predicate: (said) => said.text().startsWith('shown at '), timeout: 30_000 })
    .then((said) => Number(said.text().slice('shown at '.length)));

/** Slows the page's process down, and each process that a frame of it moves into as soon as it is there. */
async function slowDown(page: Page): Promise<void> {
  const slow = async (of: Page | Frame): Promise<void> => {
    const session = await page.context().newCDPSession(of);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  };
  // A frame in the page's own process has no session of its own, and is slow with the page.
  page.on('framenavigated', (frame) => void slow(frame).catch(() => undefined));
  await slow(page);
}

type Growth = Record<'Nodes' | 'Frames' | 'JSEventListeners' | 'heapKB', number>;

async function remount(stage: Stage): Promise<Growth> {
  const context = await openContext(stage);
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    const shown = shownOn(page);
    await page.goto(pageOf(stage, 'native'));
    await shown;
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const again = (times: number) =>
      page.evaluate(async (left) => {
        const route = document.querySelector('marshrut-route')!;
        const place = route.parentElement!;
        for (let time = 0; time < left; time += 1) {
          route.remove();
          await new Promise((resolve) => setTimeout(resolve));
          place.append(route);
          await new Promise((resolve) => setTimeout(resolve));
        }
      }, times);
    await again(3);
    const before = await measure(session);
    await again(50);
    const after = await measure(session);
    const grown = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    return {
      Nodes: grown('Nodes'),
      Frames: grown('Frames'),
      JSEventListeners: grown('JSEventListeners'),
      heapKB: grown('JSHeapUsedSize') / 1000,
    };
  } finally {
    await context.close();
  }
}

async function measure(session: CDPSession): Promise<Map<string, number>> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

function report({
  visits,
  growth,
  rounds,
}: {
  visits: Record<BenchPage, Visit[]>;
  growth: Growth;
  rounds: number;
}): Report {
  const kB = { frame: sizeOf('widget/elements.ts'), native: sizeOf('widget/embed/marshrut-glance.ts') };
  const median = (of: readonly number[]) => quantile(of, 0.5);
  const bare = median(visits.none.map(({ shift }) => shift));
  const floorMs = median(visits.floor.map(({ contentMs }) => contentMs));
  const looks = (['frame', 'native'] as const).map((look) => {
    const content = visits[look].map(({ contentMs }) => contentMs);
    return {
      look,
      contentMs: median(content),
      p95Ms: quantile(content, 0.95),
      shift: Math.max(...visits[look].map(({ shift }) => shift)) - bare,
    };
  });
  const rows = [
    ['frame element, gzipped', fixed(kB.frame), 'kB', atMost(kB.frame, { limit: goals.frameKB, unit: 'kB' })],
    [
      'native element, gzipped',
      fixed(kB.native),
      'kB',
      atMost(kB.native, { limit: goals.nativeKB, unit: 'kB' }),
    ],
    ['the same ways with empty pages, median', fixed(floorMs, 0), 'ms', ''],
    ...looks.flatMap(({ look, contentMs, p95Ms, shift }) => [
      [
        `${look}: content, median`,
        fixed(contentMs, 0),
        'ms',
        atMost(contentMs, { limit: goals.contentMs, unit: 'ms' }),
      ],
      [`${look}: over the empty pages`, fixed(contentMs - floorMs, 0), 'ms', ''],
      [`${look}: content, p95`, fixed(p95Ms, 0), 'ms', ''],
      [
        `${look}: added layout shift, largest`,
        fixed(shift, 4),
        '',
        atMost(shift, { limit: goals.shift, unit: '' }),
      ],
    ]),
    ...(['Nodes', 'Frames', 'JSEventListeners'] as const).map((name) => [
      `50 remounts: ${name}`,
      fixed(growth[name], 0),
      '',
      atMost(growth[name], { limit: 0, unit: '' }),
    ]),
    [
      '50 remounts: heap',
      fixed(growth.heapKB, 0),
      'kB',
      atMost(growth.heapKB, { limit: goals.heapKB, unit: 'kB' }),
    ],
  ];
  return {
    tables: [
      {
        title: `Script embed: ${delayMs} ms a request, CPU slowed down ${slowdown} times, empty cache, ${rounds} visits`,
        rows: [['what', 'found', '', 'goal'], ...rows],
      },
    ],
    figures: { kB, floorMs, looks, growth, rounds },
  };
}

/** An entry of the build alone: it imports nothing at once. */
function sizeOf(source: string): number {
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string } | undefined
  >;
  const file = manifest[source]?.file;
  if (file === undefined) throw new Error(`The build has no ${source}`);
  return gzipSync(readFileSync(join(built, file)), { level: 9 }).length / 1000;
}
