import { svg, html, type TemplateResult } from 'lit';
import { meetingWords } from '../../locales/meeting-words.ts';

const minuteMs = 60_000;

/** Whole minutes since a moment; a clock that is ahead makes no negative time. */
export const minutesSince = (moment: number, now: number): number =>
  Math.max(0, Math.floor((now - moment) / minuteMs));

/**
 * Time as a harbour that fills: the water rises with the minutes that were planned and then stands. There are
 * no figures to run out and nothing turns red; how long it is, is said to whoever asks.
 */
export const quietTimer = ({ elapsed, planned }: { elapsed: number; planned: number }): TemplateResult => {
  const words = meetingWords.words;
  const level = 74 - 52 * Math.min(1, elapsed / Math.max(1, planned));
  return html`<figure class="timer">
    <svg viewBox="0 0 120 90" role="img" aria-label="${words.elapsed(elapsed)}. ${words.harbour}">
      <clipPath id="bay"><path d="M8 18 V80 H112 V18 Q60 34 8 18Z" /></clipPath>
      <path class="shore" d="M8 18 V80 H112 V18" />
      <g clip-path="url(#bay)">${svg`<rect class="water" x="0" y=${level} width="120" height="90" />`}</g>
      ${svg`<g class="boat" transform="translate(48 ${level - 17})"><path d="M0 12 H26 L21 19 H5Z M12 11 V0 C18 3 20 7 20 11Z" /></g>`}
    </svg>
  </figure>`;
};
