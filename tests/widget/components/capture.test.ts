// Long because every way to make something, and everything that can go wrong with it, is told in one place.
import { expect, fixture, html } from '@open-wc/testing';
import { ApiFailure } from '../../../widget/api/api-failure.ts';
import '../../../widget/components/capture/marshrut-capture.ts';
import '../../../widget/components/capture/marshrut-file.ts';
import type { MarshrutCapture } from '../../../widget/components/capture/marshrut-capture.ts';
import { focusedElement } from '../../../widget/components/focused-element.ts';
import { dropCapture, keepCapture, keptCapture } from '../../../widget/launch/kept-captures.ts';
import { expectAccessible } from '../support/accessible.ts';
import { fakeApi, lastChange, type Call } from '../support/fake-api.ts';
import { quickFingers, slowFingers } from '../support/fingers.ts';
import { preparePage } from '../support/page.ts';
import { all, one } from '../support/panel.ts';
import { offline } from '../support/panel-school.ts';
import { button, buttons, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const upload = 'PUT /api/pupils/:pupilId/files/:kind/:fileId';
const trouble = 'POST /api/pupils/:pupilId/capture-troubles';
const owner = { personId: 'person-0009', pupilId: 'pupil-0001', purpose: 'test' };

type Answers = Record<string, (call: Call) => unknown>;

const stored = ({ params }: Call) => ({ fileId: params['fileId'], kind: params['kind'], bytes: 10 });

const show = async (answers: Answers, kinds = 'photo drawing voice') => {
  const { api, calls } = fakeApi({ [trouble]: () => ({}), ...answers });
  const captured: { fileId: string; kind: string }[] = [];
  let dropped = 0;
  const element = await fixture<MarshrutCapture>(
    html`<marshrut-capture
      .api=${api}
      .pupilId=${owner.pupilId}
      .personId=${owner.personId}
      .purpose=${owner.purpose}
      .kinds=${kinds}
      @captured=${({ fileId, kind }: HTMLElementEventMap['captured']) => captured.push({ fileId, kind })}
      @capture-dropped=${() => (dropped += 1)}
    ></marshrut-capture>`,
  );
  await waitUntil(() => buttons(element).length > 0, 'nothing to press');
  return { element, calls, captured, dropped: () => dropped };
};

const settled = (element: Element, text: string): Promise<void> =>
  waitUntil(() => seen(element).includes(text), `“${text}” is not shown`);

/** A picture as a camera gives it. */
const picture = (width = 8, height = 6): Promise<Blob> =>
  new Promise((resolve) => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')!.fillRect(0, 0, 3, 3);
    canvas.toBlob((blob) => resolve(blob!), 'image/png');
  });

const pick = (element: Element, file: File): void => {
  const input = one<HTMLInputElement>(element, 'input.gallery');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
};

const failure = (code: string): ApiFailure =>
  new ApiFailure({ code, message: '', requestId: 'r1', status: 422 });

describe('capture', () => {
  beforeEach(async () => {
    slowFingers();
    await preparePage();
    await dropCapture(owner.purpose);
  });
  afterEach(async () => {
    quickFingers();
    await dropCapture(owner.purpose);
  });

  it('says in one sentence what to do about a photo that only the telephone can read, and tells the adults', async () => {
    const { element, calls } = await show({});
    const heic = new File(['\0\0\0\x18ftypheic\0\0\0\0'], 'IMG_1.HEIC', { type: '' });
    pick(element, heic);
    await settled(element, 'Сними прямо здесь или сделай снимок экрана.');
    await waitUntil(() => calls.some(({ endpoint }) => endpoint === trouble));
    expect(lastChange(calls)?.body).to.include({ kind: 'photo', reason: 'heic' });
  });

  it('says nothing of a file that was no photo beside a good one that came after it', async () => {
    const { element } = await show({});
    pick(element, new File(['Не снимок'], 'rasskaz.txt', { type: 'text/plain' }));
    await settled(element, 'Это не фото');
    pick(element, new File([await picture()], 'photo.png', { type: 'image/png' }));
    await settled(element, 'Беру');
    expect(seen(element)).to.not.include('Это не фото');
  });

  it('looks at a photo before it goes, makes it small, and sends it once', async () => {
    const { element, calls, captured } = await show({ [upload]: stored });
    pick(element, new File([await picture(3200, 1600)], 'photo.png', { type: 'image/png' }));
    await settled(element, 'Беру');
    expect(calls).to.have.length(0);
    await expectAccessible(element);
    button(element, 'Беру').click();
    await settled(element, 'Сохранено');
    expect(captured).to.have.length(1);
    expect(captured[0]).to.deep.equal({ fileId: calls[0]?.params['fileId'], kind: 'photo' });
    const sent = await createImageBitmap(calls[0]?.body as Blob);
    expect([sent.width, sent.height]).to.deep.equal([1600, 800]);
    expect(await keptCapture(owner)).to.equal(undefined);
  });

  it('lets a child draw with a pointer and by keys, take a line back, and choose otherwise', async () => {
    const { element, calls, captured, dropped } = await show({ [upload]: stored });
    button(element, 'Рисунок').focus();
    button(element, 'Рисунок').click();
    await settled(element, 'Готово');
    await waitUntil(() => focusedElement()?.localName === 'canvas', 'the place is lost');
    // Where the pen stands is drawn for whoever moves it by keys.
    focusedElement()!.blur();
    const canvas = one<HTMLCanvasElement>(element, 'canvas');
    const inked = (): number => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.reduce((count, value, place) => count + (place % 4 === 0 && value < 100 ? 1 : 0), 0);
    };
    expect(inked()).to.equal(0);
    for (const key of [' ', 'ArrowRight', 'ArrowDown'])
      canvas.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    await settled(element, 'Вернуть');
    expect(inked()).to.be.greaterThan(100);
    await expectAccessible(element);
    button(element, 'Вернуть').click();
    expect(inked()).to.equal(0);
    for (const key of [' ', ' ', 'ArrowLeft'])
      canvas.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    button(element, 'Готово').focus();
    button(element, 'Готово').click();
    await settled(element, 'Беру');
    await waitUntil(() => focusedElement() === button(element, 'Беру'), 'the place is lost');
    // A form's own button takes along what was made.
    expect(await element.settle()).to.equal(true);
    expect(captured[0]?.kind).to.equal('drawing');
    expect(calls[0]?.body).to.have.property('type', 'image/png');
    button(element, 'По-другому').click();
    expect(dropped()).to.equal(1);
    await settled(element, 'Фото');
  });

  it('ends a drawing that is still on the sheet when the form’s own button is pressed', async () => {
    const { element, captured } = await show({ [upload]: stored }, 'drawing photo');
    button(element, 'Рисунок').click();
    await settled(element, 'Готово');
    // An empty sheet is nothing to be kept.
    expect(await element.settle()).to.equal(true);
    expect(captured).to.deep.equal([]);
    const canvas = one(element, 'canvas');
    for (const key of [' ', 'ArrowRight'])
      canvas.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    expect(await Promise.all([element.settle(), element.settle()])).to.deep.equal([true, true]);
    expect(captured.map(({ kind }) => kind)).to.deep.equal(['drawing']);
  });

  it('keeps what was made while there is no network, and sends it once when it is back', async () => {
    let online = false;
    const answers = {
      [upload]: (call: Call) => {
        if (!online) throw offline();
        return stored(call);
      },
    };
    const first = await show(answers);
    pick(first.element, new File([await picture()], 'photo.png', { type: 'image/png' }));
    await settled(first.element, 'Беру');
    expect(await first.element.settle()).to.equal(false);
    await settled(first.element, 'Нет связи. Сохраним, когда она вернётся.');
    await expectAccessible(first.element);
    // The tab is closed and opened again.
    first.element.remove();
    online = true;
    const second = await show(answers);
    await settled(second.element, 'Сохранено');
    expect(second.captured.map(({ fileId }) => fileId)).to.deep.equal([first.calls[0]?.params['fileId']]);
    window.dispatchEvent(new Event('online'));
    expect(second.calls).to.have.length(1);
    expect(first.captured).to.deep.equal([]);
  });

  it('is not offered to the next person at this computer', async () => {
    const blob = await picture();
    await keepCapture({ ...owner, kind: 'photo', fileId: 'file-0001', blob, madeAt: Date.now() });
    expect(await keptCapture({ ...owner, personId: 'person-0010' })).to.equal(undefined);
    expect(await keptCapture(owner)).to.equal(undefined);
  });

  it('says in one sentence why it did not work, and lets the grown-ups know', async () => {
    const refused: [string, string, string][] = [
      ['FILE_BROKEN', 'Не открывается. Попробуй ещё раз.', 'broken'],
      ['FILES_FULL', 'Место кончилось. Позови взрослого.', 'full'],
      ['BODY_TOO_LARGE', 'Это слишком большой файл. Попробуй фото или рисунок.', 'too_large'],
    ];
    for (const [code, sentence, reason] of refused) {
      const { element, calls, captured } = await show({
        [upload]: () => {
          throw failure(code);
        },
      });
      pick(element, new File([await picture()], 'photo.png', { type: 'image/png' }));
      await settled(element, 'Беру');
      await element.settle();
      await settled(element, sentence);
      await waitUntil(() => calls.some(({ endpoint }) => endpoint === trouble));
      expect(lastChange(calls)?.body).to.include({ kind: 'photo', reason });
      expect(captured).to.deep.equal([]);
      expect(buttons(element).map((one) => one.textContent?.trim())).to.include('Рисунок');
      element.remove();
    }
  });

  it('tells the adults of what cannot be sent and nothing says why, once', async () => {
    const { element, calls } = await show({
      [upload]: () => {
        throw failure('NOT_KNOWN_HERE');
      },
    });
    pick(element, new File([await picture()], 'photo.png', { type: 'image/png' }));
    await settled(element, 'Беру');
    await element.settle();
    await settled(element, 'Не получилось сохранить.');
    await waitUntil(() => calls.some(({ endpoint }) => endpoint === trouble));
    expect(lastChange(calls)?.body).to.include({ kind: 'photo', reason: 'not_sent' });
    expect(calls.filter(({ endpoint }) => endpoint === trouble)).to.have.length(1);
  });

  it('tells the adults later what failed without a connection', async () => {
    let lost = true;
    const { element, calls } = await show({
      [trouble]: () => {
        if (lost) throw offline();
        return {};
      },
    });
    pick(element, new File(['no picture'], 'list.pdf', { type: 'application/pdf' }));
    await settled(element, 'Это не фото.');
    const told = () => calls.filter(({ endpoint }) => endpoint === trouble).map(({ body }) => body);
    await waitUntil(() => told().length === 1);
    lost = false;
    await waitUntil(() => {
      window.dispatchEvent(new Event('online'));
      return told().length === 2;
    }, 'nobody hears of it');
    expect(told()[1]).to.deep.equal(told()[0]);
  });

  it('sends no film at all, however large', async () => {
    const { element, calls } = await show({});
    pick(element, new File([new Uint8Array(40)], 'film.mp4', { type: 'video/mp4' }));
    await settled(element, 'Это не фото. Попробуй выбрать другое.');
    expect(calls.map(({ endpoint }) => endpoint)).to.deep.equal([trouble]);
  });

  it('says at once that a file is no photo, whatever it is called', async () => {
    const { element } = await show({});
    for (const [name, type] of [
      ['list.pdf', 'application/pdf'],
      ['list.png', 'image/png'],
    ] as const) {
      pick(element, new File(['no picture'], name, { type }));
      await settled(element, 'Это не фото. Попробуй выбрать другое.');
      expect(seen(element)).to.not.include('Беру');
      button(element, 'Фото').click();
      await settled(element, 'Выбрать готовое');
    }
  });

  it('offers another way when the microphone is refused', async () => {
    const real = navigator.mediaDevices.getUserMedia;
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    try {
      const { element, calls } = await show({});
      button(element, 'Голос').click();
      await settled(element, 'Говорить');
      expect(calls).to.deep.equal([]);
      button(element, 'Говорить').click();
      await settled(element, 'Микрофон не включился. Можно нарисовать или сделать фото.');
      await waitUntil(() => calls.length === 1);
      expect(calls[0]?.body).to.include({ kind: 'voice', reason: 'microphone' });
    } finally {
      navigator.mediaDevices.getUserMedia = real;
    }
  });

  it('records what is said, plays it only at a press, and forgets it at «once more»', async () => {
    const real = navigator.mediaDevices.getUserMedia;
    const sound = new AudioContext();
    navigator.mediaDevices.getUserMedia = async () => sound.createMediaStreamDestination().stream;
    try {
      const { element, captured } = await show({ [upload]: stored }, 'voice');
      button(element, 'Голос').click();
      await settled(element, 'Говорить');
      button(element, 'Говорить').click();
      await settled(element, 'Слушаю. Говори!');
      await expectAccessible(element);
      button(element, 'Хватит').click();
      await settled(element, 'Послушать');
      expect(one(element, '[aria-pressed]').getAttribute('aria-pressed')).to.equal('false');
      button(element, 'Ещё раз').click();
      await settled(element, 'Говорить');
      // A form's own button ends the recording and keeps it.
      button(element, 'Говорить').click();
      await settled(element, 'Слушаю. Говори!');
      expect(await element.settle()).to.equal(true);
      expect(captured.map(({ kind }) => kind)).to.deep.equal(['voice']);
    } finally {
      navigator.mediaDevices.getUserMedia = real;
      await sound.close();
    }
  });
});

describe('a kept file', () => {
  beforeEach(() => preparePage());

  it('is shown with the words of whoever made it, or waits for a press', async () => {
    const { api, calls } = fakeApi({ 'GET /api/files/:fileId': () => picture() });
    const file = await fixture(
      html`<marshrut-file .api=${api} .fileId=${'file-0001'} .alt=${'Моя лодка'}></marshrut-file>`,
    );
    await waitUntil(() => all(file, 'img').length === 1);
    expect(one<HTMLImageElement>(file, 'img').alt).to.equal('Моя лодка');
    expect(calls).to.have.length(1);
    await expectAccessible(file);
    const voice = await fixture(
      html`<marshrut-file
        .api=${api}
        .fileId=${'file-0002'}
        .kind=${'voice'}
        .alt=${'Песня'}
      ></marshrut-file>`,
    );
    await settled(voice, 'Послушать');
  });

  it('that does not come says so and can be asked for again', async () => {
    let tries = 0;
    const { api } = fakeApi({
      'GET /api/files/:fileId': () => {
        tries += 1;
        if (tries === 1) throw failure('NOT_FOUND');
        return picture();
      },
    });
    const file = await fixture(html`<marshrut-file .api=${api} .fileId=${'file-0001'}></marshrut-file>`);
    await settled(file, 'Не открылось');
    button(file, 'Попробовать ещё').click();
    await waitUntil(() => all(file, 'img').length === 1);
  });
});
