import { expect, fixture, html } from '@open-wc/testing';
import type { GroupNote } from '../../../lti-server/contract/quick-notes.ts';
import { loadQuickNoteWords } from '../../../widget/views/quick-note/marshrut-quick-note.ts';
import { labelsIn } from '../../../widget/views/quick-note/word-check.ts';
import { setLocale } from '../../../widget/locales/locale.ts';
import { expectAccessible } from '../support/accessible.ts';
import { all, gone, one, openPanel, showing, typeIn } from '../support/panel.ts';
import type { Call } from '../support/fake-api.ts';
import { offline, session } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';
import { answersWith, openNote, pressN, text, written } from './quick-note-school.ts';

describe('the quick note', () => {
  before(() => preparePage());
  beforeEach(() => sessionStorage.clear());

  it('is one note about several children, each with its own words, told to whom before it is saved', async () => {
    const sent: GroupNote[] = [];
    const { panel, announced } = await openNote(
      answersWith((note) => {
        sent.push(note);
        return written(note);
      }),
    );
    button(panel, 'Выбрать: Соня Маяк').click();
    await showing(panel, 'Увидят: вы, Олег Петрович.');
    button(panel, 'Выбрать: Лев Пчёлкин').click();
    await showing(panel, 'Лев Пчёлкин — увидят: вы.');
    typeIn(text(panel), 'Считали шаги до окна.');
    one<HTMLDetailsElement>(panel, 'details').open = true;
    typeIn(one<HTMLInputElement>(panel, '[placeholder="Лев Пчёлкин"]'), 'Досчитал первым.');
    one(panel, '[data-chip=calm]').click();
    one(panel, '[data-chip=hint]').click();
    await expectAccessible(panel);
    button(panel, 'Записать').click();
    one(panel, '[slot=actions].primary').click();
    await waitUntil(() => sent.length === 1);
    await gone(panel, 'О ком');
    expect(announced, 'it stands in the strip already').to.deep.equal([]);
    expect(one(panel, '.told').textContent).to.equal('Записано: Соня Маяк, Лев Пчёлкин.');
    const [note] = sent as [GroupNote];
    expect([note.kind, note.feeling, note.helpGiven, note.visibility]).to.deep.equal([
      'observation',
      'calm',
      'hint',
      'team',
    ]);
    expect(note.notes.map((each) => each.text)).to.deep.equal([
      'Считали шаги до окна.',
      'Считали шаги до окна.\nДосчитал первым.',
    ]);
  });

  it('promises nobody alone a note that opens to whoever joins the team', async () => {
    const { panel } = await openNote(answersWith(written));
    button(panel, 'Выбрать: Лев Пчёлкин').click();
    await showing(panel, 'Сейчас увидите только вы; позже — каждый, кто войдёт в команду.');
    one(panel, '[data-chip=author]').click();
    await showing(panel, 'Увидите только вы.');
  });

  it('asks for what is missing, and reminds gently of a good word', async () => {
    const { panel } = await openNote(answersWith(written));
    one(panel, '[slot=actions].primary').click();
    await showing(panel, 'Выберите хотя бы одного ребёнка.');
    button(panel, 'Выбрать: Соня Маяк').click();
    await showing(panel, 'Напишите хотя бы несколько слов.');
    expect(seen(panel)).to.include('Давно не было доброго слова: Соня Маяк.');
    button(panel, 'Написать доброе слово').click();
    await gone(panel, 'Давно не было');
    expect(one(panel, '[data-chip=good_word]').ariaPressed).to.equal('true');
    await showing(panel, 'Увидят: вы, Олег Петрович, Ирина, Соня Маяк.');
    await showing(panel, 'То, что видит ученик, видит и семья.');
  });

  it('is kept while there is no connection, over a reload, and sent once it is back, with the same ids', async () => {
    const tried: GroupNote[] = [];
    let connected = false;
    const answers = answersWith((note) => {
      tried.push(note);
      if (!connected) throw offline();
      return written(note);
    });
    const { panel, announced } = await openNote(answers);
    button(panel, 'Выбрать: Лев Пчёлкин').click();
    typeIn(text(panel), 'Сам начал с трудного.');
    one(panel, '[slot=actions].primary').click();
    await showing(panel, 'ждут отправки: 1 запись');
    expect(announced).to.include('Нет связи. Запись хранится в этой вкладке и отправится сама.');
    panel.remove();

    const { panel: again } = await openPanel(answers);
    await showing(again, 'ждут отправки: 1 запись');
    connected = true;
    window.dispatchEvent(new Event('online'));
    await gone(again, 'ждут отправки');
    expect(new Set(tried.map(({ groupId }) => groupId)).size).to.equal(1);
    expect(new Set(tried.map(({ notes }) => notes[0]?.noteId)).size).to.equal(1);
    const attempts = tried.length;
    window.dispatchEvent(new Event('online'));
    again.remove();
    const { panel: third } = await openPanel(answers);
    await showing(third, 'Записать');
    await third.updateComplete;
    expect(tried.length).to.equal(attempts);
  });

  it('finds labels, says what could be written instead, and never stands in the way', async () => {
    await loadQuickNoteWords();
    const words = (typed: string) => labelsIn(typed).map(({ word }) => word);
    expect(words('Он ленивый и совсем не хочет учиться. Ничего не хочет!')).to.deep.equal([
      'ленивый',
      'Ничего не хочет',
    ]);
    expect(words('Неусидчивая, а потом невнимательна, и врёт')).to.have.length(2);
    for (const innocent of [
      'Работал 6 минут, потом встал.',
      'Принёс тупой карандаш'.replace('тупой', 'новый'),
      'Плыл на лодке, увидел оленя',
      'Говорили про трудный шаг',
      'Слабительное слово'.replace('Слабительное', 'Хорошее'),
    ])
      expect(words(innocent), innocent).to.deep.equal([]);
    const { panel } = await openNote(answersWith(written));
    typeIn(text(panel), 'Ленился всё утро');
    await showing(panel, '«не приступил, пока не разделили на шаги»');
    expect(all<HTMLButtonElement>(panel, '[slot=actions].primary')[0]?.ariaDisabled).to.equal('false');
  });

  it('knows the labels of the other language too', async () => {
    setLocale('en');
    try {
      await loadQuickNoteWords();
      expect(labelsIn('A lazy boy, he lies').map(({ word }) => word)).to.deep.equal(['lazy', 'lies']);
      expect(labelsIn('Worked for six minutes, then got up')).to.deep.equal([]);
    } finally {
      setLocale('ru');
      await loadQuickNoteWords();
    }
  });

  it('is taken back with one press; the text is in the window again, for those of whom it was', async () => {
    const undone: unknown[] = [];
    const { panel } = await openNote({
      ...answersWith(written),
      'POST /api/group-notes/:groupId/undo': ({ params }: Call) => {
        undone.push(params);
        return {
          groupId: params['groupId'],
          madeAt: 1,
          undoUntil: 2,
          undoneAt: 2,
          children: [
            { pupilId: 'pupil-0001', undone: false, problem: 'edited' },
            { pupilId: 'pupil-0002', undone: true, problem: null },
          ],
        };
      },
    });
    for (const name of ['Соня Маяк', 'Лев Пчёлкин']) button(panel, `Выбрать: ${name}`).click();
    typeIn(text(panel), 'Собирали гербарий.');
    one(panel, '[slot=actions].primary').click();
    await showing(panel, 'Записано: Соня Маяк, Лев Пчёлкин.');
    const undo = button(panel, 'Отменить').getBoundingClientRect();
    expect(undo.top).to.be.greaterThan(0);
    expect(undo.bottom).to.be.lessThan(innerHeight);
    button(panel, 'Отменить').click();
    await showing(panel, 'Запись отменена: Лев Пчёлкин.');
    expect(seen(panel)).to.include('Соня Маяк — запись с тех пор изменена, и новые слова не пропадут');
    expect(one(panel, '.told').textContent).to.equal(
      'Запись отменена не для всех: посмотрите, для кого нет.',
    );
    expect(undone).to.have.length(1);
    await expectAccessible(panel);
    button(panel, 'Изменить и записать снова').click();
    await showing(panel, 'О ком');
    expect(text(panel).value).to.equal('Собирали гербарий.');
    expect(seen(panel)).not.to.include('Запись отменена');
    expect(all(panel, '.whom [aria-pressed=true]')).to.have.length(1);
  });

  it('keeps a very long text within the window, and says how long it is and may be', async () => {
    const { panel } = await openNote(answersWith(written));
    button(panel, 'Выбрать: Соня Маяк').click();
    typeIn(text(panel), 'Долго. '.repeat(3000).trim());
    one(panel, '[slot=actions].primary').click();
    await showing(panel, 'сейчас 20999 знаков, а можно не больше 4000');
    expect(text(panel).offsetHeight).to.be.lessThan(innerHeight);
    for (const seenNow of [one(panel, '.problem'), one(panel, '[slot=actions].primary')]) {
      const { top, bottom } = seenNow.getBoundingClientRect();
      expect([top >= 0, bottom <= innerHeight]).to.deep.equal([true, true]);
    }
  });

  it('lists first who is chosen already', async () => {
    const { panel } = await openNote(answersWith(written));
    button(panel, 'Выбрать: Лев Пчёлкин').click();
    typeIn(text(panel), 'Вместе.');
    const listed = (): string[] => all(panel, '.whom .chip').map(({ textContent }) => textContent.trim());
    expect(listed()).to.deep.equal(['Соня Маяк', 'Лев Пчёлкин']);
    button(panel, 'Закрыть').click();
    await gone(panel, 'О ком');
    pressN();
    await showing(panel, 'О ком');
    expect(listed()).to.deep.equal(['Лев Пчёлкин', 'Соня Маяк']);
  });

  it('shows the text of a note that was refused', async () => {
    const { ApiFailure } = await import('../../../widget/api/api-failure.ts');
    const { panel } = await openNote(
      answersWith(() => {
        throw new ApiFailure({
          code: 'NOT_FOUND',
          message: 'Это видно не всем.',
          requestId: '1',
          status: 404,
        });
      }),
    );
    button(panel, 'Выбрать: Лев Пчёлкин').click();
    typeIn(text(panel), 'Помог новенькому.');
    one(panel, '[slot=actions].primary').click();
    await showing(panel, 'Запись не принята. Это видно не всем.');
    await showing(panel, 'Помог новенькому.');
    button(panel, 'Убрать').click();
    await gone(panel, 'Запись не принята');
  });

  it('puts the focus on the first field, also when the children come later than the window', async () => {
    let come: () => void = () => undefined;
    const there = new Promise<void>((resolve) => (come = resolve));
    const { 'GET /api/note-circles': circles, ...answers } = answersWith(written);
    const { panel } = await openPanel({
      ...answers,
      'GET /api/note-circles': async () => {
        await there;
        return circles();
      },
    });
    await showing(panel, 'Записать');
    pressN();
    await waitUntil(() => all(panel, 'marshrut-dialog[open], dialog[open]').length > 0);
    expect(all(panel, '.whom .chip')).to.have.length(0);
    come();
    await waitUntil(() => all(panel, '.whom .chip').some((chip) => chip.matches(':focus')));
  });

  it('says so when there is nobody to write about', async () => {
    const nobody = { ...answersWith(written), 'GET /api/note-circles': () => ({ children: [], people: [] }) };
    const { panel } = await openPanel(nobody, { parts: { person: session.person } });
    await showing(panel, 'Записать');
    pressN();
    await showing(panel, 'писать не о ком');
    await fixture(html`<div></div>`);
  });
});
