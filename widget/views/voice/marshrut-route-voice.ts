import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { HelpView, ProgressView, RoutePlan, StepProgress } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { OwnStep, StepSignal } from '../../../lti-server/contract/voice.ts';
import type { Api } from '../../api/client.ts';
import { loadPupilPage } from '../../api/pupil.ts';
import { Reading } from '../../api/reading.ts';
import { answerOwnStep, loadVoice, replyToCall } from '../../api/voice.ts';
import { Writing } from '../../api/writing.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import '../../components/capture/marshrut-file.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { shortName } from '../../components/short-name.ts';
import { appWords } from '../../locales/app-words.ts';
import { whenInWords } from '../../locales/dates.ts';
import { voiceWords } from '../../locales/voice-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { checkIcon, handIcon, icon, waveIcon } from '../../styles/icons.ts';
import { islandIcon, paperIcon, screenIcon } from '../../styles/talk-icons.ts';
import './marshrut-reply.ts';
import type { ReplyEvent } from './marshrut-reply.ts';
import './marshrut-results.ts';
import './marshrut-troubles.ts';
import { RouteChangedEvent } from './voice-events.ts';
import { voiceStyles } from './voice-styles.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-route-voice': MarshrutRouteVoice;
  }
}

const signalsShown = 5;
const dayMs = 24 * 60 * 60_000;

/**
 * What the child has said of the route, for its tutor, with an answer to each; and the ways to take the
 * route off the screen: the paper strip, what stands on it, a large screen.
 * @fires route-progress, route-changed - the route is another than before
 */
export class MarshrutRouteVoice extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, voiceStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) pupilId = '';
  @property({ attribute: false }) routeId = '';
  @property({ attribute: false }) plan!: RoutePlan;
  @property({ attribute: false }) progress: readonly StepProgress[] = [];
  @state() private _entering = false;
  @state() private _comparing = false;
  @state() private _problem = '';
  private readonly _writing = new Writing(this);
  private readonly _voice = new Reading<ProgressView>(this, {
    follows: true,
    key: () => this.routeId || undefined,
    read: async (signal) => {
      const [voice] = await Promise.all([
        loadVoice(this.api, { routeId: this.routeId, signal }),
        voiceWords.load(),
      ]);
      return voice;
    },
  });

  private async _answer(said: string, write: () => Promise<ProgressView>): Promise<boolean> {
    this._problem = '';
    const done = await this._writing.run('answer', write);
    if (done) {
      this._voice.replace(done.value);
      this.dispatchEvent(new AnnouncementEvent(said));
      return true;
    }
    const { trouble } = this._writing;
    if (trouble)
      this._problem = trouble === 'offline' ? appWords.words.offlineText : appWords.words.failureText;
    return false;
  }

  private async _answerOwn({ ownStepId }: OwnStep, { reply, title, taken }: ReplyEvent): Promise<void> {
    const words = voiceWords.words;
    const done = await this._answer(taken ? words.taken : words.written, () =>
      answerOwnStep(this.api, { ownStepId, reply, title, taken }),
    );
    if (done && taken) this.dispatchEvent(new RouteChangedEvent());
  }

  private _title(stepId: string): string {
    return this.plan.steps.find(({ id }) => id === stepId)?.title ?? '';
  }

  /** Open ones, and one that the reader has just answered without words. */
  private _calls(help: readonly HelpView[]): TemplateResult | typeof nothing {
    const words = voiceWords.words;
    const now = Date.now();
    const own = ({ answeredAt, answeredBy, reply }: HelpView): boolean =>
      answeredAt !== null &&
      now - answeredAt < dayMs &&
      answeredBy === this.session.person.name &&
      reply === undefined;
    const calls = help.filter((call) => call.answeredAt === null || own(call));
    if (calls.length === 0) return nothing;
    return html`<section>
      <h4>${icon(handIcon)} ${words.calls}</h4>
      <ul class="things">
        ${calls.map(
          (call) =>
            html`<li class="thing">
              <p>${words.callOn(call.stepTitle, whenInWords(call.askedAt, now))}</p>
              ${call.answeredBy ? html`<p class="soft">${words.answeredBy(call.answeredBy)}</p>` : nothing}
              <marshrut-reply
                about=${call.stepTitle}
                ?busy=${this._writing.busy !== undefined}
                @reply=${({ reply }: ReplyEvent) =>
                  void this._answer(words.answered(call.stepTitle), () =>
                    replyToCall(this.api, { helpId: call.helpId, reply }),
                  )}
              ></marshrut-reply>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private _signals(signals: readonly StepSignal[]): TemplateResult | typeof nothing {
    const words = voiceWords.words;
    if (signals.length === 0) return nothing;
    return html`<section>
      <h4>${words.signals}</h4>
      <ul class="things">
        ${signals
          .slice(0, signalsShown)
          .map(
            ({ stepId, kind, wish, madeAt }) =>
              html`<li>
                <strong>${words.kinds[kind]}</strong>${wish ? html` → ${words.wishes[wish]}` : nothing} ·
                ${this._title(stepId)} <span class="soft">${whenInWords(madeAt, Date.now())}</span>
              </li>`,
          )}
      </ul>
    </section>`;
  }

  private _own(ownSteps: readonly OwnStep[]): TemplateResult | typeof nothing {
    const words = voiceWords.words;
    const waiting = ownSteps.filter((own) => own.state === 'waiting');
    if (waiting.length === 0) return nothing;
    return html`<section>
      <h4>${words.own}</h4>
      <ul class="things">
        ${waiting.map(
          (own) =>
            html`<li class="thing">
              <p class="said">${own.text || words.ownPicture}</p>
              ${
                own.file
                  ? html`<marshrut-file
                      .api=${this.api}
                      .fileId=${own.file.fileId}
                      .kind=${own.file.kind}
                      .alt=${own.text || words.ownPicture}
                    ></marshrut-file>`
                  : nothing
              }
              <marshrut-reply
                proposal
                ?nameless=${own.text === ''}
                ?busy=${this._writing.busy !== undefined}
                @reply=${(event: ReplyEvent) => void this._answerOwn(own, event)}
              ></marshrut-reply>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private _order(order: readonly string[]): TemplateResult | typeof nothing {
    const ahead = order.filter(
      (id) => (this.progress.find(({ stepId }) => stepId === id)?.state ?? 'planned') === 'planned',
    );
    if (ahead.length < 2) return nothing;
    return html`<section>
      <h4>${voiceWords.words.order}</h4>
      <ol>
        ${ahead.map((id, place) => html`<li>${place + 1}. ${this._title(id)}</li>`)}
      </ol>
    </section>`;
  }

  private async _paper(): Promise<void> {
    const page = await this._page();
    if (!page?.route) return;
    const { openPaper } = await import('../paper/marshrut-paper.ts');
    const { title, steps, voice } = page.route;
    await openPaper({ name: shortName(page.name), title, steps, drawing: voice?.drawing });
  }

  /** The map as it was, to be looked at together with the child. */
  private async _maps(): Promise<void> {
    if (!this._comparing)
      await Promise.all([import('../own-map/marshrut-maps.ts'), import('../pupil/marshrut-pupil-home.ts')]);
    this._comparing = !this._comparing;
  }

  private async _projector(): Promise<void> {
    const page = await this._page();
    if (!page?.route) return;
    const { openProjector } = await import('../projector/marshrut-projector.ts');
    await openProjector({ ...page, name: shortName(page.name) });
  }

  /** What the child itself would see: never the working plan, never the adults' notes. */
  private async _page() {
    this._problem = '';
    const done = await this._writing.run('page', () => loadPupilPage(this.api, { pupilId: this.pupilId }));
    if (!done) this._problem = appWords.words.failureText;
    return done?.value;
  }

  private _deeds(): TemplateResult {
    const words = voiceWords.words;
    return html`<div class="row" role="group" aria-label=${words.deeds}>
      <button class="button small" type="button" @click=${() => void this._paper()}>
        ${icon(paperIcon)}${words.paper}
      </button>
      <button
        class="button small"
        type="button"
        aria-expanded=${this._entering}
        @click=${() => (this._entering = !this._entering)}
      >
        ${icon(checkIcon)}${words.results}
      </button>
      <button class="button small" type="button" @click=${() => void this._projector()}>
        ${icon(screenIcon)}${words.projector}
      </button>
      <button
        class="button small"
        type="button"
        aria-expanded=${this._comparing}
        @click=${() => void this._maps()}
      >
        ${icon(islandIcon)}${words.maps}
      </button>
    </div>`;
  }

  private _all({ help, voice }: ProgressView): TemplateResult {
    const words = voiceWords.words;
    const parts = [
      this._calls(help),
      this._own(voice?.ownSteps ?? []),
      this._signals(voice?.signals ?? []),
      this._order(voice?.order ?? []),
    ].filter((part) => part !== nothing);
    return html`<div class="voice">
      <h3>${words.title}</h3>
      <p class="told" role="alert">${this._problem}</p>
      ${parts.length > 0 ? parts : html`<p class="soft">${words.quiet}</p>`}
      <marshrut-troubles .api=${this.api} .pupilId=${this.pupilId}></marshrut-troubles>
      ${this._deeds()}
      ${
        this._comparing
          ? html`<marshrut-maps .api=${this.api} .pupilId=${this.pupilId}></marshrut-maps>`
          : nothing
      }
      ${
        this._entering
          ? html`<marshrut-results
              .api=${this.api}
              .routeId=${this.routeId}
              .steps=${this.plan.steps}
              .progress=${this.progress}
            ></marshrut-results>`
          : nothing
      }
    </div>`;
  }

  override render(): TemplateResult {
    return this._voice.render({
      pending: loadingFace,
      complete: (voice) => this._all(voice),
      error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._voice.again }),
    });
  }
}
define('marshrut-route-voice', MarshrutRouteVoice);
