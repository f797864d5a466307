import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { define } from '../../components/define.ts';
import { faceStyles, messageFace } from '../../components/faces.ts';
import { Handful, handfulStyles } from '../../components/handful.ts';
import { notesPageWords } from '../../locales/notes-page-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { noteIcon } from '../../styles/icons.ts';
import { noteList, noteListStyles } from './note-list.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-notes-place': MarshrutNotesPlace;
  }
}

/** The notes written for a pupil, opened from the route, which has read them already. */
export class MarshrutNotesPlace extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, noteListStyles, handfulStyles];

  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) page: PupilPage | undefined;

  private readonly _handful = new Handful(this, 2);

  override render(): TemplateResult | typeof nothing {
    if (!this.page) return nothing;
    const { notes } = this.page;
    const words = notesPageWords.words;
    const forFamily = this.session.home === 'family';
    const few = !forFamily && this.page.readingLevel === 1;
    if (notes.length > 0)
      return html`<div class="page">
        ${few ? this._handful.of(notes, (some) => noteList({ notes: some, forFamily, few })) : noteList({ notes, forFamily })}
      </div>`;
    const text = forFamily ? words.noneFamily : words.none;
    return messageFace({ picture: noteIcon, title: words.noneTitle, text: few ? '' : text });
  }
}
define('marshrut-notes-place', MarshrutNotesPlace);
