import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import {
  accounts,
  enterAs,
  openPage,
  press as pressKey,
  startDemoSchool,
} from '../end-to-end/support/demo-school.ts';
import { makeRouteFromTemplate, type Deeds } from '../end-to-end/support/route-from-template.ts';
import { launchBrowser } from '../support/browser.ts';
import { atMost, fixed, type BenchOptions, type Report } from './report.ts';

/** The budgets of domain section 6. */
const goals = { routePresses: 14, routeSeconds: 180, noteActions: 4, noteSeconds: 15 };
/** The pace of a person: so many seconds for an action, and so many letters a minute. */
const pace = { action: 0.8, lettersAMinute: 200 };

const noteText = 'Сам предложил, с чего начать.';

interface Figures {
  /** Clicks, or keys that are pressed together. */
  readonly actions: number;
  readonly letters: number;
  /** What the product itself took, from the first action to the end; ms. */
  readonly waitedMs: number;
  /** The actions and the letters at the pace of a person, and what the product took; s. */
  readonly seconds: number;
}

/** A route from a template and a quick note in the demo school: how many actions, and how long at a person's pace. */
export async function benchTutor({ say }: BenchOptions): Promise<Report> {
  const school = await startDemoSchool();
  const browser = await launchBrowser({ thirdPartyCookies: 'blocked' });
  const enter = async (): Promise<{ context: BrowserContext; page: Page; panel: FrameLocator }> => {
    const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 1000 } });
    const { page } = await openPage(context);
    const panel = await enterAs(page, school.portal, accounts.tutor);
    await panel.getByRole('heading', { level: 1, name: 'Мой день' }).waitFor();
    return { context, page, panel };
  };
  try {
    say('a route from a template');
    const first = await enter();
    const route = await counted((deeds) => makeRouteFromTemplate(first.panel, deeds));
    await first.context.close();
    say('a quick note');
    const second = await enter();
    const note = await counted((deeds) => writeQuickNote(second, deeds));
    await second.context.close();
    return reportOf({ route, note });
  } finally {
    await browser.close();
    await school.close();
  }
}

async function counted(work: (deeds: Deeds & { strike(): void }) => Promise<void>): Promise<Figures> {
  let [actions, letters] = [0, 0];
  const begun = performance.now();
  await work({
    async press(target) {
      actions += 1;
      await pressKey(target);
    },
    async type(target, text) {
      letters += text.length;
      await target.fill(text);
    },
    strike() {
      actions += 1;
    },
  });
  const waitedMs = performance.now() - begun;
  const seconds = actions * pace.action + (letters / pace.lettersAMinute) * 60 + waitedMs / 1000;
  return { actions, letters, waitedMs, seconds };
}

/** The button, the child, the line, the key that saves. */
async function writeQuickNote(
  { page, panel }: { page: Page; panel: FrameLocator },
  { press, type, strike }: Deeds & { strike(): void },
): Promise<void> {
  await press(panel.getByRole('button', { name: 'Записать', exact: true }));
  const note = panel.locator('marshrut-quick-note');
  await note.locator('input[type=search]:focus').waitFor();
  strike();
  await page.keyboard.type('Алиса');
  await page.keyboard.press('Enter');
  await note.getByRole('button', { name: 'Алиса Ветрова', pressed: true }).waitFor();
  strike();
  await type(note.getByLabel('Что было'), noteText);
  strike();
  await page.keyboard.press('Control+Enter');
  await note.getByLabel('Что было').waitFor({ state: 'hidden' });
}

function reportOf({ route, note }: { route: Figures; note: Figures }): Report {
  const rows = (
    what: string,
    found: Figures,
    most: { actions: number; seconds: number },
  ): readonly string[][] => [
    [what, `${found.actions} actions`, atMost(found.actions, { limit: most.actions, unit: '' })],
    ['', `${fixed(found.seconds, 1)} s`, atMost(found.seconds, { limit: most.seconds, unit: 's' })],
    ['', `of these waited ${fixed(found.waitedMs / 1000, 1)} s`, ''],
  ];
  return {
    tables: [
      {
        title: 'What a tutor does, at the pace of a person',
        rows: [
          ['what', 'found', 'goal'],
          ...rows('a route from a template, with the talk', route, {
            actions: goals.routePresses,
            seconds: goals.routeSeconds,
          }),
          ...rows('a quick note about one child', note, {
            actions: goals.noteActions,
            seconds: goals.noteSeconds,
          }),
        ],
        remarks: [
          `${pace.action} s an action, ${pace.lettersAMinute} letters a minute, and what the product took`,
        ],
      },
    ],
    figures: { route, note },
  };
}
