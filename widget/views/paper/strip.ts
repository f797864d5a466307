import { css, html, type TemplateResult } from 'lit';
import type { MapDrawing } from '../../../lti-server/contract/voice.ts';
import { stepResults, type StepForm, type StepState } from '../../../lti-server/contract/vocabulary.ts';
import { choiceWords } from '../../locales/choice-words.ts';
import { formIcons } from '../../styles/form-icons.ts';
import { icon } from '../../styles/icons.ts';
import { legendList, legendStyles } from '../own-map/legend.ts';
import { signAt } from '../pupil/sign-at.ts';
import { resultSigns } from './result-signs.ts';

interface PaperStep {
  readonly id: string;
  readonly title: string;
  readonly form: StepForm;
  readonly state: StepState;
}

/** What stands on the strip. */
export interface PaperRoute {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly PaperStep[];
  /** What the child has drawn on its map: its signs stand on paper too. */
  readonly drawing?: MapDrawing | undefined;
}

/** A sheet has room for as many; what is behind already gives way first. */
const stepsOnSheet = 8;

/** The steps of now and ahead first; those behind only while there is room. */
function stepsOf({ steps }: PaperRoute): readonly PaperStep[] {
  const isBehind = ({ state }: PaperStep): boolean => state === 'done' || state === 'changed';
  const ahead = steps.filter((step) => !isBehind(step)).slice(0, stepsOnSheet);
  const room = stepsOnSheet - ahead.length;
  const behind = room > 0 ? steps.filter(isBehind).slice(-room) : [];
  return steps.filter((step) => ahead.includes(step) || behind.includes(step));
}

const stepOf = ({ id, title, form, state }: PaperStep, drawing: MapDrawing | undefined): TemplateResult =>
  html`<li>
    ${icon(signAt(drawing, id)?.picture ?? formIcons[form])}
    <span class="title">${title}</span>
    <span class="boxes">
      ${stepResults.map(
        (result) =>
          html`<span class="box">
            <span class="square ${result === state ? 'done' : ''}">${icon(resultSigns[result])}</span
            >${choiceWords.words.paperBoxes[result]}
          </span>`,
      )}
    </span>
  </li>`;

/** A route as a strip: a picture, few words and three boxes to colour for each step. */
export const strip = (route: PaperRoute): TemplateResult => {
  const words = choiceWords.words;
  const { drawing } = route;
  const steps = stepsOf(route);
  const onSheet = steps.map(({ id }) => signAt(drawing, id));
  const signs = (drawing?.signs ?? []).filter((sign) => sign.words !== '' && onSheet.includes(sign));
  return html`<h2>${route.title}</h2>
    <p class="hint">${words.paperFor(route.name)}<br />${words.paperHint}</p>
    <ol>
      ${steps.map((step) => stepOf(step, drawing))}
    </ol>
    ${legendList(signs, { say: (sign) => sign.words })}`;
};

export const stripStyles = css`
  ${legendStyles}
  .legend {
    margin-block-start: 4mm;
  }
  .legend li {
    padding: 0;
    border: 0;
  }
  h2 {
    font-size: 20pt;
  }
  .hint {
    margin-block: 2mm 4mm;
  }
  ol {
    display: grid;
  }
  li {
    display: grid;
    grid-template-columns: 16mm 1fr auto;
    gap: 4mm;
    align-items: center;
    padding-block: 3mm;
    border-block-start: 1px dashed #777;
    break-inside: avoid;
  }
  li > .icon {
    inline-size: 14mm;
    block-size: 14mm;
  }
  .title {
    font-weight: 700;
  }
  .boxes {
    display: flex;
    gap: 4mm;
  }
  .box {
    display: grid;
    gap: 1mm;
    justify-items: center;
    font-size: 11pt;
  }
  .square {
    display: grid;
    place-items: center;
    inline-size: 12mm;
    block-size: 12mm;
    border: 0.7mm solid #000;
    border-radius: 2mm;
    forced-color-adjust: none;
  }
  /* To be coloured over. */
  .square .icon {
    inline-size: 7mm;
    block-size: 7mm;
    color: #767676;
  }
  .square.done {
    background: repeating-linear-gradient(45deg, #000 0 0.4mm, #fff 0.4mm 1.4mm);
    print-color-adjust: exact;
  }
  @media (max-width: 560px) {
    li {
      grid-template-columns: 12mm 1fr;
    }
    .boxes {
      grid-column: 1 / -1;
    }
  }
`;
