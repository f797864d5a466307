import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { PlatformCreation, PlatformView } from '../../../lti-server/contract/installation.ts';
import { ApiFailure } from '../../api/api-failure.ts';
import { addPlatform } from '../../api/installation.ts';
import { define } from '../../components/define.ts';
import { field, fieldDescription } from '../../components/field.ts';
import { installationWords } from '../../locales/installation-words.ts';
import { InstallationPart } from './installation-part.ts';

type FieldName = keyof PlatformCreation;
const addresses: readonly FieldName[] = ['authUrl', 'tokenUrl', 'jwksUrl'];
const fields: readonly FieldName[] = ['name', 'issuer', 'clientId', ...addresses, 'deploymentId'];

/** The platforms as they are after one was added. */
export class PlatformAddedEvent extends Event {
  static readonly eventName = 'platform-added';
  readonly platforms: PlatformView[];
  constructor(platforms: PlatformView[]) {
    super(PlatformAddedEvent.eventName);
    this.platforms = platforms;
  }
}
declare global {
  interface HTMLElementEventMap {
    'platform-added': PlatformAddedEvent;
  }
}

/**
 * A registration by hand: the six values that an LMS shows its administrator.
 * @fires platform-added
 */
export class MarshrutPlatformForm extends InstallationPart {
  static override styles = [
    ...InstallationPart.styles,
    css`
      form {
        display: grid;
        gap: var(--gap);
        max-inline-size: 40rem;
      }
    `,
  ];

  @state() private _values: PlatformCreation = empty();
  @state() private _wrong: Partial<Record<FieldName, string>> = {};

  private async _add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const words = installationWords.words;
    this._wrong = Object.fromEntries(
      fields.flatMap((name) => {
        const value = this._values[name].trim();
        if (value === '') return name === 'deploymentId' ? [] : [[name, words.needed]];
        const isAddress = /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value);
        return addresses.includes(name) && !isAddress ? [[name, words.addressNeeded]] : [];
      }),
    );
    if (Object.keys(this._wrong).length === 0) await this._send();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  private async _send(): Promise<void> {
    const words = installationWords.words;
    const values = this._values;
    await this.deed(async () => {
      try {
        const platforms = await addPlatform(this.api, values);
        this._values = empty();
        this.dispatchEvent(new PlatformAddedEvent(platforms));
      } catch (failure) {
        if (failure instanceof ApiFailure)
          this._wrong = Object.fromEntries(
            failure.fields.map(({ path }) => [
              path,
              addresses.some((name) => name === path) ? words.addressNeeded : words.needed,
            ]),
          );
        throw failure;
      }
    }, words.added(values.name.trim()));
  }

  private _field(name: FieldName, label: string, hint = ''): TemplateResult {
    const problem = this._wrong[name];
    return field({
      id: name,
      label,
      hint,
      ...(problem === undefined ? {} : { problem }),
      control: html`<input
        id=${name}
        autocomplete="off"
        spellcheck="false"
        inputmode=${addresses.includes(name) ? 'url' : 'text'}
        aria-describedby=${fieldDescription(name)}
        aria-invalid=${problem === undefined ? nothing : 'true'}
        .value=${this._values[name]}
        @input=${(event: InputEvent) =>
          (this._values = { ...this._values, [name]: (event.target as HTMLInputElement).value })}
      />`,
    });
  }

  override render(): TemplateResult {
    const words = installationWords.words;
    return html`<form novalidate @submit=${this._add}>
      ${this._field('name', words.platformName, words.platformNameHint)}
      ${this._field('issuer', words.issuer)} ${this._field('clientId', words.clientId)}
      ${this._field('authUrl', words.authUrl)} ${this._field('tokenUrl', words.tokenUrl)}
      ${this._field('jwksUrl', words.jwksUrl)}
      ${this._field('deploymentId', words.deploymentId, words.deploymentHint)} ${this.problemLine()}
      <p>
        <button class="button primary" aria-disabled=${this.busy}>
          ${this.busy ? words.saving : words.add}
        </button>
      </p>
    </form>`;
  }
}

const empty = (): PlatformCreation => ({
  name: '',
  issuer: '',
  clientId: '',
  authUrl: '',
  tokenUrl: '',
  jwksUrl: '',
  deploymentId: '',
});
define('marshrut-platform-form', MarshrutPlatformForm);
