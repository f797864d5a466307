import { html, nothing, type TemplateResult } from 'lit';
import type { AgreementView } from '../../../lti-server/contract/meetings.ts';
import type { NoteView } from '../../../lti-server/contract/notes.ts';
import type { ProfileContent, ProfileItem } from '../../../lti-server/contract/profile.ts';
import type { NoteKind } from '../../../lti-server/contract/vocabulary.ts';
import { noteVoice } from '../../components/note-voice/note-voice.ts';
import { startWords } from '../../locales/start-words.ts';

const shownOfEach = 2;

/** What is known of a child when a route begins, as far as it could be read. */
export interface Known {
  /** What adults have noted, newest first. */
  readonly notes: readonly NoteView[];
  /** The lines of the card, in the order in which they were added. */
  readonly card: readonly ProfileItem[];
  /** What was agreed at meetings, open ones first. */
  readonly agreements: readonly AgreementView[];
}

export const nothingKnown: Known = { notes: [], card: [], agreements: [] };

/** The lines of one kind on the card, the latest first. */
const onCard = <Kind extends ProfileContent['kind']>(
  { card }: Known,
  kind: Kind,
): Extract<ProfileContent, { kind: Kind }>[] =>
  card
    .filter(({ removed, content }) => !removed && content.kind === kind)
    .map(({ content }) => content as Extract<ProfileContent, { kind: Kind }>)
    .toReversed();

/** What the child loves, short enough to go into the texts of steps. */
export const lovedBy = (known: Known, { atMost }: { atMost: number }): string[] =>
  onCard(known, 'interest')
    .map(({ text }) => text)
    .filter((text) => text.length <= atMost)
    .slice(0, shownOfEach);

/**
 * What stands on the card, what was agreed and what adults have noted last, beside the choice of a route:
 * strengths first. Never shown in the talk.
 */
export const knownAbout = (known: Known): TemplateResult => {
  const words = startWords.words;
  const part = (title: string, lines: readonly unknown[]): TemplateResult | typeof nothing =>
    lines.length === 0
      ? nothing
      : html`<h3>${title}</h3>
          <ul class="stack tight">
            ${lines.slice(0, shownOfEach).map((line) => html`<li class="small-text">${line}</li>`)}
          </ul>`;
  const asWritten = (text: string): TemplateResult => html`<span class="as-written">${text}</span>`;
  const noted = (kind: NoteKind): TemplateResult[] =>
    known.notes
      .filter((note) => note.kind === kind && !note.restricted)
      .map(
        ({ noteId, text, voiceSeconds, author }) =>
          html`${asWritten(text ?? '')} ${noteVoice({ noteId, seconds: voiceSeconds, by: author.name })}`,
      );
  const open = known.agreements.filter(({ outcome }) => outcome === null);
  const requests = onCard(known, 'request').filter(({ state }) => state !== 'answered');
  const parts = [
    part(
      words.strengths,
      onCard(known, 'strength').map(({ text }) => asWritten(text)),
    ),
    part(
      words.interests,
      onCard(known, 'interest').map(({ text }) => asWritten(text)),
    ),
    part(
      words.requests,
      requests.map((request) => asWritten(request.words)),
    ),
    part(words.agreements, [...open.map(({ text }) => asWritten(text)), ...noted('agreement')]),
    part(words.goodWords, noted('good_word')),
    part(words.difficulties, noted('difficulty')),
  ];
  return html`<aside class="card stack tight known" aria-labelledby="known-title">
    <h2 id="known-title">${words.known}</h2>
    <p class="soft small-text">${words.adultsOnly}</p>
    ${parts.every((one) => one === nothing) ? html`<p class="small-text">${words.nothingKnown}</p>` : parts}
  </aside>`;
};
