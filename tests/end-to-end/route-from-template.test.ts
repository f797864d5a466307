import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { accounts, enterAs, openPage, press } from './support/demo-school.ts';
import { makeRouteFromTemplate } from './support/route-from-template.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

/** What a route from a template may cost beyond free text (the three minutes of the builder). */
const mostPresses = 14;

describe('a route made of a template', () => {
  const stage = useDemoSchool();

  test(`takes at most ${mostPresses} presses from the list of pupils to the agreement with the child`, async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 1000 },
    });
    const { page, faults } = await openPage(context);
    const panel = await enterAs(page, stage.school.portal, accounts.tutor);
    let presses = 0;
    const counted = async (target: Locator): Promise<void> => {
      presses += 1;
      await press(target);
    };
    await makeRouteFromTemplate(panel, { press: counted, type: (target, text) => target.fill(text) });
    assert.ok(presses <= mostPresses, `${presses} presses`);

    await panel.getByRole('heading', { name: 'Берегу силы' }).waitFor();
    await panel.getByText(/люблю: бабочки/).waitFor();
    await panel.getByText('Завести карточку паузы').first().waitFor();
    assert.equal(await panel.getByText('Выбрать порядок дел').count(), 0);
    assert.deepEqual(faults, []);
    await context.close();
  });
});
