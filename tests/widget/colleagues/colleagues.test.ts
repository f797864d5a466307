import { expect } from '@open-wc/testing';
import type { ColleagueRequest, HelpCard, HelpLine } from '../../../lti-server/contract/colleagues.ts';
import { expectAccessible } from '../support/accessible.ts';
import { lastChange, type Call } from '../support/fake-api.ts';
import { preparePage } from '../support/page.ts';
import { all, control, gone, one, openPanel, showing, typeIn } from '../support/panel.ts';
import {
  courseWith,
  makeLearner,
  offline,
  panelAnswers,
  teacher,
  type Answers,
} from '../support/panel-school.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const line = (parts: Partial<HelpLine> & { text: string }): HelpLine => ({
  kind: 'try',
  how: '',
  until: null,
  routeId: 'route-0001',
  subjectId: 'step-two2',
  mine: null,
  ...parts,
});

const sonya: HelpCard = {
  pupilId: 'pupil-0001',
  name: 'Соня Маяк',
  tie: 'teacher',
  ask: 'Ведёт класс',
  endsOn: '2099-05-31',
  courseIds: ['course-0001'],
  lines: [
    line({ kind: 'strength', text: 'Умеет слушать', routeId: null, subjectId: null }),
    line({ kind: 'help', text: 'Дайте минуту', routeId: null, subjectId: 'help-0001' }),
    line({ text: 'Нарисовать страницу', until: '2026-12-12' }),
  ],
  seenBy: ['Анна Сергеевна', 'Олег Петрович'],
  tutors: ['Анна Сергеевна'],
  abilities: { open: true, feedback: true, request: true },
};

const asked: ColleagueRequest = {
  requestId: 'request-0001',
  pupilId: 'pupil-0001',
  pupil: 'Соня Маяк',
  by: teacher,
  sees: 'Молчит у доски.',
  happens: '',
  tried: '',
  hopes: '',
  madeAt: Date.now(),
  answerBy: '2099-11-25',
  state: 'new',
  answeredAt: null,
  answeredBy: '',
  answer: '',
  abilities: { answer: false, withdraw: true },
};

const answers = (children: HelpCard[], more: Record<string, (call: Call) => unknown> = {}): Answers => ({
  ...panelAnswers(),
  'GET /api/courses/:courseId/learners': () =>
    courseWith([
      makeLearner({
        person: { personId: 'person-sonya', name: 'Соня Маяк' },
        pupilId: 'pupil-0001',
        tie: 'teacher',
      }),
    ]),
  'GET /api/overview': () => ({
    children: [],
    courses: [],
    groups: [],
    settings: {
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
      keys: false,
    },
    at: Date.now(),
  }),
  'GET /api/help-cards': () => ({ children, courses: [], at: Date.now() }),
  'GET /api/note-circles': () => ({ children: [], people: [] }),
  ...more,
});

const open = (given: Answers) => openPanel(given, { parts: { person: teacher } });

describe('a teacher’s panel', () => {
  before(() => preparePage());

  it('begins with the class: a card in a few lines, and who will read what is said by a tap', async () => {
    const { panel } = await open(answers([sonya]));
    await showing(panel, 'Пробуем сейчас');
    expect(one(panel, 'h1').textContent?.trim()).to.equal('Мой класс');
    const text = seen(panel);
    expect(text).to.include('Умеет слушать');
    expect(text).to.include('до 12 декабря');
    expect(text).to.include('Ваши отметки увидят: Анна Сергеевна, Олег Петрович.');
    await expectAccessible(one(panel, 'marshrut-colleagues'));
  });

  it('says how it went by one tap, and takes it back by another', async () => {
    const { panel, calls, announced } = await open(
      answers([sonya], {
        'PUT /api/pupils/:pupilId/feedback/:feedbackId': () => ({}),
        'DELETE /api/pupils/:pupilId/feedback/:feedbackId': () => ({}),
      }),
    );
    await showing(panel, 'не помогло');
    button(panel, 'не помогло').click();
    await showing(panel, 'Добавить пару слов');
    expect(lastChange(calls)?.body).to.deep.equal({
      routeId: 'route-0001',
      subjectId: 'step-two2',
      outcome: 'not',
      line: '',
    });
    expect(announced).to.include('Отмечено: не помогло.');
    button(panel, 'Отменить отметку: Нарисовать страницу').click();
    await gone(panel, 'Добавить пару слов');
    expect(all(panel, '.tap[aria-pressed=true]')).to.have.length(0);
  });

  it('says that a tap did not come through, and leaves all as it was', async () => {
    const { panel } = await open(
      answers([sonya], {
        'PUT /api/pupils/:pupilId/feedback/:feedbackId': () => {
          throw offline();
        },
      }),
    );
    await showing(panel, 'отчасти');
    button(panel, 'отчасти').click();
    await waitUntil(() => all(panel, '[role=alert]').length > 0, 'the trouble is told');
    expect(all(panel, '.tap[aria-pressed=true]')).to.have.length(0);
  });

  it('asks the tutor in one line, points gently at a label, and keeps what was typed when it cannot be sent', async () => {
    let reachable = false;
    const drafts = new Map<string, object>();
    const { panel, calls } = await open({
      ...answers([sonya]),
      ...Object.fromEntries(
        Object.entries(panelAnswers({ drafts })).filter(([endpoint]) => endpoint.includes('/api/drafts')),
      ),
      'POST /api/pupils/:pupilId/colleague-requests': () => {
        if (!reachable) throw offline();
        return asked;
      },
    });
    await showing(panel, 'Спросить тьютора');
    button(panel, 'Спросить тьютора: Соня Маяк').click();
    await showing(panel, 'Прочитает тьютор: Анна Сергеевна. Больше никто.');
    button(panel, 'Отправить').click();
    await showing(panel, 'Напишите хотя бы несколько слов.');
    typeIn(control(panel, 'Что вы видите'), 'а'.repeat(9000));
    await showing(panel, 'Не помещается: здесь 9000 знаков');
    button(panel, 'Отправить').click();
    expect(control(panel, 'Что вы видите').getAttribute('aria-invalid')).to.equal('true');
    expect(calls.some(({ endpoint }) => endpoint.startsWith('POST /api/pupils'))).to.equal(false);
    typeIn(control(panel, 'Что вы видите'), 'Невнимательная, молчит у доски.');
    await showing(panel, 'пропускал строки в диктанте');
    button(panel, 'Отправить').click();
    await waitUntil(() => all(panel, 'form [role=alert].banner').length > 0, 'the trouble is told');
    expect(control(panel, 'Что вы видите').value).to.equal('Невнимательная, молчит у доски.');
    reachable = true;
    button(panel, 'Отправить').click();
    await showing(panel, 'Отправлено. Ответ обещан до 25 ноября.');
    const sent = calls.filter(({ endpoint }) => endpoint.startsWith('POST /api/pupils'));
    expect(new Set(sent.map(({ body }) => (body as { requestId: string }).requestId)).size).to.equal(1);
  });

  it('shows the promise and the answer beside one’s own question', async () => {
    const answered: ColleagueRequest = {
      ...asked,
      requestId: 'request-0002',
      state: 'answered',
      answeredAt: Date.now(),
      answeredBy: 'Анна Сергеевна',
      answer: 'Зайду к вам завтра.',
      abilities: { answer: false, withdraw: false },
    };
    const { panel } = await open(
      answers([sonya], {
        'GET /api/colleague-requests': () => ({ requests: [asked, answered], recommendations: [] }),
      }),
    );
    await showing(panel, 'Вопросы тьютору');
    button(panel, 'Вопросы тьютору').click();
    await showing(panel, 'ответ обещан до 25 ноября');
    expect(seen(panel)).to.include('Зайду к вам завтра.');
    await expectAccessible(one(panel, 'marshrut-colleagues'));
  });

  it('is kind where there is nothing: no cards, a quiet week', async () => {
    const { panel } = await open(
      answers([], {
        'GET /api/digests/:day': () => ({
          from: '2026-11-16',
          to: '2026-11-22',
          classes: [],
          at: Date.now(),
        }),
      }),
    );
    await showing(panel, 'Карточек пока нет');
    button(panel, 'Неделя').click();
    await showing(panel, 'Неделя была тихой');
    expect(seen(panel)).to.include('Неделя 16–22 ноября');
  });

  // Told apart in every time zone but that of the machine that counts in UTC.
  for (const [hour, minute] of [
    [0, 30],
    [23, 30],
  ] as const)
    it(`asks for the week of the reader’s own day at ${hour}:${minute}`, async () => {
      const days: string[] = [];
      const { now } = Date;
      Date.now = () => new Date(2026, 10, 18, hour, minute).getTime();
      try {
        const { panel } = await open(
          answers([], {
            'GET /api/digests/:day': ({ params }) => {
              days.push(String(params['day']));
              return { from: '2026-11-16', to: '2026-11-22', classes: [], at: now() };
            },
          }),
        );
        await showing(panel, 'Карточек пока нет');
        button(panel, 'Неделя').click();
        await showing(panel, 'Неделя была тихой');
        // Until Wednesday it begins with the week before.
        expect(days[0]).to.be.oneOf(['2026-11-11', '2026-11-18']);
      } finally {
        Date.now = now;
      }
    });
});
