import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AdminSessionView } from '../../../lti-server/contract/installation.ts';
import { installationContext, type InstallationApi } from '../../api/installation.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { faceStyles } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { failureLine } from './failure-line.ts';
import { installationStyles } from './installation-styles.ts';

/** What all parts of the installation page have: the API, who is here, one deed at a time. */
export class InstallationPart extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, fieldStyles, installationStyles];

  @consume({ context: installationContext }) protected api!: InstallationApi;
  @property({ attribute: false }) session!: AdminSessionView;
  @state() protected busy = false;
  @state() protected problem = '';

  /** Whether the administrator looks after the whole installation. */
  protected get whole(): boolean {
    return this.session.platform === null;
  }

  /** Does one deed, says it aloud; what went wrong stands above the part. Gives whether it was done. */
  protected async deed(work: () => Promise<unknown>, said: string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = '';
    try {
      await work();
      this.dispatchEvent(new AnnouncementEvent(said));
      return true;
    } catch (failure) {
      this.problem = failureLine(failure);
      return false;
    } finally {
      this.busy = false;
    }
  }

  protected problemLine(): TemplateResult | typeof nothing {
    return this.problem ? html`<p class="banner" role="alert">${this.problem}</p>` : nothing;
  }
}
