import { expect } from '@open-wc/testing';
import type { ProfileContent, ProfileItem, ProfileView } from '../../../lti-server/contract/profile.ts';
import { profileKinds } from '../../../lti-server/contract/vocabulary.ts';
import { expectAccessible } from '../support/accessible.ts';
import { lastChange, type Call } from '../support/fake-api.ts';
import { all, control, openPanel, showing, typeIn } from '../support/panel.ts';
import { conflict, offline, panelAnswers, psychologist, tutor } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, buttons, headings, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const place = { screen: 'pupil', pupilId: 'pupil-0001', part: 'profile' };

const makeItem = (
  itemId: string,
  content: ProfileContent,
  parts: Partial<ProfileItem> = {},
): ProfileItem => ({
  itemId,
  content,
  revision: 1,
  removed: false,
  createdAt: Date.UTC(2026, 8, 5, 9),
  createdBy: tutor,
  updatedAt: Date.UTC(2026, 8, 6, 9),
  updatedBy: tutor,
  abilities: { edit: true },
  ...parts,
});

const strength = makeItem('item-strength', { kind: 'strength', text: 'Слушает и запоминает' });
const help = makeItem(
  'item-help-01',
  { kind: 'help', text: 'Дайте минуту подумать', withChild: true },
  { revision: 2, updatedBy: psychologist },
);
const difficulty = makeItem('item-hard-01', {
  kind: 'difficulty',
  tag: 'hard_to_start',
  seen: 'Держит ручку и ждёт',
  helps: 'Первый кусочек вместе',
  strengthId: 'item-strength',
  tries: '',
  who: '',
  until: null,
  helped: '',
});

const profileOf = (items: ProfileItem[], parts: Partial<ProfileView> = {}): ProfileView => ({
  pupilId: 'pupil-0001',
  items,
  fading: [
    { month: '2026-09-01', levels: ['together', 'hint'] },
    { month: '2026-10-01', levels: ['alone'] },
  ],
  routes: [],
  mayAdd: [...profileKinds],
  ...parts,
});

const open = (profile: () => unknown, more: Record<string, (call: Call) => unknown> = {}) =>
  openPanel({ ...panelAnswers(), 'GET /api/pupils/:pupilId/profile': profile, ...more }, { place });

describe('the child’s card for adults', () => {
  before(() => preparePage());

  it('begins with what is strong; a difficulty stands beside what it leans on and what helps', async () => {
    const { panel } = await open(() => profileOf([strength, help, difficulty]));
    await showing(panel, 'Сильные стороны');
    const text = seen(panel);
    expect(headings(panel, 2)[0]).to.equal('Сильные стороны');
    expect(text.indexOf('Дайте минуту подумать')).to.be.lessThan(text.indexOf('Держит ручку и ждёт'));
    expect(text).to.match(/Опора Слушает и запоминает Помогает Первый кусочек вместе/);
    expect(text).to.include('сентябрь 2026 г.: чаще всего делали вместе');
    expect(text).to.include('бывало и так: хватало подсказки');
    // Those around stand there with the reason, since when and until when.
    expect(text).to.include('Просьба семьи').and.to.include('с 1 сентября 2026 г., без срока');
    await expectAccessible(panel);
  });

  it('teachers see the bright side only, and nothing to write', async () => {
    const { panel } = await open(() =>
      profileOf([{ ...strength, abilities: { edit: false } }], { mayAdd: [], fading: [] }),
    );
    await showing(panel, 'Слушает и запоминает');
    expect(headings(panel, 2)).to.deep.equal(['Сильные стороны', 'Интересы', 'Как мне помочь']);
    const words = buttons(panel).map(({ textContent }) => textContent?.trim());
    expect(words).to.not.include('Изменить').and.to.not.include('Добавить сильную сторону');
  });

  it('writes a difficulty beside a strength; what is missing is said where it is missing', async () => {
    let items = [strength];
    const { panel, calls } = await open(() => profileOf(items), {
      'POST /api/pupils/:pupilId/profile': ({ body }) => {
        const { itemId, content } = body as { itemId: string; content: ProfileContent };
        items = [...items, makeItem(itemId, content)];
        return profileOf(items);
      },
    });
    await showing(panel, 'Слушает и запоминает');
    button(panel, 'Записать трудность').click();
    await showing(panel, 'О чём это');
    typeIn(control(panel, 'Что видим'), 'Ленивый: держит ручку и ждёт');
    await showing(panel, 'Слово «Ленивый» — ярлык');
    button(panel, 'Сохранить').click();
    await showing(panel, 'Здесь нужно выбрать.');
    expect(calls.some(({ endpoint }) => endpoint.startsWith('POST '))).to.equal(false);
    typeIn(control(panel, 'Что видим'), 'Держит ручку и ждёт');
    typeIn(control(panel, 'Что помогает'), 'Первый кусочек вместе');
    const leans = control<HTMLSelectElement>(panel, 'На какую сильную сторону опираемся');
    leans.value = 'item-strength';
    leans.dispatchEvent(new Event('change'));
    button(panel, 'Сохранить').click();
    await waitUntil(() => seen(panel).includes('Опора'));
    const { content } = calls.findLast(({ endpoint }) => endpoint.startsWith('POST '))!.body as {
      content: unknown;
    };
    expect(content).to.deep.equal({ ...difficulty.content });
  });

  it('shows what earlier years have left, and takes it to the card again', async () => {
    let onCard = [strength];
    const { panel, calls } = await open(
      () => profileOf(onCard, { earlier: onCard.includes(help) ? [] : [help] }),
      {
        'PUT /api/profile-items/:itemId': () => {
          onCard = [strength, help];
          return profileOf(onCard, { earlier: [] });
        },
      },
    );
    await showing(panel, 'Из прошлых лет: 1');
    all(panel, 'summary')
      .find(({ textContent }) => textContent === 'Из прошлых лет: 1')
      ?.click();
    button(panel, 'Вернуть на карточку: Дайте минуту подумать').click();
    await waitUntil(() => !seen(panel).includes('Из прошлых лет'), 'it is still in the years before');
    expect(seen(panel)).to.include('Дайте минуту подумать');
    expect(lastChange(calls)?.body).to.deep.include({ content: help.content, removed: false });
  });

  it('without a strength a difficulty is not begun', async () => {
    const { panel } = await open(() => profileOf([]));
    await showing(panel, 'Сначала запишите хотя бы одну сильную сторону');
    expect(buttons(panel).map(({ textContent }) => textContent?.trim())).to.not.include('Записать трудность');
  });

  it('puts two wordings side by side when somebody saved in between, and loses none', async () => {
    const theirs = {
      ...help,
      content: { ...help.content, text: 'Не торопите' } as ProfileContent,
      revision: 3,
    };
    let tries = 0;
    const { panel, calls } = await open(() => profileOf([help]), {
      'PUT /api/profile-items/:itemId': ({ body }) => {
        tries += 1;
        if (tries === 1) throw conflict(theirs);
        return profileOf([{ ...help, ...(body as object), revision: 4 }]);
      },
    });
    await showing(panel, 'Дайте минуту подумать');
    button(panel, 'Изменить: Дайте минуту подумать').click();
    await showing(panel, 'Одна строка от лица ребёнка');
    typeIn(control(panel, 'Одна строка от лица ребёнка'), 'Дайте две минуты');
    button(panel, 'Сохранить').click();
    await showing(panel, 'Не торопите');
    expect(seen(panel)).to.include('Дайте две минуты').and.to.include(psychologist.name);
    button(panel, 'Сохранить выбранное').click();
    await waitUntil(() => tries === 2);
    expect(calls.findLast(({ endpoint }) => endpoint.startsWith('PUT /api/profile'))?.body).to.deep.equal({
      revision: 3,
      content: { kind: 'help', text: 'Дайте две минуты', withChild: true },
      removed: false,
    });
  });

  it('keeps what was typed through a lost connection, and restores it', async () => {
    const drafts = new Map<string, object>();
    const answers = {
      ...panelAnswers({ drafts }),
      'GET /api/pupils/:pupilId/profile': () => profileOf([strength]),
      'POST /api/pupils/:pupilId/profile': () => {
        throw offline();
      },
    };
    const { panel } = await openPanel(answers, { place });
    await showing(panel, 'Слушает и запоминает');
    button(panel, 'Добавить интерес').click();
    await showing(panel, 'Насколько глубоко');
    typeIn(control(panel, 'Чем увлечён'), 'Маяки');
    button(panel, 'Сохранить').click();
    await waitUntil(() => drafts.size > 0);
    expect(control(panel, 'Чем увлечён').value).to.equal('Маяки');
    panel.remove();
    const again = await openPanel(answers, { place });
    await showing(again.panel, 'Слушает и запоминает');
    button(again.panel, 'Добавить интерес').click();
    await showing(again.panel, 'Насколько глубоко');
    await waitUntil(() => control(again.panel, 'Чем увлечён').value === 'Маяки');
  });

  it('takes a line off the card, puts it back, and tells who wrote what', async () => {
    const removals: unknown[] = [];
    const { panel, announced } = await open(() => profileOf([help]), {
      'PUT /api/profile-items/:itemId': ({ body }) => {
        const { removed } = body as { removed: boolean };
        removals.push(body);
        return profileOf(removed ? [] : [{ ...help, revision: 4 }]);
      },
      'GET /api/profile-items/:itemId/history': () => ({
        edits: [
          {
            revision: 1,
            content: { kind: 'help', text: 'Подождите', withChild: false },
            removed: false,
            editedAt: Date.UTC(2026, 8, 5, 9),
            author: tutor.name,
          },
        ],
      }),
    });
    await showing(panel, 'Дайте минуту подумать');
    button(panel, 'Кто что писал: Дайте минуту подумать').click();
    await showing(panel, 'Подождите');
    expect(seen(panel)).to.include(`сейчас: ${psychologist.name}`);
    button(panel, 'Закрыть').click();
    button(panel, 'Убрать с карточки: Дайте минуту подумать').click();
    await showing(panel, 'Убрано с карточки.');
    button(panel, 'Вернуть').click();
    await waitUntil(() => announced.includes('Снова на карточке.'));
    expect(removals).to.deep.equal([
      { revision: 2, content: help.content, removed: true },
      { revision: 3, content: help.content, removed: false },
    ]);
  });

  it('says calmly that it could not be read, and tries again', async () => {
    let tries = 0;
    const { panel } = await open(() => {
      tries += 1;
      if (tries === 1) throw offline();
      return profileOf([strength]);
    });
    await showing(panel, 'Попробовать ещё раз');
    button(panel, 'Попробовать ещё раз').click();
    await showing(panel, 'Слушает и запоминает');
  });
});
