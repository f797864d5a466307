import { expect } from '@open-wc/testing';
import {
  lmsRefusals,
  type CompletionView,
  type PupilCompletion,
} from '../../../lti-server/contract/completion.ts';

import { focusedElement } from '../../../widget/components/focused-element.ts';
import { lastChange } from '../support/fake-api.ts';
import type { Call } from '../support/fake-api.ts';
import { expectAccessible } from '../support/accessible.ts';
import { one, openPanel, showing } from '../support/panel.ts';
import { offline, panelAnswers } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, buttons, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const read = 'GET /api/links/:linkId/completion';
const turn = 'PUT /api/links/:linkId/completion';
const retry = 'POST /api/links/:linkId/completion/retry';

const pupil = (name: string, change: Partial<PupilCompletion> = {}): PupilCompletion => ({
  pupilId: `pupil-${name.length}-${name.codePointAt(0)}`,
  name,
  state: 'sent',
  at: Date.UTC(2026, 8, 14, 10),
  reason: null,
  stillFinished: true,
  ...change,
});

const view = (change: Partial<CompletionView> = {}): CompletionView => ({
  activity: { linkId: 'link-0001', title: 'Мой маршрут' },
  trouble: null,
  on: false,
  switched: null,
  pupils: [],
  ...change,
});

const opened = { place: { screen: 'completion' } };
const fails = (): never => {
  throw offline();
};

const answering = (first: CompletionView, more: Record<string, (call: Call) => unknown> = {}) => ({
  ...panelAnswers(),
  [read]: () => first,
  ...more,
});

describe('counting as done', () => {
  before(() => preparePage());

  it('is reached from the list and leads back to where one was', async () => {
    const { panel } = await openPanel(answering(view()));
    await waitUntil(() => buttons(panel).some(({ textContent }) => textContent?.includes('Засчитать')));
    button(panel, 'Засчитать как выполненное').click();
    await showing(panel, 'Пока никто не прошёл маршрут до конца.');
    expect(focusedElement()?.localName).to.equal('h1');
    await expectAccessible(panel);
    button(panel, 'К списку').click();
    await waitUntil(() => focusedElement()?.classList.contains('to-completion'));
  });

  it('is not offered where the launch came from no activity', async () => {
    const { panel } = await openPanel(answering(view()), { parts: { activity: null } });
    await showing(panel, 'Ученики');
    expect(seen(panel)).not.to.include('Засчитать');
  });

  it('is off, says what it would do, and counts the earlier ones only when asked', async () => {
    const earlier = pupil('Соня Маяк', { state: 'earlier' });
    const { panel, calls, announced } = await openPanel(
      answering(view({ pupils: [earlier] }), {
        [turn]: () => view({ on: true, switched: { by: 'Анна Сергеевна', at: 1 }, pupils: [earlier] }),
      }),
      opened,
    );
    await showing(panel, 'Выключено');
    expect(seen(panel)).to.include('один балл из одного').and.include('Больше портал не узнает ничего');
    expect(one<HTMLInputElement>(panel, '.also input').checked).to.equal(false);
    button(panel, 'Включить').click();
    await showing(panel, 'Включено');
    expect(lastChange(calls)).to.deep.equal({
      endpoint: turn,
      params: { linkId: 'link-0001' },
      body: { on: true, earlier: false },
    });
    expect(announced.at(-1)).to.equal('Включено. Теперь пройденный маршрут засчитывается.');
    expect(seen(panel)).to.include('Анна Сергеевна');
    button(panel, 'Засчитать и им').click();
    await waitUntil(() => calls.filter(({ endpoint }) => endpoint === turn).length === 2);
    expect(lastChange(calls)?.body).to.deep.equal({ on: true, earlier: true });
    await expectAccessible(panel);
  });

  it('counts the earlier ones at once when the box is ticked', async () => {
    const { panel, calls } = await openPanel(
      answering(view({ pupils: [pupil('Соня', { state: 'earlier' })] }), {
        [turn]: () => view({ on: true }),
      }),
      opened,
    );
    await showing(panel, 'Засчитать и тем');
    one(panel, '.also input').click();
    button(panel, 'Включить').click();
    await waitUntil(() => calls.some(({ endpoint }) => endpoint === turn));
    expect(lastChange(calls)?.body).to.deep.equal({ on: true, earlier: true });
  });

  it('says in words why it cannot be switched on', async () => {
    for (const [trouble, words] of [
      ['no_gradebook', 'Портал не дал «Маршруту» журнала'],
      ['gradebook_closed', 'не разрешает «Маршруту» в него писать'],
      ['no_course', 'открыта не из курса'],
    ] as const) {
      const { panel } = await openPanel(answering(view({ trouble })), opened);
      await showing(panel, words);
      expect(buttons(panel).map(({ textContent }) => textContent?.trim())).not.to.include('Включить');
      await expectAccessible(panel);
    }
  });

  it('can still be switched off when the gradebook is gone', async () => {
    const { panel, calls } = await openPanel(
      answering(view({ on: true, trouble: 'no_gradebook' }), { [turn]: () => view() }),
      opened,
    );
    await showing(panel, 'Включено');
    button(panel, 'Выключить').click();
    await waitUntil(() => calls.some(({ endpoint }) => endpoint === turn));
    expect(lastChange(calls)?.body).to.deep.equal({ on: false, earlier: false });
  });

  it('tells of each pupil what became of the score', async () => {
    const pupils = [
      pupil('Аня'),
      pupil('Борис', { stillFinished: false }),
      pupil('Вера', { state: 'waiting' }),
      pupil('Григорий', { state: 'waiting', reason: 'lms_silent' }),
    ];
    const { panel } = await openPanel(answering(view({ on: true, pupils })), opened);
    await showing(panel, 'Портал принял балл');
    expect(seen(panel))
      .to.include('Балл в журнале остаётся')
      .and.include('Отправим в течение пары минут')
      .and.include('Портал пока не отвечает, пробуем снова');
    await expectAccessible(panel);
  });

  it('gives every refusal its words and a way to try again', async () => {
    const pupils = lmsRefusals.map((reason, place) =>
      pupil(`Ученик${'а'.repeat(place)}`, { state: 'refused', reason }),
    );
    const { panel, calls } = await openPanel(
      answering(view({ on: true, pupils }), {
        [retry]: () => view({ on: true, pupils: [pupil('Ученик', { state: 'waiting' })] }),
      }),
      opened,
    );
    await showing(panel, 'Столбец в журнале удалён');
    expect(seen(panel)).not.to.include('undefined');
    await expectAccessible(panel);
    button(panel, 'Отправить ещё раз: Ученик').click();
    await showing(panel, 'ждёт отправки');
    expect(lastChange(calls)?.body).to.deep.equal({
      pupilId: pupils[0]?.pupilId,
    });
  });

  it('tries again for all at once', async () => {
    const refused = { state: 'refused', reason: 'lms_silent' } as const;
    const { panel, calls } = await openPanel(
      answering(view({ on: true, pupils: [pupil('Аня', refused), pupil('Борис', refused)] }), {
        [retry]: () => view({ on: true }),
      }),
      opened,
    );
    await showing(panel, 'Отправить ещё раз всем');
    button(panel, 'Отправить ещё раз всем').click();
    await waitUntil(() => calls.some(({ endpoint }) => endpoint === retry));
    expect(lastChange(calls)?.body).to.deep.equal({ pupilId: null });
  });

  it('says when it did not work, and shows what failed to load', async () => {
    const { panel } = await openPanel(answering(view(), { [turn]: fails }), opened);
    await showing(panel, 'Выключено');
    button(panel, 'Включить').click();
    await showing(panel, 'Нет связи');
    const { panel: failed } = await openPanel(answering(view(), { [read]: fails }), opened);
    await showing(failed, 'Попробовать ещё раз');
    await expectAccessible(failed);
  });
});
