import { expect, fixture, html } from '@open-wc/testing';
import { sentencesOf } from '../../../widget/components/speech.ts';
import { syllables } from '../../../widget/components/syllables.ts';
import { dressPhrases } from '../../../widget/locales/catalogue.ts';
import { stressed, withStress } from '../../../widget/locales/stress.ts';
import { markStress } from '../../../widget/views/builder/stress-mark.ts';
import '../../../widget/views/choice/marshrut-choice.ts';
import { fakeApi } from '../support/fake-api.ts';
import { session as ofStaff } from '../support/panel-school.ts';
import { makePage, preparePage } from '../support/page.ts';
import { openHome } from '../support/pupil-home.ts';
import { seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

describe('the stress of words', () => {
  before(() => preparePage());
  afterEach(() => dressPhrases((words) => words));

  it('is marked in words that the list knows; one vowel, «ё» and words of two readings stay as they are', () => {
    expect(withStress('Собрать карту моря')).to.equal('Собра́ть ка́рту моря');
    expect(withStress('Ещё кит, дома и замок')).to.equal('Ещё кит, дома и замок');
    expect(withStress('за́мок https://example.org/карта')).to.equal('за́мок https://example.org/карта');
    expect(withStress(withStress('Карта'))).to.equal('Ка́рта');
    const phrases = stressed({ url: 'карта', told: (step: string) => `Готово: «${step}».`, all: ['карта'] });
    expect([phrases.url, phrases.told('карта'), phrases.all]).to.deep.equal([
      'карта',
      'Гото́во: «ка́рта».',
      ['ка́рта'],
    ]);
  });

  it('goes along into syllables, and is not read aloud', () => {
    expect(syllables('Разгово́р о карти́нке')).to.equal('Ра-зго-во́р о кар-ти́н-ке');
    expect(sentencesOf('Разгово́р.')).to.deep.equal(['Разговор.']);
  });

  it('stands on the page of a child for whom it is asked for, in our words and in those of adults', async () => {
    const { home } = await openHome(makePage({ stressMarks: true }));
    await waitUntil(() => seen(home).includes('Собра́ть ка́рту'), 'the step has no marks');
    expect(seen(home)).to.include('Гото́во').and.to.include('Нарису́й');
    const { api } = fakeApi({
      'GET /api/pupils/:pupilId/page': () => makePage({ stressMarks: true }),
      'GET /api/drafts/:draftKey': () => ({ draft: null }),
    });
    const choice = await fixture<HTMLElement>(
      html`<marshrut-choice .api=${api} .session=${ofStaff} .pupilId=${'pupil-0001'}></marshrut-choice>`,
    );
    await waitUntil(() => seen(choice).includes('Мой вы́бор') && seen(choice).includes('Показа́ть'));
  });

  it('stands on no other page', async () => {
    const { home } = await openHome(makePage());
    await waitUntil(() => seen(home).includes('Собрать карту'));
    expect(seen(home)).to.not.include('\u0301');
  });

  it('is put above the vowel before the caret by who writes a step, and taken away again', () => {
    expect(markStress({ text: 'замок', caret: 2 })).to.deep.equal({ text: 'за́мок', caret: 3 });
    expect(markStress({ text: 'за́мок', caret: 3 })).to.deep.equal({ text: 'замок', caret: 2 });
    expect(markStress({ text: 'за́мок', caret: 2 })).to.deep.equal({ text: 'замок', caret: 2 });
    expect(markStress({ text: 'замок', caret: 3 })).to.equal(undefined);
    expect(markStress({ text: 'замок', caret: 0 })).to.equal(undefined);
  });
});
