import { expect } from '@open-wc/testing';
import { linkedText } from '../../../widget/components/linked-text.ts';
import { dayWindow } from '../../../widget/components/day-window.ts';
import { guessLocale } from '../../../widget/locales/locale.ts';
import { agoInWords } from '../../../widget/locales/moments.ts';
import { plural } from '../../../widget/locales/plural.ts';
import { render } from 'lit';
import { preparePage } from '../support/page.ts';

const days = (startsOn: string | null, endsOn: string | null): string =>
  dayWindow({ startsOn, endsOn }).replace(/[\u2009\u00a0]/g, ' ');

describe('words', () => {
  before(() => preparePage());

  it('count in Russian as Russians do, the number and its word on one line', () => {
    const steps = (count: number): string =>
      plural('ru')(count, { one: 'шаг', few: 'шага', many: 'шагов', other: 'шага' });
    expect([1, 2, 5, 11, 21, 111, 112].map(steps)).to.deep.equal([
      '1\u00a0шаг',
      '2\u00a0шага',
      '5\u00a0шагов',
      '11\u00a0шагов',
      '21\u00a0шаг',
      '111\u00a0шагов',
      '112\u00a0шагов',
    ]);
  });

  it('keep the number of “how long ago” with its word', () => {
    const now = Date.now();
    expect(agoInWords(now - 3 * 24 * 60 * 60_000, now)).to.equal('3\u00a0дня назад');
    expect(agoInWords(now - 5 * 60_000, now)).to.equal('5\u00a0минут назад');
  });

  it('tell a window of days, whole or half', async () => {
    expect(days('2026-09-01', '2026-09-14')).to.equal('1–14 сентября');
    expect(days('2026-09-01', null)).to.equal('с 1 сентября');
    expect(days(null, '2026-09-14')).to.equal('примерно до 14 сентября');
    expect(days(null, null)).to.equal('');
    await preparePage('en');
    expect(days('2026-09-01', null)).to.equal('from 1 September');
    await preparePage('ru');
  });

  it('choose the first language of the reader that there is', () => {
    expect(guessLocale(['tt-RU', 'en-GB', 'ru'])).to.equal('en');
    expect(guessLocale(['de'])).to.equal('ru');
  });

  it('make addresses into links and leave the stop after them out', () => {
    const place = document.createElement('p');
    render(linkedText('Смотри (https://example.org/a_(b)?c=1&d) и https://example.org/e.'), place);
    expect([...place.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'https://example.org/a_(b)?c=1&d',
      'https://example.org/e',
    ]);
    expect(place.querySelector('a')?.rel).to.equal('noopener noreferrer');
  });
});
