import { css, html, type TemplateResult } from 'lit';
import { locales, type Locale } from '../../../lti-server/contract/vocabulary.ts';
import { installationWords } from '../../locales/installation-words.ts';

/** Each language by its own name, so that whoever reads only that one finds it. */
const names: Record<Locale, string> = { ru: 'Русский', en: 'English' };

/** Which language the installation page speaks. */
export const languageSwitch = ({
  chosen,
  choose,
}: {
  chosen: Locale;
  choose: (locale: Locale) => void;
}): TemplateResult => html`
  <div class="languages" role="group" aria-label=${installationWords.words.language}>
    ${locales.map(
      (locale) =>
        html`<button
          class="button quiet"
          type="button"
          lang=${locale}
          aria-pressed=${locale === chosen}
          @click=${() => choose(locale)}
        >
          ${names[locale]}
        </button>`,
    )}
  </div>
`;

export const languageSwitchStyles = css`
  .languages {
    display: flex;
    gap: 4px;
    justify-content: end;
  }
  .languages .button {
    padding-inline: 0.8em;
  }
  .languages [aria-pressed='true'] {
    text-decoration: underline;
    text-decoration-thickness: 3px;
    text-underline-offset: 0.3em;
  }
  .languages [aria-pressed='false'] {
    font-weight: 400;
  }
`;
