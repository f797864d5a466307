import { css, html, nothing, type TemplateResult } from 'lit';
import type { TimelineEntry } from '../../../lti-server/contract/timeline.ts';
import { noteVoice } from '../../components/note-voice/note-voice.ts';
import { timeInWords } from '../../locales/moments.ts';
import { timelineWords } from '../../locales/timeline-words.ts';
import { icon } from '../../styles/icons.ts';
import { lockIcon } from '../../styles/panel-icons.ts';

/** A text that is longer stands folded until somebody wants all of it. */
const longText = 600;

const headOf = ({ kind, detail }: TimelineEntry): string => {
  const words = timelineWords.words;
  if (kind === 'route' || kind === 'reflection') return words[kind];
  const details: Readonly<Record<string, string>> = words.details[kind];
  return details[detail] ?? words.kinds[kind];
};

/** The text with the found words marked, put together from plain pieces. */
const marked = (text: string, hits: readonly string[]): (string | TemplateResult)[] => {
  const found = new Set(hits);
  const pieces: (string | TemplateResult)[] = [];
  let plain = '';
  for (const piece of text.split(/([\p{L}\p{N}][\p{L}\p{M}\p{N}]*)/u)) {
    if (!found.has(piece)) {
      plain += piece;
      continue;
    }
    pieces.push(plain, html`<mark>${piece}</mark>`);
    plain = '';
  }
  return [...pieces, plain];
};

const textOf = ({ text, hits }: Pick<TimelineEntry, 'text' | 'hits'>): TemplateResult | typeof nothing => {
  if (text === '') return nothing;
  if (text.length <= longText) return html`<p class="as-written" dir="auto">${marked(text, hits)}</p>`;
  return html`<details>
    <summary>
      <span class="as-written" dir="auto">${marked(text.slice(0, longText), hits)}…</span>
      <span class="whole">${timelineWords.words.wholeText}</span>
    </summary>
    <p class="as-written" dir="auto">${marked(text, hits)}</p>
  </details>`;
};

/** A question asked without words has its sign, or was spoken or drawn. */
const wordlessOf = ({ kind, text, sign }: TimelineEntry): TemplateResult | typeof nothing => {
  const words = timelineWords.words;
  if (sign !== undefined) return html`<p>«${words.signs[sign]}»</p>`;
  return kind === 'question' && text === '' ? html`<p class="soft">${words.wordless}</p>` : nothing;
};

/** One thing that happened: what, when, whose; the child's name only where several children are told of. */
export const timelineEntry = (entry: TimelineEntry, child?: TemplateResult): TemplateResult => {
  const words = timelineWords.words;
  return html`<li class="entry" tabindex="-1" data-kind=${entry.kind}>
    ${child ?? nothing}
    <p class="row">
      <span class="badge">${headOf(entry)}</span>
      ${entry.title ? html`<strong dir="auto">${marked(entry.title, entry.hits)}</strong>` : nothing}
    </p>
    ${wordlessOf(entry)}
    ${
      entry.restricted ? html`<p class="locked soft">${icon(lockIcon)}${words.restricted}</p>` : textOf(entry)
    }
    ${noteVoice({
      noteId: entry.entryId,
      seconds: entry.voiceSeconds,
      by: `${entry.by ?? ''}, ${timeInWords(entry.at, Date.now())}`,
    })}
    ${
      entry.answer
        ? html`<div class="answer">
            <p class="soft small-text">${words.answerBy(entry.answer.by)}</p>
            ${textOf({ text: entry.answer.text, hits: entry.hits })}
          </div>`
        : nothing
    }
    <p class="soft small-text">${entry.by ? `${entry.by}, ` : ''}${timeInWords(entry.at, Date.now())}</p>
  </li>`;
};

export const timelineStyles = css`
  .entries {
    display: grid;
    gap: 0;
    padding: 0;
    list-style: none;
  }
  .entry {
    display: grid;
    gap: 6px;
    padding: 12px 0 12px 18px;
    border-inline-start: 3px solid var(--sea);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  .entry + .entry {
    border-block-start: 1px solid var(--line);
  }
  .answer {
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--line);
  }
  .locked {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  mark {
    padding-inline: 0.1em;
    border-radius: 4px;
    background: var(--sand);
    color: var(--sand-ink);
  }
  summary {
    cursor: pointer;
  }
  .whole {
    color: var(--primary);
    font-weight: 600;
  }
  details[open] > summary > .as-written,
  details[open] > summary > .whole {
    display: none;
  }
  details[open] > summary::after {
    content: '–';
  }
  form {
    display: grid;
    gap: 12px;
  }
  .asked {
    display: grid;
    grid-template-columns: minmax(0, 2fr) repeat(2, minmax(0, 1fr));
    gap: 12px;
    align-items: start;
  }
  .asked.one {
    grid-template-columns: minmax(0, 1fr);
  }
  @container (inline-size < 40rem) {
    .asked {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    form {
      display: none;
    }
  }
`;
