import { css, html, nothing, type TemplateResult } from 'lit';
import { ApiFailure, offlineCode } from '../api/api-failure.ts';
import { appWords } from '../locales/app-words.ts';
import { icon } from '../styles/icons.ts';

/** A calm full-size message: empty, expired, goodbye. `picture` is a path of `styles/icons.ts`. */
export const messageFace = ({
  picture,
  title,
  text,
  more = nothing,
}: {
  picture: string;
  title: string;
  text: string;
  more?: TemplateResult | typeof nothing;
}): TemplateResult => html`
  <div class="face">
    <div class="face-picture">${icon(picture)}</div>
    <h2>${title}</h2>
    <p>${text}</p>
    ${more}
  </div>
`;

/** What a failed reading shows: what happened, a way to try again, a number to tell the administrator. */
export const failureFace = ({
  failure,
  picture,
  retry,
}: {
  failure: unknown;
  picture: string;
  retry: () => void;
}): TemplateResult => {
  const words = appWords.words;
  const known = failure instanceof ApiFailure ? failure : undefined;
  // Code that could not be fetched names no reason of its own.
  const offline = known ? known.code === offlineCode : !navigator.onLine;
  return html`<div role="alert">
    ${messageFace({
      picture,
      title: offline ? words.offlineTitle : words.failureTitle,
      text: offline ? words.offlineText : known?.message || words.failureText,
      more: html`
        <button class="button primary" type="button" @click=${retry}>${words.retry}</button>
        ${known?.requestId ? html`<p class="soft small">${words.requestId(known.requestId)}</p>` : nothing}
      `,
    })}
  </div>`;
};

/** Quiet shapes where the content will be; they appear only when the wait is felt. */
export const loadingFace = (): TemplateResult => html`
  <div class="waiting" role="status">
    <span class="only-read-aloud">${appWords.words.loading}</span>
    <div class="ghost short"></div>
    <div class="ghost tall"></div>
    <div class="ghost"></div>
  </div>
`;

export const faceStyles = css`
  .face {
    display: grid;
    gap: var(--gap);
    justify-items: center;
    max-inline-size: 32rem;
    margin-inline: auto;
    padding: clamp(24px, 8vw, 64px) 8px;
    font-size: 1.15rem;
    text-align: center;
  }
  .face h2 {
    font-size: 1.6rem;
  }
  .face-picture {
    display: grid;
    place-items: center;
    inline-size: 112px;
    block-size: 112px;
    border-radius: 50%;
    background: var(--sea);
    color: var(--primary);
    font-size: 2.6rem;
  }
  .face-picture .icon {
    stroke-width: 1.5;
  }
  .small {
    font-size: 0.9rem;
  }
  .waiting {
    display: grid;
    gap: var(--gap);
    animation: appear 200ms 300ms both;
  }
  .ghost {
    block-size: 72px;
    border-radius: var(--round);
    background: var(--sea);
  }
  .ghost.short {
    block-size: 36px;
    inline-size: 60%;
  }
  .ghost.tall {
    block-size: 240px;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
