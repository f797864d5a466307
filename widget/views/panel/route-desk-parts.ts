import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RouteVersionView, RouteView } from '../../../lti-server/contract/route-views.ts';
import type { Step } from '../../../lti-server/contract/routes.ts';
import { stepStates, type StepState } from '../../../lti-server/contract/vocabulary.ts';
import type { RouteSummary } from '../../api/routes.ts';
import { messageFace } from '../../components/faces.ts';
import { dayInWords, momentInWords } from '../../locales/dates.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { boatIcon } from '../../styles/icons.ts';
import { partiesInWords, routeReading } from './route-reading.ts';

/** What the pupil sees of the route, and whether that is all there is. */
export const routeStanding = (route: RouteView): TemplateResult => {
  const words = panelWords.words;
  if (route.status === 'closed') return html`<p class="soft">${words.pupilSeesClosed}</p>`;
  const latest = route.versions.at(-1);
  const behind = latest !== undefined && !route.agreedIsCurrent;
  return html`${route.pausedOn === null ? nothing : html`<p class="banner">${words.resting(dayInWords(route.pausedOn))}</p>`}
    <p class=${behind ? 'banner' : 'soft'}>
      ${latest ? words.pupilSees(latest.version, momentInWords(latest.agreedAt)) : words.pupilSeesNothing}
      ${behind ? html` <strong>${words.changesUnseen}</strong>` : nothing}
    </p>`;
};

/** Sets the state of a step; drawn beside its title. */
export const stepStateControl =
  (set: (step: Step, state: StepState) => void) =>
  (step: Step, current: StepState): TemplateResult => {
    const words = panelWords.words;
    return html`<select
      class="step-state"
      aria-label=${words.stepState(step.title)}
      @change=${(event: Event) => set(step, (event.target as HTMLSelectElement).value as StepState)}
    >
      ${stepStates.map(
        (known) =>
          html`<option value=${known} .selected=${live(known === current)}>
            ${words.stepStates[known]}
          </option>`,
      )}
    </select>`;
  };

/** Every version that was agreed, newest first; each can be read. */
export const routeVersions = (
  route: RouteView,
  read: (version: number) => void,
): TemplateResult | typeof nothing => {
  const words = panelWords.words;
  if (route.versions.length === 0) return nothing;
  return html`<details class="versions no-print">
    <summary>${words.versions}</summary>
    <ul>
      ${[...route.versions].reverse().map(({ version, agreedAt, agreedBy, recordedBy }) => {
        const name = words.version(version, momentInWords(agreedAt));
        return html`<li class="row between">
          <p>
            ${name}<br />
            <span class="soft small-text">${words.versionBy(partiesInWords(agreedBy), recordedBy)}</span>
          </p>
          <button
            class="button small"
            type="button"
            aria-label=${`${words.readVersion}: ${name}`}
            @click=${() => read(version)}
          >
            ${words.readVersion}
          </button>
        </li>`;
      })}
    </ul>
  </details>`;
};

/** The pupil's routes of other times, when there are any. */
export const otherRoutes = ({
  routes,
  openId,
  open,
}: {
  routes: readonly RouteSummary[];
  openId: string;
  open: (routeId: string) => void;
}): TemplateResult | typeof nothing => {
  const words = panelWords.words;
  if (routes.length < 2) return nothing;
  return html`<details class="versions no-print">
    <summary>${words.otherRoutes}</summary>
    <ul>
      ${routes.map(
        ({ routeId, title, status }) =>
          html`<li class="row">
            <button
              class="button small quiet"
              type="button"
              aria-current=${routeId === openId}
              @click=${() => open(routeId)}
            >
              ${title}
            </button>
            <span class="badge plain">${words.statuses[status]}</span>
          </li>`,
      )}
    </ul>
  </details>`;
};

/** An agreed version of another time, in its place the way back to what is worked on. */
export const oldVersion = (old: RouteVersionView, back: () => void): TemplateResult => {
  const words = panelWords.words;
  return html`<div class="stack">
    <div class="banner">
      <span>
        ${words.version(old.version, momentInWords(old.agreedAt))} ·
        ${words.versionBy(partiesInWords(old.agreedBy), old.recordedBy)}
      </span>
      <button class="button small" type="button" @click=${back}>${words.backToPlan}</button>
    </div>
    <h2 tabindex="-1">${old.plan.title}</h2>
    ${routeReading({ plan: old.plan })}
  </div>`;
};

/** There is no route yet: whoever may, begins one. */
export const noRoute = ({
  mayRead,
  mayWrite,
  hasDraft,
  write,
}: {
  mayRead: boolean;
  mayWrite: boolean;
  hasDraft: boolean;
  write: () => void;
}): TemplateResult => {
  const words = panelWords.words;
  // There may well be one.
  if (!mayRead)
    return messageFace({
      picture: boatIcon,
      title: words.routeOfOthersTitle,
      text: words.routeOfOthersText,
    });
  return messageFace({
    picture: boatIcon,
    title: words.noRouteYetTitle,
    text: mayWrite ? words.noRouteYetText : words.noRouteReader,
    more: mayWrite
      ? html`<button class="button primary" type="button" @click=${write}>
          ${hasDraft ? words.continueDraft : words.compose}
        </button>`
      : nothing,
  });
};
