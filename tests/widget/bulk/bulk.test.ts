// Long because everything a tutor does for several children at once is one screen.
import { expect } from '@open-wc/testing';
import type { GroupNoteState } from '../../../lti-server/contract/quick-notes.ts';
import type { BulkDeed, BulkOutcome } from '../../../lti-server/contract/bulk.ts';
import { ApiFailure, offlineCode } from '../../../widget/api/api-failure.ts';
import '../../../widget/views/bulk/marshrut-close-week.ts';
import { NotesSentEvent } from '../../../widget/views/quick-note/notes-sent-event.ts';
import { weekOf, weekSteps } from '../../../widget/views/bulk/week-of.ts';
import { expectAccessible } from '../support/accessible.ts';
import type { Call } from '../support/fake-api.ts';
import { all, one, openPanel, showing, typeIn } from '../support/panel.ts';
import { tutor } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';
import { idOf, outcomeOf, place, school, sentOf, sheetOf, sheetStep } from './bulk-school.ts';

const tick = (panel: Element, label: string): void => one(panel, `[aria-label="${label}"]`).click();

describe('the same for several children', () => {
  before(() => preparePage());

  it('is reached from the day with those who are shown; a group is chosen by one press', async () => {
    const { panel } = await openPanel(school().answers);
    await showing(panel, 'Сразу с этими: 3 ребёнка');
    button(panel, 'Сразу с этими: 3 ребёнка').click();
    await showing(panel, 'Выбрано: 3 ребёнка');
    one(panel, '.chooser summary').click();
    button(panel, 'Снять выбор').click();
    await showing(panel, 'Никто не выбран');
    const group = all<HTMLSelectElement>(panel, '.chooser select').at(-1);
    if (group) group.value = 'group-1';
    group?.dispatchEvent(new Event('change'));
    await waitUntil(() => all(panel, '.boxes li').length === 2);
    button(panel, 'Выбрать всех в списке').click();
    await showing(panel, 'Выбрано: 2 ребёнка');
  });

  it('takes a game along from the library', async () => {
    const game = {
      itemId: 'item-0001',
      content: {
        kind: 'game',
        locale: 'ru',
        title: 'Найди пару',
        text: 'Ищите пары по очереди.',
        needs: ['memory'],
        minutes: 5,
        ages: [7, 10],
        places: ['class'],
      },
      standing: 'starter',
      author: null,
      own: false,
      origin: null,
      answer: null,
      revision: 1,
      abilities: { edit: false, offer: false, decide: false, remove: false },
    };
    const { panel } = await openPanel(
      {
        ...school().answers,
        'GET /api/library': () => ({ items: [game], mayModerate: false, coordinated: false }),
        'GET /api/templates': () => ({ templates: [] }),
      },
      { place: { screen: 'library' } },
    );
    await showing(panel, 'Дать нескольким');
    button(panel, 'Дать нескольким: Найди пару').click();
    await showing(panel, 'Никто не выбран');
    button(panel, 'Выбрать всех в списке').click();
    await showing(panel, 'получит «Найди пару»');
  });

  it('a step is shown for each before it is given: one gets other words, one is left out', async () => {
    const { answers } = school();
    const { panel, calls } = await openPanel(answers, { place: place() });
    await showing(panel, 'Кто что получит');
    button(panel, 'Дать 3 детям').click();
    await showing(panel, 'Напишите, как называется шаг.');
    typeIn(one<HTMLInputElement>(panel, '#step-title'), 'Рюкзак с загадкой');
    await showing(panel, 'получит «Рюкзак с загадкой»');
    button(panel, 'Изменить слова: Борис Ёлкин').click();
    await waitUntil(() => all(panel, '[aria-label="Название шага: Борис Ёлкин"]').length === 1);
    typeIn(one<HTMLInputElement>(panel, '[aria-label="Название шага: Борис Ёлкин"]'), 'Рюкзак вдвоём');
    tick(panel, 'Вера Новикова: дать шаг');
    await showing(panel, 'получит «Рюкзак вдвоём»');
    button(panel, 'Дать 2 детям').click();
    await showing(panel, 'ждёт разговора: 2 ребёнка');
    const [deed] = sentOf(calls);
    expect(deed?.kind === 'step' && deed.children.map(({ step }) => step.title)).to.deep.equal([
      'Рюкзак с загадкой',
      'Рюкзак вдвоём',
    ]);
    expect(deed?.kind === 'step' && deed.agreedBy).to.deep.equal([]);
    await expectAccessible(panel);
  });

  it('tells by name for whom it did not work, and repeats it for the rest only, as the same deed', async () => {
    let failing = true;
    const { answers } = school({
      'POST /api/bulk/deeds': ({ body }: Call) =>
        outcomeOf(body as BulkDeed, failing ? [{}, { done: false, problem: 'full' }] : []),
    });
    const { panel, calls } = await openPanel(answers, { place: place() });
    await showing(panel, 'Кто что получит');
    typeIn(one<HTMLInputElement>(panel, '#step-title'), 'Рюкзак с загадкой');
    await showing(panel, 'получит «Рюкзак с загадкой»');
    button(panel, 'Дать 3 детям').click();
    await showing(panel, 'Борис Ёлкин — в маршруте уже шестьдесят шагов');
    failing = false;
    button(panel, 'Повторить для остальных: 1 ребёнок').click();
    await showing(panel, 'готово: 1 ребёнок');
    const [first, second] = sentOf(calls);
    expect(second?.deedId).to.equal(first?.deedId);
    expect(second?.children.map(({ pupilId }) => pupilId)).to.deep.equal([idOf(1)]);
  });

  it('a lost answer loses nothing: the same deed is sent again with what was typed', async () => {
    let offline = true;
    const { answers } = school({
      'POST /api/bulk/deeds': ({ body }: Call) => {
        if (offline) throw new ApiFailure({ code: offlineCode, status: 0, message: '', requestId: '' });
        return outcomeOf(body as BulkDeed);
      },
    });
    const { panel, calls } = await openPanel(answers, { place: place() });
    await showing(panel, 'Кто что получит');
    typeIn(one<HTMLInputElement>(panel, '#step-title'), 'Рюкзак с загадкой');
    await showing(panel, 'получит «Рюкзак с загадкой»');
    button(panel, 'Дать 3 детям').click();
    await showing(panel, 'Ответ не пришёл');
    offline = false;
    button(panel, 'Дать 3 детям').click();
    await showing(panel, 'готово: 3 ребёнка');
    const [first, second] = sentOf(calls);
    expect(second).to.deep.equal(first);
  });

  it('what was typed and marked is there again after a reload', async () => {
    let kept: unknown = null;
    const { answers } = school({
      'PUT /api/drafts/:draftKey': ({ body }: Call) => {
        kept = (body as { form: unknown }).form;
        return {};
      },
      'GET /api/drafts/:draftKey': () => ({ draft: kept === null ? null : { form: kept, savedAt: 1 } }),
    });
    const { panel } = await openPanel(answers, { place: place(2) });
    await showing(panel, 'Кто что получит');
    typeIn(one<HTMLInputElement>(panel, '#step-title'), 'Рюкзак с загадкой');
    await waitUntil(() => kept !== null);
    panel.remove();
    const again = await openPanel(answers, { place: { screen: 'bulk' } });
    await showing(again.panel, 'получит «Рюкзак с загадкой»');
    expect(seen(again.panel)).to.include('Выбрано: 2 ребёнка');
  });

  it('a week of thirty children stands on one screen; one press marks a step, only marks are sent', async () => {
    const { answers } = school({}, 30);
    const { panel, calls } = await openPanel(answers, { place: place(30) });
    await showing(panel, 'Кто что получит');
    const { now } = Date;
    Date.now = () => new Date(2026, 8, 16, 12).getTime();
    button(panel, 'Закрыть неделю').click();
    await waitUntil(() => all(panel, '.weeks > .child').length === 30);
    Date.now = now;
    expect(all(panel, '.weeks .step')).to.have.length(30);
    button(panel, 'Аня Лебедева, «Нарисовать страницу»: сделано').click();
    button(panel, 'Борис Ёлкин, «Нарисовать страницу»: перенести').click();
    button(panel, 'Вера Новикова, «Нарисовать страницу»: не сейчас').click();
    await waitUntil(() => all(panel, '.mark[aria-pressed=true]').length === 3);
    button(panel, 'Вера Новикова, «Нарисовать страницу»: не сейчас').click();
    await showing(panel, 'Записать: 2 отметки');
    button(panel, 'Записать: 2 отметки').click();
    await showing(panel, 'готово: 2 ребёнка');
    const [deed] = sentOf(calls);
    expect(deed?.kind === 'week' && deed.children.map(({ results }) => results)).to.deep.equal([
      [{ stepId: 'step-0001', to: 'done' }],
      [{ stepId: 'step-0001', to: 'next_week' }],
    ]);
    expect(deed?.kind === 'week' && deed.nextMonday).to.equal('2026-09-21');
  });

  it('of many open steps shows the one for now and the next; the others are one press away', async () => {
    const [child] = sheetOf(1);
    const steps = ['planned', 'planned', 'now', 'planned'].map((state, number) =>
      sheetStep({
        id: `step-000${number}`,
        title: `Шаг ${number}`,
        state: state as 'now',
        startsOn: '2026-01-12',
        endsOn: '2026-01-18',
      }),
    );
    const sheet = [{ ...child!, route: { ...child!.route!, steps } }];
    const { answers } = school({ 'POST /api/bulk/sheets': () => ({ children: sheet }) }, 1);
    const { panel } = await openPanel(answers, { place: place(1) });
    await showing(panel, 'Кто что получит');
    button(panel, 'Закрыть неделю').click();
    await showing(panel, 'ещё 2 шага');
    const titles = (): string[] => all(panel, '.step-title').map(({ textContent }) => textContent);
    expect(titles()).to.deep.equal(['Шаг 0', 'Шаг 2']);
    button(panel, 'Аня Лебедева: ещё 2 шага').click();
    await waitUntil(() => titles().length === 4);
  });

  it('is taken back, and tells of whom it was not', async () => {
    const scene = school();
    const undo = ({ params }: Call): BulkOutcome => {
      const [deed] = scene.deeds;
      if (!deed || deed.deedId !== params['deedId']) throw new Error('another deed');
      const undone: BulkOutcome = {
        ...deed,
        undoneAt: Date.now(),
        children: deed.children.map((child, number) =>
          number === 0 ? { ...child, problem: 'changed' } : { ...child, undone: true },
        ),
      };
      scene.deeds[0] = undone;
      return undone;
    };
    const { panel } = await openPanel(
      { ...scene.answers, 'POST /api/bulk/deeds/:deedId/undo': undo },
      { place: place() },
    );
    await showing(panel, 'Кто что получит');
    button(panel, 'Сроки и паузы').click();
    await showing(panel, 'на неделю позже');
    button(panel, 'на неделю позже').click();
    await showing(panel, 'Сделано недавно');
    one(panel, '[data-deed] .button').click();
    await showing(panel, 'отменено: 2 ребёнка');
    expect(seen(panel)).to.include('Аня Лебедева — маршрут с тех пор изменили');
    button(panel, 'Закрыть неделю').click();
    await waitUntil(() => all(panel, '.weeks > .child').length === 3);
    await expectAccessible(panel);
  });

  it('one observation for several is taken back from here too', async () => {
    const madeAt = Date.now() - 60_000;
    let group: GroupNoteState = {
      groupId: 'group-note-1',
      madeAt,
      undoUntil: madeAt + 60 * 60_000,
      undoneAt: null,
      children: [0, 1].map((number) => ({ pupilId: idOf(number), undone: false, problem: null })),
    };
    const { panel } = await openPanel(
      {
        ...school().answers,
        'GET /api/group-notes': () => ({ groups: [group] }),
        'POST /api/group-notes/:groupId/undo': () => {
          const [edited, ...others] = group.children.map((child) => ({ ...child, undone: true }));
          const left = { ...edited!, undone: false, problem: 'edited' as const };
          group = { ...group, undoneAt: Date.now(), children: [left, ...others] };
          return group;
        },
      },
      { place: place() },
    );
    await showing(panel, 'Запись о нескольких');
    one(panel, '[data-deed=group-note-1] .button').click();
    await showing(panel, 'отменено: 1 ребёнок');
    expect(seen(panel)).to.include('Аня Лебедева — запись с тех пор изменили, новые слова остались');
    group = { ...group, groupId: 'group-note-2', undoneAt: null };
    // What the quick note of the panel says when it has written something.
    panel.shadowRoot?.dispatchEvent(new NotesSentEvent());
    await waitUntil(() => all(panel, '[data-deed=group-note-2]').length === 1);
  });

  it('prints a sheet for each child, with the addressee at the foot and short names', async () => {
    const { panel } = await openPanel(school().answers, { place: place() });
    await showing(panel, 'Кто что получит');
    button(panel, 'Напечатать').click();
    await showing(panel, 'Каждый ребёнок — на своём листе');
    const sheets = async (kind: number): Promise<Element> => {
      all<HTMLInputElement>(panel, 'input[name=pack]')[kind]?.click();
      await waitUntil(() => all<HTMLInputElement>(panel, 'input[name=pack]')[kind]?.checked === true);
      button(panel, 'Показать листы').click();
      await waitUntil(() =>
        document.querySelector('marshrut-print-pack')?.shadowRoot?.querySelector('.sheet'),
      );
      return document.querySelector('marshrut-print-pack')!;
    };
    const strips = await sheets(0);
    expect(all(strips, '.sheet')).to.have.length(3);
    expect(all(strips, 'footer').map(({ textContent }) => textContent)).to.satisfy((feet: string[]) =>
      feet.every((foot) => foot.includes('Для кого: ') && foot.includes(tutor.name)),
    );
    expect(seen(strips)).to.include('Аня Л.').and.not.to.include('Лебедева');
    await expectAccessible(strips);
    button(strips, 'Закрыть').click();
    const weeks = await sheets(1);
    expect(seen(weeks)).to.include('Рядом: Мария Ивановна');
    button(weeks, 'Закрыть').click();
    const cards = await sheets(2);
    expect(seen(cards)).to.include('Сначала один пример вместе').and.to.include('Аня Лебедева');
    button(cards, 'Закрыть').click();
  });

  it('counts to a week what is open and was to be done by its end, and what was said in it', () => {
    const week = { monday: '2026-09-14', sunday: '2026-09-20' };
    const at = (day: string): number => Date.parse(`${day}T12:00:00`);
    const kept = weekSteps(
      [
        sheetStep({ id: 'now' }),
        sheetStep({ id: 'late', state: 'planned', startsOn: '2026-09-01', endsOn: '2026-09-07' }),
        sheetStep({ id: 'soon', state: 'planned', startsOn: '2026-09-20' }),
        sheetStep({ id: 'next', state: 'planned', startsOn: '2026-09-21' }),
        sheetStep({ id: 'some', state: 'planned' }),
        sheetStep({ id: 'said', state: 'done', changedAt: at('2026-09-15') }),
        sheetStep({ id: 'past', state: 'done', changedAt: at('2026-09-10') }),
      ],
      week,
    );
    expect(kept.map(({ id }) => id)).to.deep.equal(['now', 'late', 'soon', 'said']);
    expect(weekOf(at('2026-09-20'))).to.deep.equal({ ...week, nextMonday: '2026-09-21' });
  });
});
