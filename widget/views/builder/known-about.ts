import { html, nothing, type TemplateResult } from 'lit';
import type { NoteView } from '../../../lti-server/contract/notes.ts';
import type { NoteKind } from '../../../lti-server/contract/vocabulary.ts';
import { noteVoice } from '../../components/note-voice/note-voice.ts';
import { startWords } from '../../locales/start-words.ts';

const shownOfEach = 2;

/** What adults have noted last, beside the choice of a route: strengths first. Never shown in the talk. */
export const knownAbout = (notes: readonly NoteView[]): TemplateResult => {
  const words = startWords.words;
  const part = (kind: NoteKind, title: string): TemplateResult | typeof nothing => {
    const found = notes.filter((note) => note.kind === kind && !note.restricted).slice(0, shownOfEach);
    if (found.length === 0) return nothing;
    return html`<h3>${title}</h3>
      <ul class="stack tight">
        ${found.map(
          ({ noteId, text, voiceSeconds, author }) =>
            html`<li class="small-text">
              <span class="as-written">${text}</span>
              ${noteVoice({ noteId, seconds: voiceSeconds, by: author.name })}
            </li>`,
        )}
      </ul>`;
  };
  const parts = [
    part('good_word', words.strengths),
    part('difficulty', words.difficulties),
    part('agreement', words.agreements),
  ];
  return html`<aside class="card stack tight known" aria-labelledby="known-title">
    <h2 id="known-title">${words.known}</h2>
    <p class="soft small-text">${words.adultsOnly}</p>
    ${parts.every((known) => known === nothing) ? html`<p class="small-text">${words.nothingKnown}</p>` : parts}
  </aside>`;
};
