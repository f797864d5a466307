import { html, nothing, type TemplateResult } from 'lit';
import { quickVisibilities, type NoteCircles } from '../../../lti-server/contract/quick-notes.ts';
import { feelings, helpGiven, noteKinds } from '../../../lti-server/contract/vocabulary.ts';
import { fieldDescription } from '../../components/field.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { quickNoteWords } from '../../locales/quick-note-words.ts';
import { noteKindIcons } from '../notes/note-kind-icons.ts';
import { chips } from './chips.ts';
import {
  circleFor,
  lengthOf,
  longestText,
  readersOf,
  withoutGoodWord,
  type CircleChild,
  type QuickForm,
  type QuickProblem,
} from './quick-note-form.ts';
import { labelsIn } from './word-check.ts';

interface Field {
  form: QuickForm;
  set: (change: Partial<QuickForm>) => void;
}
interface FieldOfChosen extends Field {
  chosen: readonly CircleChild[];
}

/** From so many children on, a name is found faster by typing. */
const searchFrom = 10;

/** About whom: chips, and a place to type a name where there are many. */
export const whomField = (of: {
  children: readonly CircleChild[];
  found: readonly CircleChild[];
  chosen: readonly string[];
  search: string;
  problem: string;
  find: (search: string) => void;
  press: (event: KeyboardEvent) => void;
  toggle: (pupilId: string) => void;
}): TemplateResult => {
  const words = quickNoteWords.words;
  return html`<fieldset class="whom">
    <legend>${words.whom}</legend>
    ${
      of.children.length >= searchFrom
        ? html`<input
            class="find"
            type="search"
            placeholder=${words.whomSearch}
            aria-label=${words.whom}
            .value=${of.search}
            @input=${(event: InputEvent) => of.find((event.target as HTMLInputElement).value)}
            @keydown=${of.press}
          />`
        : nothing
    }
    ${chips({
      items: of.found.map(({ pupilId, name }) => ({
        id: pupilId,
        title: name,
        name: of.chosen.includes(pupilId) ? words.whomChosen(name) : words.whomPick(name),
      })),
      pressed: (id) => of.chosen.includes(id),
      press: of.toggle,
    })}
    ${of.problem ? html`<p class="problem" role="alert">${of.problem}</p>` : nothing}
  </fieldset>`;
};

/** What is wrong with the text, in words; empty: nothing. */
const textProblem = ({ form, problem, spoken }: Omit<TextField, 'set'>): string => {
  const words = quickNoteWords.words;
  if (problem === 'textTooLong') return words.textTooLong(lengthOf(form), longestText);
  if (problem !== 'textRequired') return '';
  return spoken ? words.textBesideVoice : words.textRequired;
};

interface TextField extends Field {
  problem: QuickProblem | undefined;
  /** Whether it was said as well. */
  spoken: boolean;
}

/** The line itself, and under it what the word check has to say. */
export const textField = (of: TextField): TemplateResult => {
  const { form, set } = of;
  const words = quickNoteWords.words;
  const problem = textProblem(of);
  const found = labelsIn([form.text, ...Object.values(form.own)].join('\n'));
  return html`<div class="field">
    <label for="text">${words.text}</label>
    <textarea
      id="text"
      rows="2"
      aria-describedby=${fieldDescription('text')}
      aria-invalid=${problem !== ''}
      .value=${form.text}
      @input=${(event: InputEvent) => set({ text: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <div id=${fieldDescription('text')}>
      <p class="hint">${words.textHint}</p>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    </div>
    <div role="status">
      ${found.map(({ word, instead }) => html`<p class="advice small-text">${words.labelled(word, instead)}</p>`)}
    </div>
  </div>`;
};

/** What is said of one child alone, where there are several. */
export const ownFields = ({ form, chosen, set }: FieldOfChosen): TemplateResult | typeof nothing => {
  const words = quickNoteWords.words;
  const { own } = form;
  if (chosen.length < 2) return nothing;
  return html`<details ?open=${Object.values(own).some(Boolean)}>
    <summary>${words.each}</summary>
    <div class="each">
      ${chosen.map(
        ({ pupilId, name }) =>
          html`<input
            aria-label=${words.eachFor(name)}
            placeholder=${name}
            .value=${own[pupilId] ?? ''}
            @input=${(event: InputEvent) =>
              set({ own: { ...own, [pupilId]: (event.target as HTMLInputElement).value } })}
          />`,
      )}
    </div>
  </details>`;
};

/** For whom it is, and who that is by name, before it is saved. */
export const audienceField = ({
  form,
  chosen,
  people,
  me,
  set,
}: FieldOfChosen & { people: NoteCircles['people']; me: string }): TemplateResult => {
  const words = quickNoteWords.words;
  const { visibility } = form;
  const groups = readersOf(chosen, { visibility, people, me, meWord: words.me });
  const [first] = groups;
  const told = (): TemplateResult | string | TemplateResult[] => {
    if (first === undefined) return '';
    if (groups.length > 1)
      return groups.map(({ children, names }) => html`${words.willSeeOf(children, names)} `);
    if (first.count > 1) return words.willSee(first.names);
    return visibility === 'author' ? words.onlyYou : words.onlyYouNow;
  };
  return html`<fieldset>
    <legend>${words.whoSees}</legend>
    ${chips({
      items: quickVisibilities.map((id) => ({ id, title: words.visibilities[id] })),
      pressed: (id) => id === visibility,
      press: (id) => set({ visibility: id }),
    })}
    <div role="status">
      ${
        first
          ? html`<p class="audience small-text">
              ${told()} ${visibility === 'pupil' ? words.familyToo : nothing}
            </p>`
          : nothing
      }
    </div>
  </fieldset>`;
};

/** A gentle reminder of a good word that has not been said for long. */
export const balanceLine = ({ form, chosen, set }: FieldOfChosen): TemplateResult | typeof nothing => {
  const words = quickNoteWords.words;
  const waiting = withoutGoodWord(chosen, Date.now());
  if (waiting.length === 0 || form.kind === 'good_word') return nothing;
  return html`<p class="advice small-text">
    ${words.balance(waiting.map(({ name }) => name).join(', '))}
    <button
      class="button small quiet"
      type="button"
      @click=${() => set({ kind: 'good_word', visibility: circleFor('good_word') })}
    >
      ${words.balanceDo}
    </button>
  </p>`;
};

/** What kind of note it is, how the child was, what help there was. */
export const chipFields = ({ form, set }: Field): TemplateResult => {
  const words = quickNoteWords.words;
  return html`<fieldset>
      <legend>${words.kind}</legend>
      ${chips({
        items: noteKinds.map((id) => ({
          id,
          title: panelWords.words.noteKinds[id],
          picture: noteKindIcons[id],
        })),
        pressed: (id) => id === form.kind,
        press: (id) => set({ kind: id }),
      })}
    </fieldset>
    <fieldset>
      <legend>${words.feeling}</legend>
      ${chips({
        items: feelings.map((id) => ({ id, title: words.feelings[id] })),
        pressed: (id) => id === form.feeling,
        press: (id) => set({ feeling: id === form.feeling ? null : id }),
      })}
    </fieldset>
    <fieldset>
      <legend>${words.help}</legend>
      ${chips({
        items: helpGiven.map((id) => ({ id, title: words.helpGiven[id] })),
        pressed: (id) => id === form.helpGiven,
        press: (id) => set({ helpGiven: id === form.helpGiven ? null : id }),
      })}
    </fieldset>`;
};
