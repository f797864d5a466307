import { css, html, nothing, type TemplateResult } from 'lit';
import type { ProfileContent, ProfileItem, ProfileView } from '../../../lti-server/contract/profile.ts';
import { requestStates } from '../../../lti-server/contract/vocabulary.ts';
import { dayInWords, momentInWords } from '../../locales/dates.ts';
import { profileWords } from '../../locales/profile-words.ts';
import { linkedText } from '../../components/linked-text.ts';
import type { DoWithItem } from './profile-events.ts';

/** What a line of the card is called where only its name is said. */
export const nameOf = (content: ProfileContent): string => {
  switch (content.kind) {
    case 'request':
      return content.words;
    case 'difficulty':
      return profileWords.words.tags[content.tag];
    case 'gap':
      return `${content.subject}: ${content.topic}`;
    case 'help_level':
      return content.about || profileWords.words.levels[content.level];
    default:
      return content.text;
  }
};

const more = (title: string, text: string): TemplateResult | typeof nothing =>
  text === ''
    ? nothing
    : html`<div>
        <dt>${title}</dt>
        <dd class="as-written">${linkedText(text)}</dd>
      </div>`;

/** How far a request has come: the whole way in words, with the reached part marked for eye and ear. */
const way = ({ state }: Extract<ProfileContent, { kind: 'request' }>): TemplateResult => {
  const reached = requestStates.indexOf(state);
  return html`<ol class="way small-text">
    ${requestStates.map(
      (one, place) =>
        html`<li
          class=${place <= reached ? 'reached' : ''}
          aria-current=${place === reached ? 'step' : nothing}
        >
          ${profileWords.words.states[one]}
        </li>`,
    )}
  </ol>`;
};

interface Shown {
  profile: ProfileView;
  openRoute: (routeId: string) => void;
}

const body = (content: ProfileContent, { profile, openRoute }: Shown): TemplateResult => {
  const words = profileWords.words;
  switch (content.kind) {
    case 'strength':
      return html`<p class="said">${content.text}</p>`;
    case 'interest':
      return html`<p class="said">${content.text}</p>
        <p class="soft small-text">
          ${words.depths[content.depth]}${content.since ? `, ${words.since(dayInWords(content.since))}` : ''}
        </p>`;
    case 'help':
      return html`<p class="said">${content.text}</p>
        ${content.withChild ? html`<p class="soft small-text">${words.withChild}</p>` : nothing}`;
    case 'request': {
      const route = profile.routes.find(({ routeId }) => routeId === content.routeId);
      return html`<p class="as-written">${content.words}</p>
        <p class="soft small-text">${words.voices[content.voice]}</p>
        ${way(content)}
        ${
          route
            ? html`<p>
                <button class="button small quiet" type="button" @click=${() => openRoute(route.routeId)}>
                  ${words.toRoute}: ${route.title}
                </button>
              </p>`
            : nothing
        }
        <dl>${more(words.answer, content.answer)}</dl>`;
    }
    case 'difficulty': {
      const strength = profile.items.find(({ itemId }) => itemId === content.strengthId);
      return html`<p><span class="badge plain">${words.tags[content.tag]}</span></p>
        <p class="as-written">${content.seen}</p>
        <dl class="beside">
          ${more(words.leansOn, strength ? nameOf(strength.content) : '')} ${more(words.helps, content.helps)}
        </dl>
        <dl>
          ${more(words.tries, content.tries)} ${more(words.who, content.who)}
          ${more(words.helped, content.helped)}
        </dl>
        ${content.until ? html`<p class="soft small-text">${words.until(dayInWords(content.until))}</p>` : nothing}`;
    }
    case 'gap':
      return html`<p class="said">${nameOf(content)}</p>
        <dl>
          ${more(words.evidence, content.evidence)} ${more(words.plan, content.plan)}
          ${more(words.result, content.result)}
        </dl>
        <p class="soft small-text">
          ${content.until ? words.until(dayInWords(content.until)) : ''}
          ${content.checkedOn ? words.checkedOn(dayInWords(content.checkedOn)) : ''}
        </p>`;
    case 'help_level':
      return html`<p>
        ${content.about ? html`<span class="said">${content.about}:</span> ` : nothing}${words.levels[content.level]}
      </p>`;
  }
};

const quiet = ({ word, name, press }: { word: string; name: string; press: () => void }): TemplateResult =>
  html`<button class="button small quiet" type="button" aria-label=${name} @click=${press}>${word}</button>`;

/** A line of the card: what it says, who wrote it, what can be done with it. */
export const profileItem = (
  item: ProfileItem,
  shown: Shown & { whole: boolean; act: DoWithItem },
): TemplateResult => {
  const words = profileWords.words;
  const { content, createdBy, createdAt, updatedBy, updatedAt, revision } = item;
  const name = nameOf(content);
  return html`<li class="item" data-item=${item.itemId}>
    ${body(content, shown)}
    <div class="row between foot">
      <p class="soft small-text">
        ${words.signed(createdBy.name, momentInWords(createdAt))}${
          revision > 1 ? ` · ${words.changedBy(updatedBy.name, momentInWords(updatedAt))}` : ''
        }
      </p>
      <p class="row deeds no-print">
        ${
          revision > 1 && shown.whole
            ? quiet({
                word: words.history,
                name: words.historyOf(name),
                press: () => shown.act('history', item),
              })
            : nothing
        }
        ${
          item.abilities.edit
            ? html`${quiet({ word: words.edit, name: words.editOf(name), press: () => shown.act('edit', item) })}
              ${quiet({ word: words.remove, name: words.removeOf(name), press: () => shown.act('remove', item) })}`
            : nothing
        }
      </p>
    </div>
  </li>`;
};

export const profileItemStyles = css`
  .item {
    display: grid;
    gap: 6px;
    padding-block: 10px;
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  .item + .item {
    border-block-start: 1px solid var(--line);
  }
  .said {
    font-weight: 600;
  }
  .foot > p:first-child {
    flex: 1 1 12rem;
  }
  .deeds {
    gap: 0 4px;
  }
  .deeds:not(:has(button)) {
    display: none;
  }
  dl {
    display: grid;
    gap: 6px;
    margin: 0;
  }
  dl:not(:has(div)) {
    display: none;
  }
  dt {
    color: var(--ink-soft);
    font-size: 0.92rem;
  }
  dd {
    margin: 0;
  }
  .beside {
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    padding: 10px 14px;
    border-radius: var(--round-small);
    background: var(--sea);
  }
  .beside dt {
    color: var(--ink);
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    padding: 0;
    list-style: none;
  }
  .way li {
    padding: 0.1em 0.8em;
    border: 1px dashed var(--edge);
    border-radius: var(--round-full);
    color: var(--ink-soft);
  }
  .way .reached {
    border: 1px solid var(--primary);
    color: var(--ink);
  }
  .way [aria-current] {
    background: var(--sea);
    font-weight: 600;
  }
`;
