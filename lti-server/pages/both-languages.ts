import { locales, type Locale } from '../contract/vocabulary.ts';
import { html, type Html } from './html.ts';

/** Each language by its own name, as whoever looks for it reads it. */
const names: Record<Locale, string> = { ru: 'Русский', en: 'English' };

/**
 * The same in the reader's language and, behind a switch, in the other one. Both stand on the page: what was answered
 * to a POST cannot be asked for again, and in a frame of an LMS there may be neither cookie nor script.
 */
export function inBothLanguages(locale: Locale, content: (locale: Locale) => Html): Html {
  const other = locales.find((one) => one !== locale) ?? locale;
  return html`<details class="other" lang="${other}">
      <summary>
        <span class="to">${names[other]}</span><span class="back" lang="${locale}">${names[locale]}</span>
      </summary>
      ${content(other)}
    </details>
    <div class="first">${content(locale)}</div>`;
}
