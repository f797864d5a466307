// Long because the one screen of a tutor's day is looked at through every deed that begins on it.
import { expect } from '@open-wc/testing';
import type { Overview, OverviewChild } from '../../../lti-server/contract/overview.ts';
import { createApi } from '../../../widget/api/client.ts';
import { takeEarly } from '../../../widget/api/early.ts';
import { loadOverview } from '../../../widget/api/overview.ts';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import { reasonInWords } from '../../../widget/views/overview/reason-words.ts';
import { expectAccessible } from '../support/accessible.ts';
import type { Call } from '../support/fake-api.ts';
import { addLaunch, beginLaunch } from '../support/launch-element.ts';
import { all, gone, one, openPanel, showing, typeIn } from '../support/panel.ts';
import { offline, panelAnswers, tutor } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, buttons, headings, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const day = 24 * 60 * 60_000;
const now = Date.now();

const makeChild = (parts: Partial<OverviewChild> & { name: string }): OverviewChild => ({
  pupilId: `pupil-${parts.name.length}-${parts.name.charCodeAt(0)}`,
  courseIds: ['course-0001'],
  groupIds: [],
  tutors: [],
  routeId: 'route-0001',
  stage: 'realisation',
  nowStep: 'Нарисовать страницу',
  lastTalkAt: now - 2 * day,
  lastGoodWordAt: now - day,
  lastContactAt: now - day,
  help: [],
  signals: [],
  teacher: null,
  request: null,
  nextDate: null,
  reasons: [],
  snoozed: [],
  ...parts,
});

const reason = (rule: OverviewChild['reasons'][number]['rule'], days: number, promise = false) => ({
  rule,
  since: now - days * day,
  days,
  promise,
});

const settings: Overview['settings'] = {
  help: 1,
  request: 3,
  hard: 3,
  teacher: 3,
  voice: 3,
  talk: 10,
  goodWord: 14,
  mention: 30,
  step: 10,
  ending: 14,
  agreement: 1,
  keys: true,
};

const overviewOf = (children: OverviewChild[]): Overview => ({
  children,
  courses: [
    { courseId: 'course-0001', title: '3 «Б»' },
    { courseId: 'course-0002', title: 'Шахматы' },
  ],
  groups: [],
  settings,
  at: now,
});

const sonya = makeChild({
  name: 'Соня Маяк',
  pupilId: 'pupil-0001',
  help: [{ helpId: 'help-0001', stepTitle: 'Нарисовать страницу', askedAt: now - day }],
  reasons: [reason('help', 0), reason('talk', 12)],
});
const lev = makeChild({ name: 'Лев Пчёлкин', lastTalkAt: now - 12 * day, reasons: [reason('talk', 12)] });
const anya = makeChild({ name: 'Аня Лебедева', lastTalkAt: null, courseIds: ['course-0002'] });

const answersWith = (children: OverviewChild[], more: Record<string, (call: Call) => unknown> = {}) => ({
  ...panelAnswers(),
  'GET /api/overview': () => overviewOf(children),
  'GET /api/note-circles': () => ({
    children: children.map(({ pupilId, name }) => ({
      pupilId,
      name,
      lastGoodWordAt: now,
      readers: {
        author: [tutor.personId],
        team: [tutor.personId],
        teachers: [tutor.personId],
        family: [tutor.personId],
        pupil: [tutor.personId],
      },
    })),
    people: [tutor],
  }),
  ...more,
});

/** The names down the list of all children. */
const rows = (panel: Element): (string | undefined)[] =>
  all(panel, '.child .name').map(({ textContent }) => textContent?.trim());

describe('the tutor’s day', () => {
  before(() => preparePage());

  it('comes first, with reasons in words and one deed for each; the course is one press away', async () => {
    const { panel } = await openPanel(answersWith([anya, lev, sonya]));
    await showing(panel, 'Кому нужно внимание');
    const text = seen(panel);
    expect(text).to.include('Просит помощи: «Нарисовать страницу», вчера');
    expect(getComputedStyle(one(panel, '.why .icon')).marginInlineEnd).to.equal('6px');
    expect(text).to.include('Не было разговора 12 дней');
    const rested = { ...reason('step', 12), rested: 5 };
    expect(reasonInWords(rested, { child: { ...lev, nowStep: 'Лепить' }, now })).to.equal(
      '«Лепить»: 12\u00a0дней без изменений, дни паузы (5) не в счёт',
    );
    expect(reasonInWords(reason('talk', 110), { child: anya, now })).to.equal('Ещё не было разговора');
    expect(text.indexOf('Просит помощи')).to.be.lessThan(text.lastIndexOf('Не было разговора'));
    expect(rows(panel)).to.deep.equal(['Аня Лебедева', 'Лев Пчёлкин', 'Соня Маяк']);
    expect(all(panel, '.promise')).to.have.length(0);
    await expectAccessible(panel);
    button(panel, 'Все ученики курса').click();
    await showing(panel, 'Сопровождение, 3 «Б»');
    expect(headings(panel, 1)).to.deep.equal(['Ученики']);
    button(panel, 'Мой день').click();
    await showing(panel, 'Кому нужно внимание');
  });

  it('is what the page asked for before its code came, and read anew after that', async () => {
    const launch = addLaunch({ token: 'early-token' });
    const paths = ['/api/session', '/api/overview', '/api/duties'];
    const { fetch } = window;
    const asked: string[] = [];
    window.fetch = async (address, settings) => {
      const { url, headers } = new Request(address, settings);
      asked.push(`${new URL(url).pathname} ${headers.get('authorization')}`);
      return Response.json(overviewOf([sonya]));
    };
    try {
      await beginLaunch(paths);
    } finally {
      window.fetch = fetch;
      launch.remove();
    }
    expect(asked).to.deep.equal(paths.map((path) => `${path} Bearer early-token`));
    const api = createApi({
      token: 'early-token',
      events: new EventTarget(),
      fetch: async () => Response.json(overviewOf([sonya, lev])),
    });
    const names = async (): Promise<string[]> => (await loadOverview(api)).children.map(({ name }) => name);
    expect(await names()).to.deep.equal([sonya.name]);
    expect(await names()).to.deep.equal([sonya.name, lev.name]);
    await Promise.all([takeEarly('/api/session'), takeEarly('/api/duties')]);
  });

  it('is printed whole, also while rows are still to be drawn', async () => {
    const many = Array.from({ length: 90 }, (_, number) =>
      makeChild({ name: `Ученик ${number}`, pupilId: `pupil-p-${number}` }),
    );
    const { panel } = await openPanel(answersWith(many));
    await showing(panel, 'Ученик 0');
    window.dispatchEvent(new Event('beforeprint'));
    expect(rows(panel)).to.have.length(90);
  });

  it('waits for nobody: it is there where the list of the course does not come', async () => {
    const { panel } = await openPanel(
      answersWith([anya, lev, sonya], {
        'GET /api/courses/:courseId/learners': () => {
          throw offline();
        },
      }),
    );
    await showing(panel, 'Кому нужно внимание');
    expect(rows(panel)).to.have.length(3);
    button(panel, 'Все ученики курса').click();
    await showing(panel, 'Попробовать ещё раз');
    button(panel, 'Мой день').click();
    await showing(panel, 'Кому нужно внимание');
  });

  it('shows four children first and the others on demand', async () => {
    const waiting = Array.from({ length: 6 }, (_, number) =>
      makeChild({ name: `Ученик ${number}`, pupilId: `pupil-w-${number}`, reasons: [reason('talk', 11)] }),
    );
    const { panel } = await openPanel(answersWith(waiting));
    await showing(panel, 'Показать ещё: 2 ребёнка');
    expect(all(panel, '.waiting-child')).to.have.length(4);
    button(panel, 'Показать ещё: 2 ребёнка').click();
    await showing(panel, 'Показать только четверых');
    expect(all(panel, '.waiting-child')).to.have.length(6);
  });

  it('lets a call be answered and a talk be noted at once', async () => {
    let children = [sonya];
    const { panel, calls, announced } = await openPanel(
      answersWith([], {
        'GET /api/overview': () => overviewOf(children),
        'POST /api/help/:helpId/answer': () => {
          children = [{ ...sonya, help: [], reasons: [reason('talk', 12)] }];
          return { progress: [], help: [] };
        },
        'GET /api/note-circles': answersWith([sonya])['GET /api/note-circles'],
      }),
    );
    await showing(panel, 'Откликнуться');
    button(panel, 'Откликнуться: Соня Маяк').click();
    await gone(panel, 'Просит помощи');
    expect(announced).to.include('Вы откликнулись. Соня Маяк это увидит.');
    expect(calls.some(({ endpoint }) => endpoint === 'POST /api/help/:helpId/answer')).to.equal(true);
    await showing(panel, 'Записать');
    button(panel, 'Записать разговор: Соня Маяк').click();
    await showing(panel, 'Быстрая запись');
    expect(one(panel, '[data-chip=pupil-0001]').ariaPressed).to.equal('true');
    expect(one(panel, '[data-chip=talk]').ariaPressed).to.equal('true');
  });

  it('puts a reason off with a reason until a day, and shows it again', async () => {
    let children = [lev];
    const { panel, calls } = await openPanel(
      answersWith([lev], {
        'GET /api/overview': () => overviewOf(children),
        'PUT /api/pupils/:pupilId/snoozes/:rule': ({ body }) => {
          const { untilDay, reason: why } = body as { untilDay: string; reason: string };
          children = [{ ...lev, reasons: [], snoozed: [{ rule: 'talk', untilDay, reason: why }] }];
          return {};
        },
        'DELETE /api/pupils/:pupilId/snoozes/:rule': () => {
          children = [lev];
          return {};
        },
      }),
    );
    await showing(panel, 'Отложить');
    button(panel, 'Отложить: Лев Пчёлкин, Не было разговора 12 дней').click();
    await showing(panel, 'Отложить до…');
    button(panel, 'Отложить').click();
    await showing(panel, 'Назовите причину');
    button(panel, 'болеет').click();
    await one<HTMLElement & { updateComplete: Promise<unknown> }>(panel, 'marshrut-put-off-dialog')
      .updateComplete;
    button(panel, 'Отложить').click();
    await showing(panel, 'Сегодня никто не ждёт');
    const put = calls.find(({ endpoint }) => endpoint.startsWith('PUT /api/pupils'));
    expect(put?.params).to.deep.equal({ pupilId: lev.pupilId, rule: 'talk' });
    const { untilDay } = (put?.body ?? { untilDay: '' }) as { untilDay: string };
    expect(untilDay > new Date(now).toISOString().slice(0, 10)).to.equal(true);
    await showing(panel, ': болеет');
    button(panel, 'Вернуть отложенное: Лев Пчёлкин').click();
    await showing(panel, 'Не было разговора 12 дней');
  });

  it('is sorted by the longest without a talk, searched and filtered by course', async () => {
    const { panel } = await openPanel(answersWith([anya, lev, sonya]));
    await showing(panel, 'Порядок');
    const choose = async (name: string, value: string) => {
      const select = all<HTMLSelectElement>(panel, '.chooser select').find((each) =>
        each.labels[0]?.textContent?.trim().startsWith(name),
      )!;
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await one<HTMLElement & { updateComplete: Promise<unknown> }>(panel, 'marshrut-overview')
        .updateComplete;
    };
    await choose('Порядок', 'talk');
    expect(rows(panel)).to.deep.equal(['Аня Лебедева', 'Лев Пчёлкин', 'Соня Маяк']);
    await choose('Порядок', 'contact');
    await choose('Курс', 'course-0001');
    expect(rows(panel)).to.deep.equal(['Лев Пчёлкин', 'Соня Маяк']);
    typeIn(one<HTMLInputElement>(panel, 'marshrut-overview [type=search], .search input'), 'пчелк');
    await waitUntil(() => rows(panel).length === 1);
    expect(rows(panel)).to.deep.equal(['Лев Пчёлкин']);
  });

  it('draws a thousand children piece by piece', async () => {
    const many = Array.from({ length: 1000 }, (_, number) =>
      makeChild({ name: `Ученик ${number}`, pupilId: `pupil-m-${number}` }),
    );
    const { panel } = await openPanel(answersWith(many));
    await showing(panel, 'Ученик 0');
    expect(rows(panel).length).to.be.lessThan(500);
    await waitUntil(() => rows(panel).length === 1000, 'not all are there');
  });

  it('keeps the rules as they are set', async () => {
    const { panel, calls } = await openPanel(
      answersWith([anya], { 'PUT /api/overview/settings': ({ body }) => body }),
    );
    await showing(panel, 'Настроить правила');
    button(panel, 'Настроить правила').click();
    await showing(panel, 'Когда напоминать');
    const talk = one<HTMLInputElement>(panel, '[aria-label="Не было разговора, дней"]');
    typeIn(talk, '0');
    button(panel, 'Сохранить').click();
    await showing(panel, 'Число от 1 до 180.');
    typeIn(talk, '1');
    await waitUntil(() => talk.ariaLabel === 'Не было разговора, день');
    typeIn(talk, '7');
    button(panel, 'Сохранить').click();
    await waitUntil(() => calls.some(({ endpoint }) => endpoint === 'PUT /api/overview/settings'));
    const saved = calls.find(({ endpoint }) => endpoint === 'PUT /api/overview/settings')?.body;
    expect(saved).to.deep.equal({ ...settings, talk: 7 });
  });

  it('is covered by one key and uncovered by it; never while somebody types, and not when keys are off', async () => {
    const press = (code: string, on: EventTarget = document.body) =>
      on.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, composed: true }));
    const { panel } = await openPanel(answersWith([lev]));
    await showing(panel, 'Кому нужно внимание');
    press('KeyB', one(panel, '.search input'));
    press('KeyB');
    await showing(panel, 'Экран закрыт');
    expect(seen(panel)).not.to.include('Лев');
    expect(focusedElement()?.textContent?.trim()).to.equal('Открыть экран');
    press('KeyB');
    await showing(panel, 'Лев Пчёлкин');

    const { panel: other } = await openPanel(
      answersWith([lev], {
        'GET /api/overview': () => ({ ...overviewOf([lev]), settings: { ...settings, keys: false } }),
      }),
    );
    await showing(other, 'Кому нужно внимание');
    panel.remove();
    press('KeyB');
    press('KeyN');
    expect(seen(other)).to.include('Лев Пчёлкин');
    expect(buttons(other).map(({ textContent }) => textContent?.trim())).to.include('Закрыть экран');
  });
});
