import { expect } from '@open-wc/testing';
import type { Handover } from '../../../lti-server/contract/handover.ts';
import type { NewYear, NewYearBeginning } from '../../../lti-server/contract/new-year.ts';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import { expectAccessible } from '../support/accessible.ts';
import { lastChange } from '../support/fake-api.ts';
import { all, control, gone, openPanel, showing, typeIn } from '../support/panel.ts';
import { makeCard, makeNote, panelAnswers, psychologist, teacher, tutor } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const handover: Handover = {
  pupilId: 'pupil-0001',
  name: 'Аня Лебедева',
  grade: 3,
  from: teacher.name,
  startsOn: '2026-09-14',
  endsOn: null,
  standsIn: false,
  readAt: null,
  mayConfirm: true,
  strengths: ['Объясняет младшим'],
  interests: [],
  goodWords: [{ text: 'Убрала стол', by: teacher.name, at: 1 }],
  help: ['Сначала показать образец'],
  route: {
    title: 'Книга про маяки',
    purpose: 'Хочу рассказать.',
    stage: 'realisation',
    status: 'agreed',
    endsOn: '2026-12-18',
    done: ['Собрать рассказы'],
    now: 'Нарисовать страницу',
    coming: ['Показать младшим'],
  },
  agreements: [{ text: 'Встречаемся по вторникам', by: teacher.name, at: 1 }],
  people: [{ name: psychologist.name, kind: 'specialist', reason: 'Просьба семьи', endsOn: null }],
  worked: [],
  since: '2025-09-01',
};

describe('a child handed over', () => {
  before(() => preparePage());

  it('is told of on the first screen; the page is read and confirmed', async () => {
    const { panel, announced, calls } = await openPanel({
      ...panelAnswers(),
      'GET /api/duties': () => ({
        coordinates: false,
        received: [{ pupilId: 'pupil-0001', name: 'Аня Лебедева', from: teacher.name, until: null }],
      }),
      'GET /api/pupils/:pupilId/handover': () => handover,
      'POST /api/pupils/:pupilId/handover/read': () => ({
        ...handover,
        readAt: Date.now(),
        mayConfirm: false,
      }),
      'POST /api/pupils/:pupilId/notes': ({ body }) => makeNote(body as { noteId: string }),
    });
    await showing(panel, 'Вам передали');
    button(panel, 'Прочитать передачу: Аня Лебедева').click();
    await showing(panel, 'Передача: Аня Лебедева');
    const text = seen(panel);
    for (const fact of [
      'Объясняет младшим',
      'Сначала показать образец',
      'Нарисовать страницу',
      'Просьба семьи',
    ])
      expect(text).to.include(fact);
    expect(text).to.include('Здесь то, что записано с 1 сентября 2025 г.');
    await expectAccessible(panel);
    button(panel, 'Прочитано, беру').click();
    await waitUntil(() => announced.includes('Отмечено: вы прочитали передачу.'), 'nothing was said');
    expect(seen(panel)).to.include('Открыть страницу ученика');
    await showing(panel, 'Записка на страницу ребёнка: Аня Лебедева');
    expect(seen(panel)).to.include('Увидят: Анна Сергеевна, Олег Петрович, Мария Ивановна');
    await expectAccessible(panel);
    button(panel, 'Отправить ребёнку').click();
    await showing(panel, 'Записка уже на странице ребёнка.');
    const sent = calls.findLast(({ endpoint }) => endpoint === 'POST /api/pupils/:pupilId/notes')?.body;
    expect(sent).to.deep.include({
      visibility: 'pupil',
      text: `Здравствуй! Теперь твой тьютор — я. Меня зовут ${tutor.name}. До встречи!`,
    });
  });

  it('a tutor is asked for where there is none, with a line of why', async () => {
    let asked: object | null = null;
    const answer = () => ({ asked, heard: true });
    const { panel, calls } = await openPanel(
      {
        ...panelAnswers({ card: makeCard({ ties: [] }) }),
        'GET /api/pupils/:pupilId/tutor-request': answer,
        'PUT /api/pupils/:pupilId/tutor-request': ({ body }) => {
          asked = { ...(body as object), askedAt: 1, askedBy: tutor.name };
          return answer();
        },
        'DELETE /api/pupils/:pupilId/tutor-request': () => {
          asked = null;
          return answer();
        },
      },
      { place: { screen: 'pupil', pupilId: 'pupil-0001', part: 'chest' } },
    );
    await showing(panel, 'У ребёнка нет тьютора');
    button(panel, 'Попросить тьютора').click();
    await showing(panel, 'Напишите хотя бы пару слов.');
    typeIn(control(panel, 'Почему, одной строкой'), 'Новая в классе');
    button(panel, 'Попросить тьютора').click();
    await showing(panel, `Тьютора попросили: ${tutor.name}`);
    expect(calls.filter(({ endpoint }) => endpoint.startsWith('PUT ')).at(-1)?.body).to.deep.equal({
      why: 'Новая в классе',
    });
    button(panel, 'Больше не нужно').click();
    await showing(panel, 'Почему, одной строкой');
  });

  it('a new school year asks what goes along: for one child, for the rest, and back', async () => {
    const children: NewYear['children'] = [
      { pupilId: 'pupil-0001', name: 'Аня Лебедева', kinds: ['strength', 'agreement'] },
      { pupilId: 'pupil-0002', name: 'Борис Ёлкин', kinds: ['strength', 'difficulty'] },
    ];
    const undoUntil = Date.now() + 3_600_000;
    let newYear: NewYear = { year: 2026, children, done: [] };
    const { panel, announced, calls } = await openPanel({
      ...panelAnswers(),
      'GET /api/duties': () => ({ coordinates: false, received: [], newYear }),
      'POST /api/new-years': ({ body }) => {
        const { turnId, pupilIds, cleanSlate } = body as NewYearBeginning;
        const names = newYear.children.flatMap((child) =>
          pupilIds.includes(child.pupilId) ? child.name : [],
        );
        newYear = {
          ...newYear,
          children: newYear.children.filter(({ pupilId }) => !pupilIds.includes(pupilId)),
          done: [{ turnId, names, cleanSlate, undoUntil }, ...newYear.done],
        };
        return { newYear };
      },
      'POST /api/new-years/:turnId/undo': () => ({ newYear: { year: 2026, children, done: [] } }),
    });
    await showing(panel, 'Для всех: 2 ребёнка. Берём: сильные стороны, открытые договорённости');
    all(panel, 'summary')
      .find(({ textContent }) => textContent?.includes('Берём'))
      ?.click();
    await showing(panel, 'Для кого');
    await expectAccessible(panel);
    expect(control(panel, 'Трудности').checked).to.equal(false);
    expect(control(panel, 'Открытые договорённости').checked).to.equal(true);
    const whom = control<HTMLSelectElement>(panel, 'Для кого');
    whom.value = 'pupil-0002';
    whom.dispatchEvent(new Event('change'));
    await gone(panel, 'Открытые договорённости');
    await showing(panel, 'Борис Ёлкин. Берём: сильные стороны');
    control(panel, 'Трудности').click();
    button(panel, 'Начать с чистого листа').click();
    await showing(panel, 'Год начат с чистого листа: Борис Ёлкин.');
    expect(lastChange(calls)?.body).to.deep.include({
      pupilIds: ['pupil-0002'],
      cleanSlate: true,
      takes: ['strength', 'interest', 'help', 'request', 'agreement', 'gap', 'difficulty'],
    });
    await waitUntil(() => focusedElement()?.tagName === 'H2', 'the focus is lost');
    button(panel, 'Оставить всё как есть').click();
    await showing(panel, 'Всё оставлено как есть: Аня Лебедева.');
    await gone(panel, 'что берём с собой');
    await waitUntil(() => button(panel, 'Отменить: Борис Ёлкин').getAttribute('aria-disabled') === 'false');
    button(panel, 'Отменить: Борис Ёлкин').click();
    await showing(panel, 'Для всех: 2 ребёнка. Берём: сильные стороны');
    expect(announced.at(-1)).to.equal('Отменено: карточки и договорённости снова как были.');
  });
});
