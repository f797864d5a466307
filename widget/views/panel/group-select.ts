import { html, nothing, type TemplateResult } from 'lit';
import type { CourseGroup } from '../../../lti-server/contract/learners.ts';
import { panelWords } from '../../locales/panel-words.ts';

/** Which group of the LMS is shown; nothing where it has none. */
export const groupSelect = ({
  groups,
  chosen,
  choose,
}: {
  groups: readonly CourseGroup[];
  chosen: string;
  choose: (groupId: string) => void;
}): TemplateResult | typeof nothing => {
  const words = panelWords.words;
  if (groups.length === 0) return nothing;
  const option = (id: string, title: string) =>
    html`<option value=${id} ?selected=${id === chosen}>${title}</option>`;
  return html`<label class="row">
    ${words.group}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${option('', words.everyGroup)} ${groups.map(({ groupId, name }) => option(groupId, name))}
    </select>
  </label>`;
};
