// Long because every part of the one page is looked at in the same scene.
import { expect, fixture, html } from '@open-wc/testing';
import type { AdminSessionView } from '../../../lti-server/contract/installation.ts';
import '../../../widget/views/installation/marshrut-installation.ts';
import type { MarshrutInstallation } from '../../../widget/views/installation/marshrut-installation.ts';
import { expectAccessible } from '../support/accessible.ts';
import * as installed from '../support/installed.ts';
import { preparePage } from '../support/page.ts';
import { all, control, one, typeIn } from '../support/panel.ts';
import { button, buttons, headings, seen, told } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

interface Asked {
  readonly endpoint: string;
  readonly body: unknown;
  readonly token: string | null;
}

describe('the installation page', () => {
  const realFetch = window.fetch;
  let asked: Asked[] = [];
  let answers: Record<string, unknown> = {};

  const usual = (session: AdminSessionView): Record<string, unknown> => ({
    'GET /api/installation/session': session,
    'DELETE /api/installation/session': {},
    'GET /api/installation/findings': { findings: installed.findings, lookedAt: Date.now() },
    'POST /api/installation/attempts': { attempts: installed.attempts, next: null },
    'GET /api/installation/platforms': { platforms: [installed.platform] },
    'GET /api/installation/deployments': { deployments: installed.deployments },
    'GET /api/installation/schools': { schools: installed.schools },
    'GET /api/installation/keys': { keys: installed.keys },
    'GET /api/installation/invites': { invites: installed.invites },
  });

  beforeEach(async () => {
    asked = [];
    answers = usual(installed.wholeSession);
    await preparePage();
    window.fetch = async (input, init) => {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith('/api/')) return realFetch(input, init);
      const endpoint = `${request.method} ${pathname}`;
      const body: unknown = request.method === 'GET' ? null : await request.json().catch(() => null);
      asked.push({ endpoint, body, token: request.headers.get('authorization') });
      const answer = answers[endpoint];
      if (answer === undefined) throw new Error(`the test did not expect ${endpoint}`);
      if (answer instanceof Response) return answer.clone();
      return Response.json(
        typeof answer === 'function' ? (answer as (body: unknown) => unknown)(body) : answer,
      );
    };
  });
  afterEach(() => {
    window.fetch = realFetch;
  });

  const shows = (view: Element, text: string): Promise<void> =>
    waitUntil(() => seen(view).includes(text) || told(view).includes(text), `“${text}” is not shown`);
  const open = async (part = 'Проверка'): Promise<MarshrutInstallation> => {
    const view = await fixture<MarshrutInstallation>(
      html`<marshrut-installation .token=${'session.secret'}></marshrut-installation>`,
    );
    await shows(view, 'Установка «Маршрута»');
    all(view, '[role=tab]')
      .find((tab) => tab.textContent.trim() === part)
      ?.click();
    return view;
  };
  const last = (endpoint: string): Asked | undefined => asked.findLast((call) => call.endpoint === endpoint);
  const refusal = (status: number, code: string, message = ''): Response =>
    Response.json({ code, message, requestId: 'r1' }, { status });

  it('asks with the token of the administrator and shows the check-up, the worst first', async () => {
    const view = await open();
    await shows(view, 'Moodle не может прочитать ключи');
    expect(seen(view)).to.include('Безопасность HTTP.').and.include('Не работает');
    expect(seen(view).indexOf('Не работает')).to.be.below(seen(view).indexOf('В порядке'));
    expect(asked.every(({ token }) => token === 'Bearer session.secret')).to.equal(true);
  });

  const parts = {
    Проверка: 'Moodle не может',
    'Попытки входа': 'LTI_AUD',
    Порталы: 'AbCdEf123456789',
    Размещения: 'ждёт одобрения',
    Школы: 'Лицей',
    Ключи: 'key-one-0123456789',
    Приглашения: 'Гимназия',
  };
  for (const [part, text] of Object.entries(parts)) {
    it(`${part}: accessible at every width and in dark colours`, async () => {
      const view = await open(part);
      await shows(view, text);
      for (const details of all<HTMLDetailsElement>(view, 'details')) details.open = true;
      await expectAccessible(view);
    });

    it(`${part}: what cannot be read is said, with a way to try again`, async () => {
      const failing = Object.keys(usual(installed.wholeSession)).filter((key) => !key.endsWith('/session'));
      const whole = answers;
      answers = { ...whole };
      for (const key of failing) answers[key] = refusal(404, 'NOT_FOUND', 'Здесь ничего нет.');
      const view = await open(part);
      await shows(view, 'Здесь ничего нет.');
      answers = whole;
      button(view, 'Попробовать ещё раз').click();
      await shows(view, text);
    });
  }

  it('an administrator of one platform has no invites, no switches, no rotation', async () => {
    answers = usual(installed.platformSession);
    const view = await open('Порталы');
    await shows(view, 'AbCdEf123456789');
    expect(all(view, '[role=tab]').map((tab) => tab.textContent.trim())).not.to.include('Приглашения');
    expect(buttons(view).some((found) => /Отключить|Подключить/.test(found.textContent))).to.equal(false);
    all(view, '[role=tab]').at(-1)?.click();
    await shows(view, 'key-one');
    expect(buttons(view).some((found) => found.textContent.includes('Сменить ключ'))).to.equal(false);
  });

  it('the inspector tells each check in words, claims by name, and filters', async () => {
    const view = await open('Попытки входа');
    await shows(view, 'LTI_AUD');
    for (const details of all<HTMLDetailsElement>(view, 'details')) details.open = true;
    expect(seen(view)).to.include('Вход предназначен «Маршруту»').and.include('не пройдено');
    expect(seen(view)).to.include('До чтения полей не дошло').and.include('Сверьте client ID.');
    expect(seen(view)).to.include('context').and.include('request-0001');
    const results = control<HTMLSelectElement>(view, 'Какие попытки');
    results.value = 'refused';
    results.dispatchEvent(new Event('change'));
    await waitUntil(() =>
      JSON.stringify(last('POST /api/installation/attempts')?.body).includes('"refusedOnly":true'),
    );
  });

  it('older attempts follow on; the focus goes on from the first of them', async () => {
    const [refused, accepted] = installed.attempts;
    answers['POST /api/installation/attempts'] = ({ before }: { before: string | null }) =>
      before === null
        ? { attempts: [refused], next: '1.request-0002' }
        : { attempts: [accepted], next: null };
    const view = await open('Попытки входа');
    await shows(view, 'Показать ещё');
    button(view, 'Показать ещё').click();
    await shows(view, 'Показано: 2 попытки');
    expect(one(view, 'marshrut-attempts').shadowRoot?.activeElement?.tagName).to.equal('SUMMARY');
  });

  it('no attempts yet: what to do', async () => {
    answers['POST /api/installation/attempts'] = { attempts: [], next: null };
    await shows(await open('Попытки входа'), 'Откройте «Маршрут» в курсе портала');
  });

  it('a waiting deployment joins a school, or founds one', async () => {
    const endpoint = 'POST /api/installation/deployments/h-waits/approve';
    answers[endpoint] = { deployments: installed.deployments.slice(1) };
    const view = await open('Размещения');
    await shows(view, 'ждёт одобрения');
    button(view, 'Одобрить: Размещение 2, Школа «Синий мост»').click();
    await shows(view, 'Чьё размещение 2?');
    const choice = control<HTMLSelectElement>(view, 'Школа');
    choice.value = '';
    choice.dispatchEvent(new Event('change'));
    await shows(view, 'Название школы');
    typeIn(control(view, 'Название школы'), '');
    button(view, 'Одобрить').click();
    await shows(view, 'Заполните это поле.');
    typeIn(control(view, 'Название школы'), 'Гимназия № 1');
    button(view, 'Одобрить').click();
    await waitUntil(() => last(endpoint) !== undefined);
    expect(last(endpoint)?.body).to.deep.equal({ schoolId: null, newSchool: 'Гимназия № 1' });
    await waitUntil(() => !seen(view).includes('ждёт одобрения'));
  });

  it('a platform is switched off after a question, and what went wrong is said', async () => {
    const endpoint = 'PUT /api/installation/platforms/platform-0001';
    answers[endpoint] = refusal(503, 'STORAGE_FULL', 'На диске кончилось место.');
    const view = await open('Порталы');
    await shows(view, 'AbCdEf123456789');
    button(view, 'Отключить: Школа «Синий мост»').click();
    await shows(view, 'Никто не сможет войти');
    answers[endpoint] = { platforms: [{ ...installed.platform, disabled: true }] };
    button(view, 'Отключить').click();
    await shows(view, 'отключён');
    expect(last(endpoint)?.body).to.deep.equal({ disabled: true });
  });

  it('a platform by hand: what is missing is named beside its field, then it is sent', async () => {
    answers['POST /api/installation/platforms'] = { platforms: [installed.platform] };
    const view = await open('Порталы');
    await shows(view, 'Подключить вручную');
    one<HTMLDetailsElement>(view, 'details').open = true;
    typeIn(control(view, 'Адрес авторизации'), 'moodle');
    button(view, 'Подключить').click();
    await shows(view, 'Нужен полный адрес');
    expect(last('POST /api/installation/platforms')).to.equal(undefined);
    const filled = {
      Название: 'Лицей',
      'Издатель (issuer)': 'https://lms.example',
      'Client ID': 'c-1',
      'Адрес авторизации': 'https://lms.example/auth',
      'Адрес токенов': 'https://lms.example/token',
      'Адрес ключей портала': 'https://lms.example/jwks',
    };
    for (const [label, value] of Object.entries(filled)) typeIn(control(view, label), value);
    button(view, 'Подключить').click();
    await waitUntil(() => last('POST /api/installation/platforms') !== undefined);
    expect(Object.values(last('POST /api/installation/platforms')?.body as object)).to.include.members(
      Object.values(filled),
    );
  });

  it('a school is changed', async () => {
    const endpoint = 'PUT /api/installation/schools/school-0002';
    answers[endpoint] = { schools: installed.schools };
    const view = await open('Школы');
    await shows(view, 'Лицей');
    button(view, 'Изменить: Лицей').click();
    await shows(view, 'Школа: Лицей');
    typeIn(control(view, 'Название'), 'ы'.repeat(201));
    await shows(view, 'здесь 201 знак, а можно 200');
    button(view, 'Сохранить').click();
    expect(last(endpoint)).to.equal(undefined);
    typeIn(control(view, 'Название'), 'Лицей № 2');
    button(view, 'Сохранить').click();
    await waitUntil(() => last(endpoint) !== undefined);
    expect(last(endpoint)?.body).to.include({ name: 'Лицей № 2', staffMayTake: false });
  });

  it('a coordinator is named for a school until a day, and let go', async () => {
    const candidates = [{ personId: 'person-0007', name: 'Ирина Воронцова' }];
    const named = {
      coordinators: [{ coordinatorId: 'coordinator-1', ...candidates[0], endsOn: '2027-05-31' }],
      candidates: [],
    };
    const endpoint = '/api/installation/schools/school-0002/coordinators';
    answers[`GET ${endpoint}`] = { coordinators: [], candidates };
    answers[`POST ${endpoint}`] = named;
    answers[`DELETE ${endpoint}/coordinator-1`] = { coordinators: [], candidates };
    const view = await open('Школы');
    await shows(view, 'Лицей');
    buttons(view)
      .filter((one) => one.matches('summary') && one.textContent?.trim() === 'Координаторы')
      .at(-1)
      ?.click();
    await shows(view, 'Пока никто не назначен.');
    const person = control<HTMLSelectElement>(view, 'Кого назначить');
    person.value = 'person-0007';
    person.dispatchEvent(new Event('change', { bubbles: true }));
    typeIn(control(view, 'До какого дня (можно не указывать)'), '2027-05-31');
    button(view, 'Назначить').click();
    await shows(view, 'до 31 мая 2027 г.');
    expect(last(`POST ${endpoint}`)?.body).to.deep.equal({ personId: 'person-0007', endsOn: '2027-05-31' });
    button(view, 'Снять координатора: Ирина Воронцова').click();
    await shows(view, 'Пока никто не назначен.');
  });

  it('a new invite shows its address once, to be copied', async () => {
    answers['POST /api/installation/invites'] = {
      url: 'https://tool.example/lti/register?invite=secret',
      endsAt: Date.now(),
    };
    const view = await open('Приглашения');
    await shows(view, 'Гимназия');
    typeIn(control(view, 'Сколько дней действует'), '500');
    button(view, 'Создать приглашение').click();
    await shows(view, 'От 1 до 90 дней.');
    typeIn(control(view, 'Сколько дней действует'), '3');
    control(view, 'Одобрить первое размещение без меня').click();
    button(view, 'Создать приглашение').click();
    await shows(view, 'invite=secret');
    expect(last('POST /api/installation/invites')?.body).to.deep.equal({ name: '', days: 3, welcomes: true });
  });

  it('an invite for a school that is here keeps its people, and asks for no name', async () => {
    answers['POST /api/installation/invites'] = { url: 'https://tool.example/x', endsAt: Date.now() };
    const view = await open('Приглашения');
    await shows(view, 'Название школы');
    const school = control(view, 'Для какой школы') as HTMLSelectElement;
    expect(control(view, 'Название школы')).to.be.instanceOf(HTMLInputElement);
    const lyceum = installed.schools.find(({ name }) => name === 'Лицей')!;
    school.value = lyceum.schoolId;
    school.dispatchEvent(new Event('change'));
    await shows(view, 'ученики и тьюторы останутся теми же');
    expect(seen(view)).not.to.include('Название школы');
    await expectAccessible(view);
    button(view, 'Создать приглашение').click();
    await shows(view, 'https://tool.example/x');
    const { schoolId } = lyceum;
    expect(last('POST /api/installation/invites')?.body).to.deep.equal({
      name: '',
      days: 7,
      welcomes: false,
      schoolId,
    });
  });

  it('keys are rotated after a question', async () => {
    answers['POST /api/installation/keys'] = {
      keys: [...installed.keys, { kid: 'key-two-0123', state: 'coming', signsFrom: 1, retiresAt: null }],
    };
    const view = await open('Ключи');
    await shows(view, 'key-one');
    button(view, 'Сменить ключ').click();
    await shows(view, 'Порталы, которые читают ключи');
    const [, sure] = buttons(view).filter((found) => found.textContent.trim() === 'Сменить ключ');
    sure?.click();
    await shows(view, 'key-two-0123');
  });

  it('a session that is over says how to come back; so does one that is closed', async () => {
    const view = await open();
    await shows(view, 'Проверить ещё раз');
    answers['GET /api/installation/findings'] = refusal(401, 'NO_SESSION');
    button(view, 'Проверить ещё раз').click();
    await shows(view, 'Сеанс закончился');
    answers['GET /api/installation/findings'] = { findings: [], lookedAt: 1 };
    const other = await open();
    button(other, 'Закончить').click();
    await shows(other, 'Сеанс закрыт');
    expect(last('DELETE /api/installation/session')?.token).to.equal('Bearer session.secret');
  });

  it('tabs are moved through with the arrows', async () => {
    const view = await open();
    const [first] = all(view, '[role=tab]');
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
    await shows(view, 'LTI_AUD');
    expect(view.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Попытки входа');
    expect(headings(view, 2), 'what is below belongs to it, for whoever goes by headings').to.deep.equal([
      'Попытки входа',
    ]);
  });

  it('speaks English to the end', async () => {
    await preparePage('en');
    answers = usual({ ...installed.wholeSession, locale: 'en' });
    const view = await fixture<MarshrutInstallation>(
      html`<marshrut-installation .token=${'session.secret'}></marshrut-installation>`,
    );
    await shows(view, 'Installation of Marshrut');
    await expectAccessible(view);
  });
});
