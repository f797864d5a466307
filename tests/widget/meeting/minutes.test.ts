import { expect } from '@open-wc/testing';
import type { ContactLog, MeetingView } from '../../../lti-server/contract/meetings.ts';
import { contactsAsCsv } from '../../../widget/views/meeting/contact-csv.ts';
import { formOf } from '../../../widget/views/meeting/meeting-form.ts';
import { mergeMeetings } from '../../../widget/views/meeting/merge-meeting.ts';
import { expectAccessible } from '../support/accessible.ts';
import { control, openPanel, showing, typeIn } from '../support/panel.ts';
import { panelAnswers } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button } from '../support/screen.ts';
import { makeMeeting, place, point, points, school } from './meeting-school.ts';

describe('what meetings leave behind', () => {
  before(() => preparePage());
  beforeEach(() => sessionStorage.clear());

  it('have their minutes ready at the end, without words that only the tutor reads', async () => {
    const first = makeMeeting(
      {},
      points.map((one) => ({ ...one, done: true })),
    );
    const [pupil] = first.pupils as [MeetingView['pupils'][number]];
    const quote = { quoteId: 'quote-0001', about: '', words: 'Море и свет', kept: true };
    const secret = { quoteId: 'quote-0002', about: '', words: 'Только вам', kept: false };
    const dated = {
      agreementId: 'agreement-0001',
      text: 'Спросить в порту',
      owner: 'pupil' as const,
      ownerId: 'person-sonya',
      dueOn: '2026-09-21',
      asStep: true,
    };
    const { state, answers } = school({
      ...first,
      pupils: [{ ...pupil, topic: 'Маяки', quotes: [quote, secret], agreements: [dated] }],
    });
    const { panel } = await openPanel(answers, { place });
    await showing(panel, 'Повестка');
    button(panel, 'Подвести итоги').click();
    await showing(panel, 'Увидят: Анна Сергеевна, Олег Петрович, Мария Ивановна, Соня Маяк');
    await expectAccessible(panel);
    typeIn(control(panel, 'Слова тьютора для ребёнка'), 'Жду рассказа!');
    await showing(panel, 'Жду рассказа!');
    button(panel, 'Завершить встречу').click();
    await showing(panel, 'Длилась 30 минут.');
    expect(state.ends).to.deep.equal([
      {
        revision: 2,
        minutesSpent: 30,
        pupils: [
          {
            pupilId: 'pupil-0001',
            text: [
              'Тьюториал, 14\u00a0сентября. Тема: Маяки.',
              'Говорили: твой вопрос, «Собрать рассказы».',
              'Твои слова: «Море и свет»',
              'Договорились:',
              '1. Спросить в порту — ты, до 21\u00a0сентября',
              'Жду рассказа!',
            ].join('\n'),
            seenBy: 'pupil',
            adultText: '',
          },
        ],
      },
    ]);
  });

  it('lead on what stands on the card: chosen beside the agreement, named for grown-ups alone', async () => {
    const card = { at: 1, shared: false, done: true };
    const first = makeMeeting({}, [
      point({
        ...card,
        key: 'request:item-0001',
        section: 'requests',
        source: 'request',
        text: 'Читать карту',
        more: ['pupil', 'heard'],
        shared: true,
      }),
      point({
        ...card,
        key: 'request:item-0002',
        section: 'requests',
        source: 'request',
        text: 'Не ленился бы',
        more: ['guardian', 'heard'],
      }),
      point({
        ...card,
        key: 'gap:item-0003',
        section: 'gaps',
        source: 'gap',
        text: 'Дроби',
        more: ['Математика', ''],
      }),
    ]);
    const { state, answers } = school(first);
    const { panel } = await openPanel(answers, { place });
    await showing(panel, 'Запрос (семья): «Не ленился бы»');
    button(panel, 'Добавить договорённость').click();
    await showing(panel, 'К чему это относится');
    typeIn(control(panel, 'О чём договорились'), 'Пять примеров');
    const about = control<HTMLSelectElement>(panel, 'К чему это относится');
    about.value = 'gap:item-0003';
    about.dispatchEvent(new Event('change'));
    button(panel, 'Подвести итоги').click();
    await showing(panel, 'К этому добавится: О запросах: «Читать карту», «Не ленился бы».');
    await expectAccessible(panel);
    button(panel, 'Завершить встречу').click();
    await showing(panel, 'Длилась 30 минут.');
    expect(state.edits.at(-1)?.pupils[0]?.agreements[0]?.about).to.equal('gap:item-0003');
    const told = state.ends[0]?.pupils[0];
    expect(told?.adultText).to.equal('О запросах: «Читать карту», «Не ленился бы».\nО темах: «Дроби».');
    expect(told?.text).to.include('Говорили: твоя просьба.');
    expect(told?.text).not.to.match(/ленился|Дроби/);
  });

  it('end only with what fits: nothing is cut, and every field says what is wrong', async () => {
    const { state, answers } = school();
    const { panel } = await openPanel(answers, { place });
    await showing(panel, 'Повестка');
    button(panel, 'Добавить договорённость').click();
    await showing(panel, 'До какого дня');
    typeIn(control(panel, 'О чём договорились'), 'Пять примеров');
    typeIn(control(panel, 'Слова тьютора для ребёнка'), 'я'.repeat(3001));
    await showing(panel, 'Слишком длинно: 3001 знаков, поместится 3000.');
    typeIn(control(panel, 'До какого дня'), '1999-12-31');
    button(panel, 'Подвести итоги').click();
    await showing(panel, 'Этот день раньше самой встречи.');
    typeIn(control(panel, 'До какого дня'), '2027-01-11');
    typeIn(control(panel, 'Слова тьютора для ребёнка'), 'Жду!');
    button(panel, 'Подвести итоги').click();
    await showing(panel, 'маршрут ребёнка сразу изменится. Станут шагами: «Пять примеров».');
    typeIn(control(panel, 'Сколько минут говорили'), '99999');
    button(panel, 'Завершить встречу').click();
    await showing(panel, 'Целое число минут, от 1 до 480.');
    expect(state.ends).to.deep.equal([]);
    typeIn(control(panel, 'Сколько минут говорили'), '25');
    button(panel, 'Завершить встречу').click();
    await showing(panel, 'Длилась ');
    expect(state.ends[0]?.minutesSpent).to.equal(25);
    expect(state.ends[0]?.pupils[0]?.text).to.match(/Пять примеров — ты, до 11.января 2027.г\.\nЖду!$/);
  });

  it('fill a log that is read, and downloaded without harm to a spreadsheet', async () => {
    const log: ContactLog = {
      truncated: false,
      contacts: [
        {
          contactId: 'meeting-0001',
          day: '2026-09-14',
          minutes: 25,
          form: 'individual',
          kind: 'tutorial',
          participants: ['Соня Маяк', 'Анна Сергеевна'],
          topic: '=HYPERLINK("x")',
          content: 'Говорили; «много»',
          agreements: ['Спросить в порту'],
        },
        {
          contactId: 'note-0002',
          day: '2026-09-14',
          minutes: null,
          form: 'individual',
          kind: 'note',
          participants: ['Соня Маяк'],
          topic: '',
          content: 'У окна',
          voice: { noteId: 'note-0002', seconds: 12, by: 'Анна Сергеевна' },
          agreements: [],
        },
        {
          contactId: 'note-0001',
          day: '2026-09-15',
          minutes: null,
          form: 'individual',
          kind: 'note',
          participants: ['Соня Маяк'],
          topic: '',
          content: null,
          agreements: [],
        },
      ],
    };
    const { panel, calls } = await openPanel(
      { ...panelAnswers(), 'GET /api/contacts/:from/:until': () => log },
      { place: { screen: 'contacts' } },
    );
    await showing(panel, 'закрытая запись');
    await showing(panel, 'Прослушать, ');
    await expectAccessible(panel);
    const months = calls.find(({ endpoint }) => endpoint.startsWith('GET /api/contacts'))?.params;
    expect(Object.keys(months ?? {})).to.deep.equal(['from', 'until']);
    expect(contactsAsCsv(log.contacts).split('\r\n').slice(1)).to.deep.equal([
      '"14.09.2026";"25";"индивидуально, тьюториал";"Соня Маяк, Анна Сергеевна";"\'=HYPERLINK(""x"")";"Говорили; «много»";"Спросить в порту"',
      '"14.09.2026";"";"индивидуально, запись о разговоре";"Соня Маяк";"";"У окна";""',
      '"15.09.2026";"";"индивидуально, запись о разговоре";"Соня Маяк";"";"закрытая запись";""',
      '',
    ]);
  });

  it('are joined so that nothing of either is lost', () => {
    const base = formOf(makeMeeting());
    const change = (parts: Partial<(typeof base)['pupils'][number]>) => ({
      ...base,
      pupils: base.pupils.map((pupil) => ({ ...pupil, ...parts })),
    });
    const draft = (id: number) => ({
      agreementId: `agreement-000${id}`,
      text: `Дело ${id}`,
      owner: 'tutor' as const,
      ownerId: null,
      dueOn: null,
      asStep: false,
    });
    const quote = (id: number) => ({
      quoteId: `quote-000${id}`,
      about: '',
      words: `Слова ${id}`,
      kept: true,
    });
    const [first, ...rest] = base.pupils[0]?.points ?? [];
    const [pupil] = mergeMeetings({
      base,
      mine: change({ agreements: [1, 2].map(draft), quotes: [quote(1)], points: rest, adultWords: 'Моё' }),
      theirs: change({ agreements: [3, 4].map(draft), quotes: [quote(2)], topic: 'Свет' }),
    }).pupils;
    expect(pupil?.agreements.map(({ text }) => text)).to.deep.equal(['Дело 1', 'Дело 2', 'Дело 3']);
    expect(pupil?.adultWords).to.equal('Моё\nДело 4');
    expect(pupil?.quotes.map(({ words }) => words)).to.deep.equal(['Слова 1', 'Слова 2']);
    expect(pupil?.topic).to.equal('Свет');
    expect(pupil?.points.some(({ key }) => key === first?.key)).to.equal(false);
    const [long] = mergeMeetings({
      base,
      mine: change({ words: 'м'.repeat(2000) }),
      theirs: change({ words: 'т'.repeat(2000) }),
    }).pupils;
    expect(long?.words).to.have.length(4001);
  });
});
