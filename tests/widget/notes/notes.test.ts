import { expect } from '@open-wc/testing';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import { lastChange } from '../support/fake-api.ts';
import { expectAccessible } from '../support/accessible.ts';
import { all, control, gone, one, openPanel, showing, typeIn } from '../support/panel.ts';
import {
  conflict,
  makeCard,
  makeNote,
  makeRouteView,
  offline,
  panelAnswers,
  psychologist,
  tutor,
} from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const place = { screen: 'pupil', pupilId: 'pupil-0001', part: 'notes' };
const route = makeRouteView();
const write = 'POST /api/pupils/:pupilId/notes';
const edit = 'PUT /api/notes/:noteId';

const plain = makeNote({ noteId: 'note-00001', stepId: 'step-one1', routeId: 'route-0001', revision: 2 });
const closedNote = makeNote({
  noteId: 'note-00002',
  author: psychologist,
  text: null,
  restricted: true,
  visibility: 'named',
  readers: [tutor],
  createdAt: Date.UTC(2026, 8, 6, 9),
  abilities: { edit: false, open: true },
});

const open = async (answers: Parameters<typeof openPanel>[0]) => {
  const opened = await openPanel(answers, { place });
  await showing(opened.panel, 'Новая запись');
  return opened;
};
/** Writes the note of 5 September anew. */
const rewrite = async (panel: Element): Promise<void> => {
  button(panel, 'Изменить запись от 5 сентября').click();
  await showing(panel, 'Изменить запись');
  const form = one(panel, '[data-note] marshrut-note-form, li > marshrut-note-form');
  typeIn(control<never>(form, 'Что было'), 'Иначе');
  button(panel, 'Сохранить правку').click();
  await showing(panel, 'Иначе');
};
const textarea = (panel: Element): HTMLTextAreaElement => control(panel, 'Что было') as never;

describe('the notes of adults', () => {
  before(() => preparePage());

  it('lists notes newest first: kind, step, author, who sees it', async () => {
    const { panel } = await open(panelAnswers({ route, notes: [closedNote, plain] }));
    const text = seen(panel);
    expect(text.indexOf('Закрытая запись')).to.be.lessThan(text.indexOf('Работала у окна'));
    expect(text).to.include('о шаге «Собрать рассказы»').and.to.include('видит команда сопровождения');
    await expectAccessible(panel);
  });

  it('shows the chips of a quick note, and says gently that a word judges the child', async () => {
    const chipped = { ...plain, feeling: 'tired' as const, helpGiven: 'together' as const };
    const { panel, calls } = await open({
      ...panelAnswers({ route, notes: [chipped] }),
      [write]: () => makeNote({ noteId: 'note-00003' }),
    });
    expect(seen(panel)).to.include('устал').and.to.include('делали вместе');
    typeIn(textarea(panel), 'Он ленивый.');
    await showing(panel, '«ленивый» — это оценка. Можно описать');
    await expectAccessible(panel);
    button(panel, 'Сохранить запись').click();
    await waitUntil(() => calls.some(({ endpoint }) => endpoint === write));
  });

  it('promises nobody alone a note that opens to whoever joins the team', async () => {
    const audiences = { author: [tutor], team: [tutor], teachers: [tutor], family: [tutor], pupil: [tutor] };
    const { panel } = await open({
      ...panelAnswers({ route }),
      'GET /api/pupils/:pupilId/audiences': () => ({ ...audiences, candidates: [] }),
    });
    await showing(panel, 'Сейчас увидите только вы; позже — каждый, кто войдёт в команду.');
    control(panel, 'Только я').click();
    await showing(panel, 'Увидите только вы.');
  });

  it('names the people who will read the note before it is saved', async () => {
    const { panel } = await open(panelAnswers({ route }));
    expect(seen(panel)).to.include('Увидят: вы, Олег Петрович (специалист).');
    control(panel, 'И ученик').click();
    await showing(panel, 'То, что видит ученик, видит и семья.');
    expect(seen(panel)).to.include('Мария Ивановна, Соня Маяк');
    control(panel, 'Только я').click();
    await showing(panel, 'Увидите только вы.');
    control(panel, 'Только названные').click();
    await showing(panel, 'Отметьте, кто сможет открыть эту запись.');
    control(panel, 'Мария Ивановна').click();
    await showing(panel, 'Увидят: вы, Мария Ивановна.');
    await expectAccessible(panel);
  });

  it('saves a note about a step and is ready for the next one', async () => {
    const { panel, calls, announced } = await open({
      ...panelAnswers({ route }),
      [write]: ({ body }) => makeNote({ ...(body as { noteId: string }), createdAt: 2, readers: [] }),
    });
    control(panel, 'доброе слово').click();
    typeIn(textarea(panel), '  Сама позвала друга.  ');
    const step = control<HTMLSelectElement>(panel, 'К какому шагу');
    step.value = 'step-two2';
    step.dispatchEvent(new Event('change'));
    button(panel, 'Сохранить запись').click();
    await showing(panel, 'Сама позвала друга.');
    expect(announced).to.deep.equal(['Запись сохранена.']);
    expect(calls.find(({ endpoint }) => endpoint === write)?.body).to.deep.include({
      kind: 'good_word',
      text: 'Сама позвала друга.',
      routeId: 'route-0001',
      stepId: 'step-two2',
      visibility: 'team',
      readers: [],
    });
    expect(textarea(panel).value).to.equal('');
    expect(focusedElement()).to.equal(textarea(panel));
  });

  it('says what is missing at the field', async () => {
    const { panel } = await open(panelAnswers({ route }));
    // Letters that nobody can see are no words.
    typeIn(textarea(panel), '\u200b\ufeff');
    button(panel, 'Сохранить запись').click();
    await showing(panel, 'Напишите хотя бы несколько слов.');
    await waitUntil(() => focusedElement() === textarea(panel));
    typeIn(textarea(panel), 'Слова');
    control(panel, 'Только названные').click();
    button(panel, 'Сохранить запись').click();
    await showing(panel, 'Отметьте хотя бы одного человека.');
    expect(seen(panel).match(/Отметьте/g), 'it is said once').to.have.length(1);
    await expectAccessible(panel);
  });

  it('keeps the text and the id of a note that did not get through', async () => {
    let attempts = 0;
    const { panel, calls } = await open({
      ...panelAnswers({ route }),
      [write]: ({ body }) => {
        attempts += 1;
        if (attempts === 1) throw offline();
        return makeNote({ ...(body as { noteId: string }), readers: [] });
      },
    });
    typeIn(textarea(panel), 'Не потеряйся');
    button(panel, 'Сохранить запись').click();
    await showing(panel, 'Нет связи. Написанное на месте');
    expect(textarea(panel).value).to.equal('Не потеряйся');
    button(panel, 'Сохранить запись').click();
    await waitUntil(() => attempts === 2);
    const [first, second] = calls.filter(({ endpoint }) => endpoint === write).map(({ body }) => body);
    expect(second).to.deep.equal(first);
  });

  it('restores a draft after a reload; one that was sent already goes quietly', async () => {
    const form = {
      noteId: 'note-00009',
      kind: 'talk',
      text: 'Мы говорили о',
      visibility: 'family',
      readers: [],
    };
    const drafts = new Map<string, object>([['note:pupil-0001', form]]);
    const { panel } = await open(panelAnswers({ route, drafts }));
    await showing(panel, 'Восстановлен черновик от 14:05');
    expect(textarea(panel).value).to.equal('Мы говорили о');
    expect(control(panel, 'И семья').checked).to.equal(true);
    button(panel, 'Выбросить').click();
    await gone(panel, 'Восстановлен черновик');
    expect(textarea(panel).value).to.equal('');

    const sent = new Map<string, object>([['note:pupil-0001', { ...form, noteId: plain.noteId }]]);
    const again = await open(panelAnswers({ route, notes: [plain], drafts: sent }));
    await waitUntil(() => sent.size === 0);
    expect(textarea(again.panel).value).to.equal('');
  });

  it('opens a closed note and its voice only with a reason, and hides them again', async () => {
    const heard: unknown[] = [];
    const { panel, calls } = await open({
      ...panelAnswers({ route, notes: [closedNote] }),
      'POST /api/notes/:noteId/open': () => ({ ...closedNote, text: 'Трудно засыпает.', voiceSeconds: 7 }),
      'POST /api/notes/:noteId/voice': ({ body }) => {
        heard.push(body);
        return new Blob(['no sound'], { type: 'audio/webm' });
      },
    });
    expect(seen(panel)).not.to.include('Прослушать');
    expect(seen(panel)).to.include('Спросите: Олег Петрович, Анна Сергеевна.');
    button(panel, 'Открыть закрытую запись: Олег Петрович, 6 сентября').click();
    await showing(panel, 'Зачем открыть запись?');
    await expectAccessible(panel);
    button(panel, 'Открыть').click();
    await showing(panel, 'Назовите причину.');
    button(panel, 'готовлюсь к встрече').click();
    button(panel, 'Открыть').click();
    await showing(panel, 'Трудно засыпает.');
    expect(lastChange(calls)).to.deep.include({
      params: { noteId: 'note-00002' },
      body: { reason: 'готовлюсь к встрече' },
    });
    await waitUntil(() => focusedElement()?.textContent?.includes('Трудно засыпает.'), 'the focus is lost');
    await showing(panel, 'Прослушать, 0:07');
    await expectAccessible(panel);
    button(panel, 'Прослушать, 0:07: голос, Олег Петрович, 6 сентября').click();
    await showing(panel, 'Голос не открылся. Попробуйте ещё раз.');
    // Sent as it is written, not as an object.
    expect(heard).to.deep.equal(['{"reason":"готовлюсь к встрече"}']);
    button(panel, 'Скрыть').click();
    await gone(panel, 'Трудно засыпает.');
    expect(seen(panel)).not.to.include('Прослушать');
  });

  it('edits an own note and shows its earlier wordings', async () => {
    const { panel, calls } = await open({
      ...panelAnswers({ route, notes: [plain] }),
      [edit]: ({ body }) => ({ ...plain, ...(body as object), revision: 3, readers: [] }),
      'POST /api/notes/:noteId/history': () => ({
        edits: [
          {
            revision: 1,
            kind: 'talk',
            text: 'Как было раньше',
            visibility: 'author',
            editedAt: 1,
            editedBy: 'Анна Сергеевна',
          },
        ],
      }),
    });
    button(panel, 'Прежние тексты записи от 5 сентября').click();
    await showing(panel, 'Как было раньше');
    await expectAccessible(panel);
    button(panel, 'Закрыть').click();
    await rewrite(panel);
    expect(calls.find(({ endpoint }) => endpoint === edit)?.body).to.deep.include({
      revision: 2,
      text: 'Иначе',
    });
    await waitUntil(() => focusedElement()?.textContent?.includes('Иначе'), 'the focus is lost');
  });

  it('edits a note for named people though one of them is no longer around the child', async () => {
    const left = { personId: 'person-left', name: 'Ольга Ивановна' };
    const named = { ...plain, visibility: 'named' as const, readers: [psychologist, left] };
    const { panel, calls } = await open({
      ...panelAnswers({ route, notes: [named] }),
      [edit]: ({ body }) => ({ ...named, ...(body as object), revision: 3, readers: [psychologist] }),
    });
    await rewrite(panel);
    expect(calls.find(({ endpoint }) => endpoint === edit)?.body).to.deep.include({
      readers: [psychologist.personId],
    });
  });

  it('compares both texts when the note was changed in another tab', async () => {
    const { panel, calls } = await open({
      ...panelAnswers({ route, notes: [plain] }),
      [edit]: ({ body }) => {
        const { revision } = body as { revision: number };
        if (revision === 2) throw conflict({ ...plain, revision: 3, text: 'Из другой вкладки' });
        return { ...plain, ...(body as object), revision: 4, readers: [] };
      },
    });
    button(panel, 'Изменить запись от 5 сентября').click();
    await showing(panel, 'Сохранить правку');
    typeIn(control<never>(one(panel, 'li > marshrut-note-form'), 'Что было'), 'Мой текст');
    button(panel, 'Сохранить правку').click();
    await showing(panel, 'Из другой вкладки');
    expect(seen(panel)).to.include('Мой текст');
    await expectAccessible(panel);
    button(panel, 'Взять их везде').click();
    button(panel, 'Сохранить выбранное').click();
    await waitUntil(() => calls.filter(({ endpoint }) => endpoint === edit).length === 2);
    expect(calls.filter(({ endpoint }) => endpoint === edit).at(-1)?.body).to.deep.include({
      revision: 3,
      text: 'Из другой вкладки',
    });
  });

  it('shows no form to those who may not write', async () => {
    const { abilities } = makeCard();
    const card = makeCard({ abilities: { ...abilities, writeNotes: false } });
    const { panel } = await openPanel(panelAnswers({ card, route }), { place });
    await showing(panel, 'Записей пока нет');
    expect(all(panel, 'textarea')).to.have.length(0);
    await expectAccessible(panel);
  });
});
