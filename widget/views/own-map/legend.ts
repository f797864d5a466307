import { css, html, type TemplateResult } from 'lit';
import type { MapDrawing } from '../../../lti-server/contract/voice.ts';
import { ownMapWords } from '../../locales/own-map-words.ts';
import { icon } from '../../styles/icons.ts';
import type { OwnSign } from '../pupil/sign-at.ts';
import { pictograms, type Pictogram } from './pictograms.ts';

/** The signs that stand somewhere on the map. */
export const standingSigns = ({ signs, places }: MapDrawing): OwnSign[] =>
  signs.filter((sign) => places.some(({ signId }) => signId === sign.signId));

/** What a sign is called: as the child says, else what it shows. The words of `own-map-words.ts` are there. */
export const nameOfSign = ({ picture, words }: Pick<OwnSign, 'picture' | 'words'>): string => {
  const { pictograms: names, ownPicture } = ownMapWords.words;
  const known = (Object.keys(pictograms) as Pictogram[]).find((name) => pictograms[name] === picture);
  return words || (known ? names[known] : ownPicture);
};

/** Each sign with what it means. */
export const legendList = (
  signs: readonly OwnSign[],
  { say = nameOfSign }: { say?: (sign: OwnSign) => unknown } = {},
): TemplateResult =>
  html`<ul class="legend">
    ${signs.map((sign) => html`<li>${icon(sign.picture)}<span>${say(sign)}</span></li>`)}
  </ul>`;

export const legendStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
  }
  .legend li {
    display: flex;
    gap: 10px;
    align-items: center;
    min-inline-size: 0;
  }
  .legend .icon {
    inline-size: 1.8em;
    block-size: 1.8em;
  }
`;
