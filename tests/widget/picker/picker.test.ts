import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/views/picker/marshrut-picker.ts';
import type { MarshrutPicker } from '../../../widget/views/picker/marshrut-picker.ts';
import type { PickerHandover } from '../../../lti-server/contract/deep-linking.ts';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import { expectAccessible } from '../support/accessible.ts';
import { fakeApi, type Call } from '../support/fake-api.ts';
import { preparePage } from '../support/page.ts';
import { all, control, one, showing, typeIn } from '../support/panel.ts';
import { offline, session as ofStaff } from '../support/panel-school.ts';
import { button, headings, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const session = { ...ofStaff, home: 'picker' as const };
const handed: PickerHandover = {
  handle: 'sealed-question',
  multiple: true,
  targets: ['iframe', 'window'],
  launchAddress: null,
};

interface Shown {
  picker: MarshrutPicker;
  /** What left as a form. */
  sent: Record<string, unknown>[];
  announced: string[];
}

const show = async ({
  parts = {},
  answer = () => session,
  picker: given,
  events = [],
}: {
  parts?: Partial<PickerHandover>;
  answer?: (call: Call) => unknown;
  picker?: unknown;
  events?: unknown[];
} = {}): Promise<Shown> => {
  const { api } = fakeApi({
    'GET /api/session': answer,
    'GET /api/courses/:courseId/events': () => ({ events }),
  });
  const announced: string[] = [];
  const handover = {
    token: 'token-of-the-launch',
    locale: 'ru',
    platformOrigins: [],
    picker: given ?? { ...handed, ...parts },
  };
  const picker = await fixture<MarshrutPicker>(
    html`<marshrut-picker
      .api=${api}
      .session=${session}
      .handover=${handover}
      @marshrut-announcement=${(event: HTMLElementEventMap['marshrut-announcement']) => announced.push(event.text)}
    ></marshrut-picker>`,
  );
  await waitUntil(() => headings(picker, 1).length + headings(picker, 2).length > 0, 'nothing is shown');
  const sent: Record<string, unknown>[] = [];
  for (const form of all<HTMLFormElement>(picker, 'form')) {
    form.submit = () => {
      const fields = Object.fromEntries(new FormData(form)) as Record<string, string>;
      sent.push({ to: form.getAttribute('action'), ...fields, items: JSON.parse(fields['items'] ?? '') });
    };
  }
  return { picker, sent, announced };
};

const kind = (picker: Element, name: string): HTMLInputElement => {
  const found = all<HTMLInputElement>(picker, '.choose input').find(
    (input) => input.closest('label')?.querySelector('span:not(.about)')?.textContent === name,
  );
  if (!found) throw new Error(`no kind “${name}”`);
  return found;
};

const answered = (items: unknown) => ({
  to: '/lti/deep-link',
  token: 'token-of-the-launch',
  handle: 'sealed-question',
  items,
});

describe('the picker', () => {
  beforeEach(() => preparePage());

  it('has the route chosen, named and pictured, and adds it in one press', async () => {
    const { picker, sent } = await show();
    expect(headings(picker, 1)).to.deep.equal(['Что добавить на страницу курса?']);
    expect(kind(picker, 'Мой маршрут').checked).to.equal(true);
    expect(one(picker, '.preview').textContent).to.include('Мой маршрут');
    await expectAccessible(picker);
    button(picker, 'Добавить на страницу курса').click();
    await waitUntil(() => sent.length > 0, 'nothing was sent');
    expect(sent).to.deep.equal([answered([{ kind: 'route', title: 'Мой маршрут', target: 'iframe' }])]);
  });

  it('adds several at once, each under its own name, in a window', async () => {
    const { picker, sent } = await show();
    kind(picker, 'Мои записи').click();
    kind(picker, 'Панель тьютора').click();
    kind(picker, 'Мой маршрут').click();
    await picker.updateComplete;
    typeIn(control(picker, 'Название на странице курса'), '  Записки тьютора ');
    control(picker, 'В новом окне').click();
    await picker.updateComplete;
    expect(one(picker, '.preview').textContent).to.include('Записки тьютора');
    button(picker, 'Добавить: 2 ссылки').click();
    await waitUntil(() => sent.length > 0, 'nothing was sent');
    expect(sent).to.deep.equal([
      answered([
        { kind: 'notes', title: 'Записки тьютора', target: 'window' },
        { kind: 'panel', title: 'Панель тьютора', target: 'window' },
      ]),
    ]);
  });

  it('asks which event, calls the link as the event, and sends its identifier', async () => {
    const events = ['День космоса', 'Поход'].map((title, place) => ({
      eventId: `event-000${place}`,
      kind: 'event',
      stage: 'ideas',
      title,
      startsOn: null,
      endsOn: null,
      joined: 0,
      answer: null,
      stepId: null,
      lacks: [],
    }));
    const { picker, sent } = await show({ parts: { multiple: false }, events });
    kind(picker, 'Событие').click();
    await waitUntil(() => all(picker, '#which-event').length > 0, 'no events are offered');
    button(picker, 'Добавить на страницу курса').click();
    await showing(picker, 'Выберите событие, которое откроет ссылка.');
    expect(sent).to.deep.equal([]);
    const which = control<HTMLSelectElement>(picker, 'Какое событие');
    which.value = 'event-0001';
    which.dispatchEvent(new Event('change'));
    await picker.updateComplete;
    await expectAccessible(picker);
    button(picker, 'Добавить на страницу курса').click();
    await waitUntil(() => sent.length > 0, 'nothing was sent');
    expect(sent).to.deep.equal([
      answered([{ kind: 'event', title: 'Поход', target: 'iframe', eventId: 'event-0001' }]),
    ]);
  });

  it('says so where there is no event to choose', async () => {
    const { picker } = await show();
    kind(picker, 'Событие').click();
    await showing(picker, 'В этом курсе ещё нет событий.');
  });

  it('lets one be chosen where the LMS takes one, and asks nothing that it has decided', async () => {
    const { picker, sent } = await show({ parts: { multiple: false, targets: ['window'] } });
    expect(seen(picker)).to.include('Выберите что-то одно.').and.not.include('Где открывать');
    kind(picker, 'Панель тьютора').click();
    await picker.updateComplete;
    expect(kind(picker, 'Мой маршрут').checked).to.equal(false);
    button(picker, 'Добавить на страницу курса').click();
    await waitUntil(() => sent.length > 0, 'nothing was sent');
    expect(sent).to.deep.equal([answered([{ kind: 'panel', title: 'Панель тьютора', target: 'window' }])]);
  });

  it('says nothing of the place where the LMS named none', async () => {
    const { picker, sent } = await show({ parts: { targets: [] } });
    button(picker, 'Добавить на страницу курса').click();
    await waitUntil(() => sent.length > 0, 'nothing was sent');
    expect(sent).to.deep.equal([answered([{ kind: 'route', title: 'Мой маршрут', target: null }])]);
  });

  it('answers “never mind” at once', async () => {
    const { picker, sent } = await show({
      answer: () => {
        throw offline();
      },
    });
    button(picker, 'Отмена').click();
    expect(sent).to.deep.equal([answered([])]);
  });

  it('asks for a name and for a choice before it sends', async () => {
    const { picker, sent } = await show();
    typeIn(control(picker, 'Название на странице курса'), '   ');
    button(picker, 'Добавить на страницу курса').click();
    await showing(picker, 'Напишите название: его увидят ученики.');
    expect(focusedElement()).to.equal(control(picker, 'Название на странице курса'));
    await expectAccessible(picker);
    kind(picker, 'Мой маршрут').click();
    await picker.updateComplete;
    expect(seen(picker)).to.include('Здесь появится то, что вы выберете.');
    button(picker, 'Добавить на страницу курса').click();
    await showing(picker, 'Выберите, что добавить.');
    expect(sent).to.deep.equal([]);
  });

  it('keeps the choice when the server does not answer, and sends it once it does', async () => {
    let down = true;
    const { picker, sent } = await show({
      answer: () => {
        if (down) throw offline();
        return session;
      },
    });
    typeIn(control(picker, 'Название на странице курса'), 'Наш путь');
    button(picker, 'Добавить на страницу курса').click();
    await showing(picker, 'Проверьте связь');
    expect(sent).to.deep.equal([]);
    down = false;
    button(picker, 'Добавить на страницу курса').click();
    await waitUntil(() => sent.length > 0, 'nothing was sent');
    expect(sent).to.deep.equal([answered([{ kind: 'route', title: 'Наш путь', target: 'iframe' }])]);
  });

  it('sends once, however often it is pressed', async () => {
    const { picker, sent } = await show();
    const add = button(picker, 'Добавить на страницу курса');
    add.click();
    add.click();
    await waitUntil(() => sent.length > 0, 'nothing was sent');
    add.click();
    await picker.updateComplete;
    expect(sent.length).to.equal(1);
  });

  it('says so when it has lost the question', async () => {
    const { picker } = await show({ picker: { handle: 7 } });
    await showing(picker, 'Выбор начат заново');
    await expectAccessible(picker);
  });

  it('gives the code for the text of a page once its address is whole', async () => {
    const launchAddress = 'https://lms.example/mod/lti/launch.php?triggerview=0&id=';
    const { picker, announced } = await show({ parts: { launchAddress } });
    one<HTMLDetailsElement>(picker, 'details').open = true;
    const address = control(picker, 'Адрес запуска в портале');
    expect(address.value).to.equal(launchAddress);
    button(picker, 'Скопировать код').click();
    await showing(picker, 'Допишите адрес');
    await expectAccessible(picker);
    typeIn(address, `${launchAddress}31`);
    await waitUntil(
      () =>
        control<HTMLTextAreaElement>(picker, 'Код для вставки').value.includes(
          'data-launch="https://lms.example/mod/lti/launch.php?triggerview=0&amp;id=31"',
        ),
      'the code does not follow the address',
    );
    button(picker, 'Скопировать код').click();
    await waitUntil(() => announced.length > 0, 'nothing was said');
    expect(announced[0]).to.match(/^Код (скопирован|выделен)/);
  });

  it('speaks English', async () => {
    await preparePage('en');
    const { picker } = await show();
    await showing(picker, 'What should stand on the course page?');
    await expectAccessible(picker);
  });
});
