import { html, nothing, type TemplateResult } from 'lit';
import type { TemplateRoute } from '../../../lti-server/contract/library.ts';
import { routeLevels, type RouteLevel } from '../../../lti-server/contract/library-vocabulary.ts';
import { levelsOffered } from '../../../lti-server/contract/template-levels.ts';
import { libraryWords } from '../../locales/library-words.ts';
import { templateWords } from '../../locales/template-words.ts';
import { levelsFrom, offeredFrom, offerLevel, withWeeks } from './template-levels.ts';

interface Levelled {
  route: TemplateRoute;
  set: (change: (route: TemplateRoute) => TemplateRoute) => void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** Which levels the template offers, and how long each takes. */
export const levelFields = ({ route, set }: Levelled): TemplateResult => {
  const words = templateWords.words;
  const offered = new Map(levelsOffered(route).map(({ level, weeks }) => [level, weeks]));
  return html`<fieldset class="levels">
    <legend>${words.levels}</legend>
    <p class="soft small-text">${words.levelsHint}</p>
    ${routeLevels.map((level) => {
      const name = libraryWords.words.levels[level];
      const weeks = offered.get(level);
      return html`<div class="row">
        <label class="level">
          <input
            type="checkbox"
            .checked=${weeks !== undefined}
            ?disabled=${weeks !== undefined && offered.size === 1}
            @change=${(event: Event) => {
              const { checked } = event.target as HTMLInputElement;
              set((now) => offerLevel(now, { level, offered: checked }));
            }}
          />
          ${name}
        </label>
        ${
          weeks === undefined
            ? nothing
            : html`<label class="weeks">
                ${words.weeks}
                <input
                  type="number"
                  min="1"
                  max="52"
                  aria-label=${words.weeksOf(name)}
                  .value=${String(weeks)}
                  @input=${(event: Event) => {
                    const typed = Math.trunc(Number(valueOf(event)));
                    set((now) => withWeeks(now, { level, weeks: typed }));
                  }}
                />
              </label>`
        }
      </div>`;
    })}
  </fieldset>`;
};

/** In which of the offered levels a step stands; with one level there is nothing to say. */
export const stepLevelField = ({
  route,
  place,
  set,
}: Levelled & { place: number }): TemplateResult | typeof nothing => {
  const words = templateWords.words;
  const offered = levelsOffered(route).map(({ level }) => level);
  const step = route.steps[place];
  if (offered.length < 2 || !step) return nothing;
  const chosen = offeredFrom(step, route);
  const named = (from: RouteLevel): string => {
    const levels = levelsFrom(from, route);
    if (levels.length === offered.length) return words.inAll;
    const names = levels.map((level) => libraryWords.words.levels[level]);
    return levels.length === 1 ? words.onlyIn(names[0] ?? '') : words.alsoIn(names.join(', '));
  };
  return html`<select
    aria-label=${words.stepIn(place + 1)}
    @change=${(event: Event) => {
      const from = offered.find((level) => level === valueOf(event));
      if (!from) return;
      set((now) => ({
        ...now,
        steps: now.steps.map((one, at) => (at === place ? { ...one, from } : one)),
      }));
    }}
  >
    ${offered.map(
      (level) => html`<option value=${level} .selected=${level === chosen}>${named(level)}</option>`,
    )}
  </select>`;
};
