import { css, html, nothing, type TemplateResult } from 'lit';
import type { LibraryItem, TemplateRoute } from '../../../lti-server/contract/library.ts';
import { libraryWords } from '../../locales/library-words.ts';
import { libraryViewWords } from '../../locales/library-view-words.ts';

export type ItemDeed = 'route' | 'several' | 'edit' | 'remove' | 'offer' | 'share' | 'decline';

/** Where it comes from, and who else sees it. */
const source = ({ standing, author, origin }: LibraryItem): string => {
  const words = libraryViewWords.words;
  if (standing === 'starter') return words.starter;
  const from = origin === null ? (author === null ? '' : words.by(author)) : words.fromPackage(origin);
  return [words.standings[standing], from].filter(Boolean).join(' · ');
};

/** Only what a child does becomes a step; a question of the tutor's does not. */
const isStep = ({ content }: LibraryItem): boolean => content.kind === 'game' || content.kind === 'break';

/** The steps of a template, each whole, so that whoever decides about it has read them. */
const templateSteps = ({ purpose, steps }: TemplateRoute): TemplateResult =>
  html`<p>${purpose}</p>
    <details>
      <summary>${libraryViewWords.words.steps}</summary>
      <ol>
        ${steps.map(({ title, whatToDo }) => html`<li>${title}<br /><span class="soft as-written">${whatToDo}</span></li>`)}
      </ol>
    </details>`;

/** One item to be read, with what the reader may do with it. */
export const itemCard = ({
  item,
  press,
  more = nothing,
}: {
  item: LibraryItem;
  press: (deed: ItemDeed) => void;
  /** Shown under it, as the choice of a route. */
  more?: TemplateResult | typeof nothing;
}): TemplateResult => {
  const words = libraryViewWords.words;
  const { title, text, kind, needs, minutes, ages, places, route } = item.content;
  const button = (deed: ItemDeed, word: string, name: string): TemplateResult =>
    html`<button class="button small" type="button" aria-label=${name} @click=${() => press(deed)}>
      ${word}
    </button>`;
  return html`<li class="card stack tight">
    <h3>${title}</h3>
    <p class="facts soft small-text">
      <span>${words.kinds[kind]}</span>
      ${minutes === null ? nothing : html`<span>${words.minutes(minutes)}</span>`}
      ${
        route
          ? nothing
          : html`<span>${words.ages(ages[0], ages[1])}</span>
              <span>${places.map((place) => words.places[place]).join(', ')}</span>`
      }
      <span>${needs.map((need) => libraryWords.words.needs[need]).join(', ')}</span>
    </p>
    <p class="as-written">${text}</p>
    ${route ? templateSteps(route) : nothing}
    <p class="soft small-text">${source(item)}</p>
    ${item.answer === null ? nothing : html`<p class="banner">${words.answered(item.answer)}</p>`}
    <div class="row">
      ${isStep(item) && item.standing !== 'offered' ? html`${button('route', words.toRoute, words.toRouteOf(title))} ${button('several', words.toSeveral, words.toSeveralOf(title))}` : nothing}
      ${item.abilities.edit ? button('edit', words.edit, words.editOf(title)) : nothing}
      ${item.abilities.offer ? button('offer', words.offer, words.offerOf(title)) : nothing}
      ${
        item.abilities.decide
          ? html`${button('share', words.share, words.shareOf(title))}
            ${button('decline', words.decline, words.declineOf(title))}`
          : nothing
      }
      ${item.abilities.remove ? button('remove', words.remove, words.removeOf(title)) : nothing}
    </div>
    ${more}
  </li>`;
};

export const itemCardStyles = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
  }
  .facts span:not(:last-child)::after {
    content: '·';
    padding-inline: 0.5em;
  }
`;
