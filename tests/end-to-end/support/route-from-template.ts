import type { FrameLocator, Locator } from 'playwright-core';

/** Nobody's tutee yet, and without a route. */
const stepan = 'Степан Ершов';

/** What the tutor types: the only free text on the way. */
const likes = 'бабочки';

/** What a tutor does on the way: each press, and each text that is typed. */
export interface Deeds {
  press(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
}

/** From the tutor's day to a route of a template that child and tutor have agreed on. */
export async function makeRouteFromTemplate(panel: FrameLocator, { press, type }: Deeds): Promise<void> {
  await press(panel.getByRole('button', { name: /^Все/ }));
  await press(panel.getByRole('button', { name: `Взять в подопечные: ${stepan}` }));
  await press(panel.getByRole('button', { name: 'Взять в подопечные', exact: true }));
  await press(
    panel
      .getByRole('button', { name: `Открыть: ${stepan}` })
      .or(panel.getByRole('button', { name: stepan, exact: true }))
      .first(),
  );
  await press(panel.getByRole('button', { name: 'Составить маршрут' }));
  await press(panel.getByRole('button', { name: 'быстро устаёт' }));
  await press(panel.getByRole('button', { name: /Тропинка.*Взять за основу: Берегу силы/ }));
  await type(panel.getByLabel('Что ребёнок любит'), likes);
  await press(panel.getByRole('button', { name: 'Собрать маршрут' }));
  await press(panel.getByRole('button', { name: 'Обсудить с ребёнком' }));
  await panel.getByRole('heading', { name: 'Берегу силы' }).waitFor();
  await press(panel.getByRole('button', { name: 'Не подходит: Выбрать порядок дел' }));
  await press(panel.getByRole('button', { name: 'Договорились' }));
  await panel.getByRole('status').filter({ hasText: 'Договорились. Маршрут уже на странице' }).waitFor();
}
