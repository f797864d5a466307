import { html, nothing, type TemplateResult } from 'lit';
import { field, fieldDescription } from '../../components/field.ts';
import { upTo } from '../../components/up-to.ts';

interface Control<Value> {
  id: string;
  label: string;
  value: Value;
  set: (value: Value) => void;
  hint?: string;
  problem?: string | undefined;
}

const typed = (event: Event): string => (event.target as HTMLInputElement).value;

/** One line of text. */
export const lineField = ({
  id,
  value,
  set,
  problem = '',
  max,
  type = 'text',
  ...about
}: Control<string> & {
  /** None: whoever asks says that it is too long, and nothing of a long paste is lost. */
  max?: number;
  type?: 'text' | 'url';
}): TemplateResult =>
  field({
    ...about,
    id,
    problem,
    control: html`<input
      id=${id}
      type=${type}
      ${upTo(max)}
      aria-describedby=${fieldDescription(id)}
      aria-invalid=${problem !== ''}
      .value=${value}
      @input=${(event: Event) => set(typed(event))}
    />`,
  });

/** Text with line breaks. */
export const textField = ({
  id,
  value,
  set,
  problem = '',
  max,
  rows = 3,
  ...about
}: Control<string> & {
  /** None: whoever asks says that it is too long, and nothing of a long paste is lost. */
  max?: number;
  rows?: number;
}): TemplateResult =>
  field({
    ...about,
    id,
    problem,
    control: html`<textarea
      id=${id}
      rows=${rows}
      ${upTo(max)}
      aria-describedby=${fieldDescription(id)}
      aria-invalid=${problem !== ''}
      .value=${value}
      @input=${(event: Event) => set(typed(event))}
    ></textarea>`,
  });

/** A day that may stay open. */
export const dayField = ({
  id,
  value,
  set,
  problem = '',
  min,
  ...about
}: Control<string | null> & { min?: string }): TemplateResult =>
  field({
    ...about,
    id,
    problem,
    control: html`<input
      id=${id}
      type="date"
      min=${min ?? nothing}
      aria-describedby=${fieldDescription(id)}
      aria-invalid=${problem !== ''}
      .value=${value ?? ''}
      @input=${(event: Event) => set(typed(event) || null)}
    />`,
  });

/** One of a closed set; `none` names the empty choice where there may be one. */
export const choiceField = <Value extends string>({
  id,
  value,
  set,
  options,
  none,
  ...about
}: Control<Value | null> & {
  options: readonly { value: Value; title: string }[];
  none?: string;
}): TemplateResult =>
  field({
    ...about,
    id,
    problem: about.problem ?? '',
    control: html`<select
      id=${id}
      aria-describedby=${fieldDescription(id)}
      @change=${(event: Event) => set(options.find((option) => option.value === typed(event))?.value ?? null)}
    >
      ${none === undefined ? '' : html`<option value="" .selected=${value === null}>${none}</option>`}
      ${options.map(
        (option) =>
          html`<option value=${option.value} .selected=${option.value === value}>${option.title}</option>`,
      )}
    </select>`,
  });
