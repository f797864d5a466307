import { html, nothing, type TemplateResult } from 'lit';

/**
 * The voice beside a note, where there is one; nothing else loads what plays it.
 * @param of `by`: whose voice, in words; `reason`: that a restricted note was opened with
 */
export const noteVoice = (of: {
  noteId: string;
  seconds: number | null | undefined;
  by: string;
  reason?: string | null;
}): TemplateResult | typeof nothing => {
  if (!of.seconds) return nothing;
  void import('./marshrut-note-voice.ts').catch(() => undefined);
  return html`<marshrut-note-voice
    .noteId=${of.noteId}
    .seconds=${of.seconds}
    .by=${of.by}
    .reason=${of.reason ?? null}
  ></marshrut-note-voice>`;
};
