import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/views/quick-note/marshrut-spoken-line.ts';
import { noteVoiceWords } from '../../../widget/locales/note-voice-words.ts';
import { setLocale } from '../../../widget/locales/locale.ts';
import { expectAccessible } from '../support/accessible.ts';
import { all, gone, one, openPanel, showing, typeIn } from '../support/panel.ts';
import type { Call } from '../support/fake-api.ts';
import { offline } from '../support/panel-school.ts';
import { preparePage } from '../support/page.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';
import { answersWith, openNote, pressN, text, written } from './quick-note-school.ts';

const say = 'PUT /api/pupils/:pupilId/note-voices/:noteId';

/** A microphone that is always there, and hears silence. */
const speaking = async (deed: () => Promise<void>): Promise<void> => {
  const { mediaDevices } = navigator;
  const real = mediaDevices.getUserMedia;
  const sound = new AudioContext();
  mediaDevices.getUserMedia = async () => sound.createMediaStreamDestination().stream;
  try {
    await deed();
  } finally {
    mediaDevices.getUserMedia = real;
    await sound.close();
  }
};

const record = async (panel: Element): Promise<void> => {
  await showing(panel, 'Сказать');
  button(panel, 'Сказать').click();
  await showing(panel, 'Слушаем. Говорите!');
  button(panel, 'Готово').click();
  await showing(panel, 'Прослушать, 0:');
};

describe('the voice beside a quick note', () => {
  before(() => preparePage());
  beforeEach(() => sessionStorage.clear());

  it('takes a voice beside the line: heard first, told to whom, and sent before the note, once', async () => {
    const tried: string[] = [];
    let connected = false;
    const answers = {
      ...answersWith((note) => {
        if (!connected) throw offline();
        tried.push(`${note.groupId} ${note.voiceSeconds ?? 0}`);
        return written(note);
      }),
      [say]: ({ body, params }: Call) => {
        if (!connected) throw offline();
        const { size, type } = body as Blob;
        tried.push(`${String(params['pupilId'])} ${size > 0 && type.startsWith('audio/')}`);
        return { fileId: params['noteId'], kind: 'voice', bytes: size };
      },
    };
    await speaking(async () => {
      const { panel } = await openNote(answers);
      for (const name of ['Соня Маяк', 'Лев Пчёлкин']) button(panel, `Выбрать: ${name}`).click();
      await showing(panel, 'Голос услышат те же, кто увидит запись.');
      one(panel, '[data-chip=family]').click();
      await showing(
        panel,
        'Голос услышат: вы, Олег Петрович (Соня Маяк); вы (Лев Пчёлкин). Семья прочитает только строку.',
      );
      await record(panel);
      await expectAccessible(panel);
      one(one(panel, 'marshrut-spoken-line'), 'button').click();
      button(panel, 'Убрать голос').click();
      await showing(panel, 'Голос убран.');
      await record(panel);
      one(panel, '[slot=actions].primary').click();
      await showing(panel, 'Добавьте строку');
      panel.remove();

      const { panel: later } = await openPanel(answers);
      await showing(later, 'Записать');
      pressN();
      await showing(later, 'Прослушать, 0:');
      expect(all(later, '.whom [aria-pressed=true]')).to.have.length(2);
      typeIn(text(later), 'Спорили и помирились.');
      one(later, '[slot=actions].primary').click();
      await showing(later, 'ждут отправки: 1 запись');
      later.remove();
      expect(tried).to.deep.equal([]);

      connected = true;
      const { panel: again } = await openPanel(answers);
      await waitUntil(() => tried.length === 3);
      expect(tried.slice(0, 2)).to.deep.equal(['pupil-0001 true', 'pupil-0002 true']);
      expect(tried[2]).to.match(/ [1-9]\d?$/);
      pressN();
      await showing(again, 'Сказать');
      expect(seen(again)).not.to.include('Прослушать');
      window.dispatchEvent(new Event('online'));
      await again.updateComplete;
      expect(tried).to.have.length(3);
    });
  });

  it('is as good without a microphone, and says so; what is being said is ended by saving', async () => {
    const sent: string[] = [];
    const answers = {
      ...answersWith((note) => {
        sent.push(note.voiceSeconds ? 'note with a voice' : 'note');
        return written(note);
      }),
      [say]: ({ params, body }: Call) => {
        sent.push('voice');
        return { fileId: params['noteId'], kind: 'voice', bytes: (body as Blob).size };
      },
    };
    const { panel } = await openNote(answers);
    button(panel, 'Выбрать: Лев Пчёлкин').click();
    await showing(panel, 'Сказать');
    const { mediaDevices } = navigator;
    const real = mediaDevices.getUserMedia;
    mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    try {
      button(panel, 'Сказать').click();
      await showing(panel, 'Микрофон не включился. Разрешите его в браузере или просто напишите строку.');
    } finally {
      mediaDevices.getUserMedia = real;
    }
    typeIn(text(panel), 'Плыл сам.');
    await speaking(async () => {
      button(panel, 'Сказать').click();
      await showing(panel, 'Слушаем. Говорите!');
      one(panel, '[slot=actions].primary').click();
      await showing(panel, 'Записано: Лев Пчёлкин.');
    });
    expect(sent).to.deep.equal(['voice', 'note with a voice']);
  });

  it('says so where the tab has no room for the voice', async () => {
    const { panel } = await openNote(answersWith(written));
    await showing(panel, 'Сказать');
    const real = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await speaking(() => record(panel));
      await showing(panel, 'не закрывайте страницу, пока запись не отправится');
      const leaving = new Event('beforeunload', { cancelable: true });
      expect(window.dispatchEvent(leaving)).to.equal(false);
      button(panel, 'Убрать голос').click();
      await gone(panel, 'не закрывайте страницу');
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', real);
    }
  });

  it('is told of in the other language too', async () => {
    setLocale('en');
    try {
      await noteVoiceWords.load();
      const line = await fixture(
        html`<marshrut-spoken-line .heardBy=${'you'} .readOnly=${'pupil'}></marshrut-spoken-line>`,
      );
      await showing(line, 'Say it');
      await showing(line, 'The voice will be heard by: you. The pupil and the family read the line only.');
      await expectAccessible(line);
    } finally {
      setLocale('ru');
      await noteVoiceWords.load();
    }
  });
});
