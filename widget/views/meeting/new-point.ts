import { html, type TemplateResult } from 'lit';
import { meetingWords } from '../../locales/meeting-words.ts';
import { lineField } from '../builder/controls.ts';

interface NewPoint {
  text: string;
  /** Whether the child will see it. */
  shared: boolean;
  /** In a group every child will. */
  group: boolean;
  set: (change: { text?: string; shared?: boolean }) => void;
  add: () => void;
}

/** A point of one's own for the agenda. */
export const newPoint = ({ text, shared, group, set, add }: NewPoint): TemplateResult => {
  const words = meetingWords.words;
  return html`<form
    class="add"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      add();
    }}
  >
    ${lineField({
      id: 'new-point',
      label: words.newPoint,
      value: text,
      max: 300,
      set: (typed) => set({ text: typed }),
      ...(group ? { hint: words.forEveryone } : {}),
    })}
    <label class="choice">
      <input
        type="checkbox"
        .checked=${shared}
        @change=${(event: Event) => set({ shared: (event.target as HTMLInputElement).checked })}
      />
      ${words.newPointShared}
    </label>
    <button class="button" type="submit">${words.add}</button>
  </form>`;
};
