import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accounts, assertAccessible, enterAs, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

describe('the class as the LMS lists it', () => {
  const stage = useDemoSchool();

  test('children who never came in are there by themselves; one press confirms them, and no parent', async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 1000 },
    });
    const { page, faults } = await openPage(context);
    const panel = await enterAs(page, stage.school.portal, accounts.tutor);
    const news = panel.locator('marshrut-roster');
    // Six of the class were seen before; two more and a parent come by the list.
    await news.getByText('Ещё не подтверждены: 9 участников').waitFor();
    await press(news.getByRole('button', { name: 'Посмотреть и подтвердить' }));
    const ticks = news.getByRole('checkbox');
    await news.getByText('Юна Черёмухина').waitFor();
    assert.equal(await ticks.count(), 9);
    assert.equal(
      await news.getByRole('checkbox', { name: 'Наталья Викторовна Журавлёва' }).isChecked(),
      false,
    );
    await assertAccessible(page, 'who is to be confirmed');
    await press(news.getByRole('button', { name: 'Подтвердить 8 учеников' }));
    await news.getByText('Ещё не подтверждены: 1 участник').waitFor();
    await assertAccessible(page, 'the list after that');

    const pupil = await enterAs(page, stage.school.portal, '124');
    await pupil.getByRole('heading').first().waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });
});
