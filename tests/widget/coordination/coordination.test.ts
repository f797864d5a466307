// Long because each part of the coordinator’s place is opened once, and the ways to it.
import { expect } from '@open-wc/testing';
import type { Coordination, Coverage, YearPreview } from '../../../lti-server/contract/coordination.ts';
import type { Overview } from '../../../lti-server/contract/overview.ts';
import { localDay } from '../../../widget/components/local-day.ts';
import { gradeGuess, nextYear } from '../../../widget/views/coordination/grades.ts';
import { expectAccessible } from '../support/accessible.ts';
import { lastChange, type Call } from '../support/fake-api.ts';
import { all, control, one, openPanel, showing, typeIn } from '../support/panel.ts';
import { panelAnswers, psychologist, teacher, tutor } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, buttons, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const rules: Overview['settings'] = {
  help: 1,
  request: 3,
  hard: 3,
  teacher: null,
  voice: 3,
  talk: 10,
  goodWord: 14,
  mention: 30,
  step: 10,
  ending: 14,
  agreement: 1,
  keys: true,
};

const tie = (person: typeof tutor, parts: object = {}): Coordination['pupils'][number]['tutors'][number] => ({
  tieId: `tie-${person.personId}`,
  person,
  reason: 'Тьютор 3 «Б»',
  startsOn: '2026-09-01',
  endsOn: null,
  substituteFor: null,
  handover: 'none',
  ...parts,
});

const pupil = (pupilId: string, name: string, tutors: ReturnType<typeof tie>[]) => ({
  pupilId,
  name,
  courseIds: ['course-0001'],
  grade: 3,
  tutors,
});

const coordination = (parts: Partial<Coordination> = {}): Coordination => ({
  pupils: [
    pupil('pupil-0001', 'Аня Лебедева', [
      tie(tutor),
      tie(teacher, { substituteFor: tutor.name, endsOn: '2026-09-18', handover: 'waiting' }),
    ]),
    pupil('pupil-0002', 'Борис Ёлкин', [tie(tutor)]),
    pupil('pupil-0003', 'Вера Новикова', []),
  ],
  staff: [tutor, teacher, psychologist],
  waiting: [
    {
      pupilId: 'pupil-0003',
      name: 'Вера Новикова',
      courseIds: ['course-0001'],
      askedBy: teacher.name,
      askedAt: 1,
      why: 'Новая в классе',
    },
  ],
  courses: [{ courseId: 'course-0001', title: '3 «Б»' }],
  attention: rules,
  turns: [],
  offered: 1,
  at: 1,
  ...parts,
});

const coverage: Coverage = {
  weeks: 4,
  school: { title: null, pupils: 30, tutor: 23, route: 13, talk: 16, asked: 6, answered: null },
  classes: [{ title: '3 «Б»', pupils: 18, tutor: null, route: 13, talk: null, asked: 6, answered: null }],
};

const preview: YearPreview = {
  year: 2027,
  lastDay: '2027-08-31',
  rows: [
    {
      pupilId: 'pupil-0001',
      name: 'Аня Лебедева',
      from: 3,
      to: 4,
      ties: [
        { person: tutor.name, kind: 'tutor', was: '2027-05-31', endsOn: '2028-08-31', changes: true },
        { person: teacher.name, kind: 'teacher', was: '2027-05-31', endsOn: '2027-05-31', changes: false },
      ],
    },
  ],
  already: ['Борис Ёлкин'],
};

const answers = (more: Record<string, (call: Call) => unknown> = {}) => ({
  ...panelAnswers(),
  'GET /api/duties': () => ({ coordinates: true, received: [] }),
  'GET /api/coordination': () => coordination(),
  ...more,
});

const open = async (more: Record<string, (call: Call) => unknown> = {}) => {
  const opened = await openPanel(answers(more), { place: { screen: 'coordination' } });
  await showing(opened.panel, 'Показано: 3 ребёнка');
  return opened;
};

const turnTo = async (panel: Element, tab: string, text: string): Promise<void> => {
  button(panel, tab).click();
  await showing(panel, text);
};

describe('the coordinator’s place', () => {
  before(() => preparePage());

  it('is one press away for who coordinates, and for nobody else', async () => {
    const { panel } = await openPanel(answers());
    await waitUntil(() => buttons(panel).some((one) => one.matches('.to-coordination')), 'no way there');
    button(panel, 'Координация').click();
    await showing(panel, 'Записей, мыслей и вопросов детей здесь нет.');
    const { panel: other } = await openPanel(panelAnswers());
    await showing(other, 'Соня Маяк');
    expect(all(other, '.to-coordination')).to.have.length(0);
  });

  it('is one press away outside a course, and in one whose staff the coordinator is not', async () => {
    const course = { courseId: 'course-0001', title: '3 «Б»', role: 'learner' as const };
    for (const parts of [{ course: null }, { course }]) {
      const { panel, calls } = await openPanel(answers(), { parts });
      await showing(panel, 'Вы координируете работу тьюторов школы.');
      await expectAccessible(panel);
      button(panel, 'Координация').click();
      await showing(panel, 'Записей, мыслей и вопросов детей здесь нет.');
      button(panel, 'Назад').click();
      await waitUntil(() => one(panel, '.to-coordination').matches(':focus'), 'the focus is lost');
      expect(calls.some(({ endpoint }) => endpoint === 'GET /api/courses/:courseId/learners')).to.equal(
        false,
      );
    }
    const { panel } = await openPanel(panelAnswers(), { parts: { course: null } });
    await showing(panel, 'Откройте Маршрут из курса');
  });

  it('lists every child of a school with class, tutor, stage and days, found by filters and by name', async () => {
    const many = Array.from({ length: 1000 }, (_, number) =>
      pupil(`pupil-${number + 1000}`, `Ученик ${number}`, number % 2 === 0 ? [tie(tutor)] : []),
    );
    const yesterday = localDay(Date.now() - 86_400_000);
    const { panel } = await openPanel(
      answers({
        'GET /api/coordination': () => coordination({ pupils: many }),
        'GET /api/coordination/pupils': () => ({
          pupils: many.map(({ pupilId }, number) =>
            number < 3
              ? { pupilId, route: 'agreed', stage: 'design', talkedOn: yesterday }
              : { pupilId, route: null, stage: null, talkedOn: null },
          ),
        }),
      }),
      { place: { screen: 'coordination' } },
    );
    await showing(panel, 'Показано: 1000 детей');
    await turnTo(panel, 'Все дети', 'говорили 1 день назад');
    expect(all(panel, '.lot li')).to.have.length(1000);
    const choose = async (label: string, value: string, text: string): Promise<void> => {
      const select = control<HTMLSelectElement>(panel, label);
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await showing(panel, text);
    };
    await choose('Этап маршрута', 'design', 'Показано: 3 ребёнка');
    await choose('Тьютор', 'nobody', 'Показано: 1 ребёнок');
    expect(all(panel, '.lot li')[0]?.textContent).to.match(/Ученик 1\s[^]*3 «Б»[^]*без тьютора/);
    await expectAccessible(panel);
    typeIn(control(one(panel, 'marshrut-school-list'), 'Поиск по имени'), 'нет такого');
    await showing(panel, 'Показано: 0 детей');
  });

  it('shows who tutors whom, and moves several children from a day with the reason', async () => {
    const { panel, calls, announced } = await open({
      'POST /api/coordination/arrangements': () => coordination(),
    });
    expect(seen(panel)).to.match(/с 1.сентября(?: 2026.г\.)? · Тьютор 3 «Б»/);
    expect(seen(panel)).to.include(`замещает: ${tutor.name}`);
    expect(seen(panel)).to.include('передача не прочитана');
    await expectAccessible(panel);
    button(panel, 'Выбрать всех показанных').click();
    await showing(panel, 'выбрано: 3 ребёнка');
    await showing(panel, 'Без тьютора, им можно только дать: Вера Новикова');
    button(panel, 'Передать другому тьютору').click();
    await showing(panel, 'Не у этого тьютора, останутся как есть: Вера Новикова');
    button(panel, 'Сохранить').click();
    await showing(panel, 'Выберите, кто.');
    const select = one<HTMLSelectElement>(panel, '#to');
    select.value = psychologist.personId;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    button(panel, 'Сохранить').click();
    await waitUntil(() => announced.includes('Дети переданы'), 'nothing was said');
    expect(lastChange(calls)?.body).to.deep.equal({
      kind: 'move',
      pupilIds: ['pupil-0001', 'pupil-0002'],
      fromPersonId: tutor.personId,
      toPersonId: psychologist.personId,
      startsOn: null,
      endsOn: null,
      reason: 'Смена тьютора',
    });
  });

  it('ends some ties with a day; a substitute has an end, and what is refused stays on the screen', async () => {
    const { panel, calls } = await open({
      'POST /api/coordination/tie-ends': () => coordination(),
      'POST /api/coordination/arrangements': () => {
        throw new Error('the line is gone');
      },
    });
    one<HTMLInputElement>(panel, '.list input').click();
    await showing(panel, 'выбрано: 1 ребёнок');
    button(panel, 'Назначить замещающего').click();
    await showing(panel, 'Доступ закроется сам.');
    const dialog = one(panel, 'marshrut-arrange-dialog');
    const to = one<HTMLSelectElement>(dialog, '#to');
    to.value = psychologist.personId;
    to.dispatchEvent(new Event('change', { bubbles: true }));
    typeIn(one<HTMLInputElement>(dialog, '#endsOn'), '');
    button(dialog, 'Сохранить').click();
    await showing(panel, 'Замещение всегда до какого-то дня.');
    typeIn(one<HTMLInputElement>(dialog, '#endsOn'), '2099-12-31');
    button(dialog, 'Сохранить').click();
    await showing(panel, 'Самое позднее —');
    typeIn(one<HTMLInputElement>(dialog, '#endsOn'), localDay(Date.now(), 3));
    button(dialog, 'Сохранить').click();
    await waitUntil(() => all(dialog, '.banner').length === 1, 'no failure is told');
    button(dialog, 'Отмена').click();
    await waitUntil(() => !seen(panel).includes('Доступ закроется сам.'), 'the dialog stays');
    button(panel, 'Завершить').click();
    const ending = one(panel, 'marshrut-end-dialog');
    await showing(ending, 'Последний день');
    typeIn(one<HTMLInputElement>(ending, '#reason'), 'Полгода прошли');
    button(ending, 'Завершить').click();
    await waitUntil(() => lastChange(calls)?.endpoint === 'POST /api/coordination/tie-ends', 'not sent');
    expect(lastChange(calls)?.body).to.deep.equal({
      tieIds: ['tie-person-tutor', 'tie-person-teacher'],
      endsOn: localDay(Date.now()),
      reason: 'Полгода прошли',
    });
  });

  it('gives a tutor to a child who waits', async () => {
    const { panel, calls } = await open({
      'POST /api/coordination/arrangements': () => coordination({ waiting: [] }),
    });
    await turnTo(panel, 'Ждут тьютора: 1', 'Новая в классе');
    expect(seen(panel)).to.include(`просит ${teacher.name}`);
    button(panel, 'Дать тьютора: Вера Новикова').click();
    const dialog = one(panel, 'marshrut-arrange-dialog');
    await showing(dialog, 'Тьютор получит передачу');
    const to = one<HTMLSelectElement>(dialog, '#to');
    to.value = teacher.personId;
    to.dispatchEvent(new Event('change', { bubbles: true }));
    button(dialog, 'Сохранить').click();
    await showing(panel, 'Никто не ждёт');
    expect(lastChange(calls)?.body).to.include({
      kind: 'give',
      toPersonId: teacher.personId,
      fromPersonId: null,
    });
  });

  it('counts by class without small groups, and says aloud that they are not shown', async () => {
    const { panel } = await open({ 'GET /api/coordination/coverage/:weeks': () => coverage });
    await turnTo(panel, 'Охват', 'Вся школа');
    const cells = all(panel, 'tbody tr').map((row) =>
      [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
    );
    expect(cells[0]?.slice(0, 3)).to.deep.equal(['Вся школа', '30', '23']);
    expect(cells[1]?.[2]).to.match(/^мало.*не показывается: группа мала$/);
    expect(seen(panel)).not.to.match(/%|лучш|место/);
    await expectAccessible(panel);
  });

  it('moves a class to the next year after a look at what comes of it, and takes it back', async () => {
    const turn = { turnId: 'turn-0001', year: 2027, pupils: 1, madeAt: 1, madeBy: tutor.name };
    const { panel, calls } = await open({
      'POST /api/coordination/year-previews': () => preview,
      'POST /api/coordination/years': () => coordination({ turns: [turn] }),
      'POST /api/coordination/years/:turnId/undo': () => coordination(),
    });
    await turnTo(panel, 'Учебный год', 'Посмотреть, что получится');
    button(panel, 'Посмотреть, что получится').click();
    await showing(panel, '3 → 4 класс');
    expect(seen(panel).replaceAll('\u00a0', ' ')).to.include(
      `${tutor.name} (тьютор): было до 31 мая 2027 г., станет до 31 августа 2028 г.`,
    );
    expect(seen(panel)).to.include(`${teacher.name} (учитель): без изменений`);
    expect(seen(panel)).not.to.include('прошлые годы этих детей');
    const slate = one<HTMLInputElement>(one(panel, 'marshrut-years'), 'label input[type=checkbox]');
    slate.click();
    await waitUntil(() => all(panel, '.preview').length === 0, 'the preview of something else stays');
    button(panel, 'Посмотреть, что получится').click();
    await showing(panel, 'прошлые годы этих детей будут сложены');
    expect(getComputedStyle(slate.closest('label')!).flexWrap).to.equal('nowrap');
    expect(seen(panel)).to.include('Уже переведены: Борис Ёлкин.');
    await expectAccessible(panel);
    button(panel, 'Перевести: 1 ребёнок').click();
    await showing(panel, 'Недавние переводы');
    expect(lastChange(calls)?.body).to.deep.include({ ties: 'keep', cleanSlate: true });
    button(panel, 'Отменить перевод в 2027/28 год').click();
    await waitUntil(() => !seen(panel).includes('Недавние переводы'), 'the move is still there');
    expect(
      gradeGuess(pupil('p', 'А', []), [{ courseId: 'course-0001', title: 'Сопровождение, 11 «В»' }]),
    ).to.equal(11);
    expect(
      gradeGuess(pupil('p', 'А', []), [{ courseId: 'course-0001', title: 'Шахматы, группа 2' }]),
    ).to.equal(null);
    expect([nextYear('2026-08-31'), nextYear('2026-09-01')]).to.deep.equal([2026, 2027]);
  });

  it('sets the rules of the school, without anybody’s keys', async () => {
    const { panel, calls, announced } = await open({
      'PUT /api/coordination/attention': ({ body }) => body,
    });
    await turnTo(panel, 'Правила', 'не напоминать');
    button(panel, 'Изменить правила школы').click();
    await waitUntil(() => all(panel, '.rule').length > 0, 'the rules are not there');
    expect(seen(panel)).not.to.include('Клавиши N');
    typeIn(one<HTMLInputElement>(panel, 'input[aria-label^="Не было разговора"]'), '7');
    button(panel, 'Сохранить').click();
    await waitUntil(() => announced.includes('Правила школы сохранены.'), 'nothing was said');
    expect(lastChange(calls)?.body).to.include({ talk: 7 });
  });
});
