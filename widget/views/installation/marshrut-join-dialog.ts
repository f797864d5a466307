import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DeploymentView, InstalledSchool } from '../../../lti-server/contract/installation.ts';
import { approveDeployment } from '../../api/installation.ts';
import { define } from '../../components/define.ts';
import { dialogActions } from '../../components/dialog-actions.ts';
import { field, fieldDescription } from '../../components/field.ts';
import { DialogCloseEvent } from '../../components/marshrut-dialog.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { installationWords } from '../../locales/installation-words.ts';
import { InstallationPart } from './installation-part.ts';

/** The deployments as they are after one was approved or moved. */
export class DeploymentsEvent extends Event {
  static readonly eventName = 'deployments';
  readonly deployments: DeploymentView[];
  constructor(deployments: DeploymentView[]) {
    super(DeploymentsEvent.eventName);
    this.deployments = deployments;
  }
}
declare global {
  interface HTMLElementEventMap {
    deployments: DeploymentsEvent;
  }
}

/**
 * Asks whose a deployment is: a school that exists, or a new one.
 * @fires deployments - the list afterwards
 * @fires dialog-close - when it is not to be
 */
export class MarshrutJoinDialog extends InstallationPart {
  /** The deployment that is asked about; none keeps the dialog closed. */
  @property({ attribute: false }) deployment: DeploymentView | undefined;
  @property({ attribute: false }) schools: readonly InstalledSchool[] = [];
  /** The school chosen; empty for a new one. */
  @state() private _schoolId = '';
  @state() private _name = '';
  @state() private _nameWrong = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('deployment') || this.deployment === undefined) return;
    const { school, platform } = this.deployment;
    // Strangers begin in a school of their own: nobody is put among another's children by a press too early.
    this._schoolId = school?.schoolId ?? (this._mayFound ? '' : (this.schools[0]?.schoolId ?? ''));
    this._name = platform.name;
    this._nameWrong = false;
    this.problem = '';
  }

  /** Two schools behind one registration are strangers: only the whole installation founds a second one. */
  private get _mayFound(): boolean {
    return this.whole || this.schools.length === 0;
  }

  private async _join(): Promise<void> {
    const { deployment } = this;
    if (deployment === undefined) return;
    const newSchool = this._name.trim();
    this._nameWrong = this._schoolId === '' && newSchool === '';
    if (this._nameWrong) return;
    if (holdsTooLong(this.renderRoot)) return;
    const { handle, deploymentId } = deployment;
    await this.deed(async () => {
      const deployments = await approveDeployment(
        this.api,
        this._schoolId === ''
          ? { handle, schoolId: null, newSchool }
          : { handle, schoolId: this._schoolId, newSchool: null },
      );
      this.dispatchEvent(new DeploymentsEvent(deployments));
    }, installationWords.words.approved(deploymentId));
  }

  private _questions({ school }: DeploymentView): TemplateResult {
    const words = installationWords.words;
    const moves = school !== null && this._schoolId !== school.schoolId;
    return html`<div class="stack">
      ${field({
        id: 'school',
        label: words.school,
        control: html`<select
          id="school"
          @change=${(event: Event) => (this._schoolId = (event.target as HTMLSelectElement).value)}
        >
          ${this.schools.map(
            ({ schoolId, name }) =>
              html`<option value=${schoolId} ?selected=${schoolId === this._schoolId}>${name}</option>`,
          )}
          ${this._mayFound ? html`<option value="" ?selected=${this._schoolId === ''}>${words.joinNew}</option>` : nothing}
        </select>`,
      })}
      ${
        this._schoolId === ''
          ? field({
              id: 'name',
              label: words.newSchoolName,
              problem: this._nameWrong ? words.needed : '',
              control: html`<input
                id="name"
                ${upTo(200)}
                aria-describedby=${fieldDescription('name')}
                aria-invalid=${this._nameWrong ? 'true' : nothing}
                .value=${this._name}
                @input=${(event: InputEvent) => (this._name = (event.target as HTMLInputElement).value)}
              />`,
            })
          : nothing
      }
      ${moves ? html`<p class="banner">${words.joinWarning}</p>` : nothing} ${this.problemLine()}
    </div>`;
  }

  private _close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  override render(): TemplateResult {
    const words = installationWords.words;
    const { deployment } = this;
    return html`<marshrut-dialog
      .open=${deployment !== undefined}
      heading=${deployment ? words.approveTitle(deployment.deploymentId) : ''}
      @dialog-close=${this._close}
    >
      ${
        deployment
          ? html`${this._questions(deployment)}
            ${dialogActions({
              cancel: words.cancel,
              deed: this.busy ? words.saving : deployment.status === 'approved' ? words.save : words.approve,
              busy: this.busy,
              close: () => this._close(),
              act: () => this._join(),
            })}`
          : nothing
      }
    </marshrut-dialog>`;
  }
}
define('marshrut-join-dialog', MarshrutJoinDialog);
