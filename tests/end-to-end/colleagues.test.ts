import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accounts, assertAccessible, enterAs, openPage, press } from './support/demo-school.ts';
import { useDemoSchool } from './support/use-demo-school.ts';

describe('a teacher and a tutor', () => {
  const stage = useDemoSchool();

  test('a card is read, one tap says how it went, a question is asked; the tutor sees both and answers', async () => {
    const context = await stage.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1280, height: 1000 },
    });
    const { page, faults } = await openPage(context);
    const teacher = await enterAs(page, stage.school.portal, accounts.teacher);
    const card = teacher.locator('[data-card="demo-pupil-110"]');
    await card.getByText('Карточка «с чего начну» на краю парты').waitFor();
    await card.getByText('Ваши отметки увидят: Анна Сергеевна Ладогина.').waitFor();
    await assertAccessible(page, 'the class');
    await press(card.getByRole('button', { name: /^Отметить, как получилось: Карточка/ }));
    await press(card.getByRole('button', { name: 'помогло', exact: true }));
    await card.getByRole('button', { name: 'помогло', exact: true, pressed: true }).waitFor();

    await press(card.getByRole('button', { name: 'Спросить тьютора: Маша Кузнечикова' }));
    const sees = card.getByLabel('Что вы видите');
    await sees.fill('Совсем ленивая стала: сидит над пустой тетрадью.');
    await card.getByText('не приступил, пока не разделили на шаги').waitFor();
    await sees.fill('Сидит над пустой тетрадью, пока не подойду.');
    await press(card.getByRole('button', { name: 'Отправить' }));
    await card.getByText(/Отправлено. Ответ обещан до/).waitFor();

    const tutor = await enterAs(page, stage.school.portal, accounts.tutor);
    await press(tutor.getByRole('button', { name: 'Ответить коллеге: Маша Кузнечикова' }));
    const said = tutor.locator('marshrut-pupil-colleagues');
    await said.getByText('Сидит над пустой тетрадью, пока не подойду.').waitFor();
    await said.getByText('Мария Ивановна Берестова: помогло').waitFor();
    await assertAccessible(page, 'the child among colleagues');
    await press(said.getByRole('button', { name: 'Ответить: Мария Ивановна Берестова' }).first());
    await said.getByLabel('Ваш ответ').fill('Зайду на третий урок, начнём вместе с лёгкого кусочка.');
    await press(said.getByRole('button', { name: 'Ответить', exact: true }));
    await said.getByText('Зайду на третий урок, начнём вместе с лёгкого кусочка.').waitFor();

    const again = await enterAs(page, stage.school.portal, accounts.teacher);
    await press(again.getByRole('tab', { name: 'Вопросы тьютору' }));
    await again.getByText('Зайду на третий урок, начнём вместе с лёгкого кусочка.').waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });
});
