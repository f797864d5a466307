import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { define } from '../../components/define.ts';
import { baseStyles } from '../../styles/base-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-panel-view': MarshrutPanelView;
  }
}

/** What staff open with. */
export class MarshrutPanelView extends LitElement {
  static override styles = [baseStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;

  override render(): TemplateResult {
    return html`<h1>${this.session.course?.title ?? this.session.school.name}</h1>`;
  }
}
define('marshrut-panel-view', MarshrutPanelView);
