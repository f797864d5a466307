import { html, nothing, type TemplateResult } from 'lit';
import type { ChestItem, ChestView } from '../../../lti-server/contract/chest.ts';
import type { ChestKind } from '../../../lti-server/contract/vocabulary.ts';
import type { WritingTrouble } from '../../api/writing.ts';
import { fewNames } from '../../components/few-words.ts';
import '../../components/marshrut-few-words.ts';
import { chestWords } from '../../locales/chest-words.ts';
import { handIcon, icon, peopleIcon } from '../../styles/icons.ts';

/** A hand that can do something, a shell that was found. */
export const kindIcons: Record<ChestKind, string> = {
  can: handIcon,
  find: 'M12 20.500c-5 0-8.500-5-8.500-9.500S7 4 12 4s8.500 2.500 8.500 7-3.500 9.500-8.500 9.500zM12 20.500V4M12 20.500L6.500 6M12 20.500L17.500 6',
};

/** What the thing is called: its words, or what it was made as. */
export const nameOf = ({ text, kind, file }: ChestItem): string =>
  text !== '' || file === null ? text : chestWords.words.withFile(kind, file.kind);

/** Who will see what is shown: told as people, before. */
export const peopleLine = ({ seenBy }: Pick<ChestView, 'seenBy'>, few = false): TemplateResult => {
  const words = chestWords.words;
  const all = seenBy.map(({ name }) => name);
  const told = all.length === 0 ? words.seenByNone : words.seenBy(all.join(', '));
  return html`<p class="people">
    ${icon(peopleIcon)}${
      few
        ? html`<span class="only-read-aloud">${all.length === 0 ? nothing : words.seenBy('')}</span>
            <marshrut-few-words .text=${fewNames(all) || told} .most=${2}></marshrut-few-words>`
        : html`<span>${told}</span>`
    }
  </p>`;
};

/** What is told of a write that did not come through. */
export const troubleLine = (
  trouble: WritingTrouble | undefined,
  texts: Record<WritingTrouble, string>,
): TemplateResult => html`<p class="trouble" role="status">${trouble ? texts[trouble] : nothing}</p>`;

/** Good words of grown-ups, each with its author. */
export const repliesOf = ({ replies }: ChestItem, few = false): TemplateResult | typeof nothing =>
  replies.length === 0
    ? nothing
    : html`<ul class="replies">
        ${replies.slice(few ? -1 : 0).map(
          ({ author, text }) =>
            html`<li>
              <strong>${few ? fewNames([author]) : author}</strong>
              <p>${few ? html`<marshrut-few-words .text=${text} .most=${3}></marshrut-few-words>` : text}</p>
            </li>`,
        )}
      </ul>`;
