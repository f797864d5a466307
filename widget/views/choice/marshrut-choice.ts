// Long because the order of the steps and the child’s own one are saved through one page and one line that tells of it.
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { written } from '../../../lti-server/contract/fields.ts';
import type { ProgressView, PupilPage } from '../../../lti-server/contract/routes.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { OwnStep } from '../../../lti-server/contract/voice.ts';
import type { Api } from '../../api/client.ts';
import { DraftKeeper } from '../../api/draft-keeper.ts';
import { sendInTurn } from '../../api/kept-presses.ts';
import type { Press } from '../../api/presses.ts';
import { loadChildPage } from '../../api/child-page.ts';
import { Reading } from '../../api/reading.ts';
import { Writing } from '../../api/writing.ts';
import type { CapturedEvent } from '../../components/capture/capture-events.ts';
import '../../components/capture/marshrut-capture.ts';
import { define } from '../../components/define.ts';
import { fewNames, fewWords, wordsEach } from '../../components/few-words.ts';
import { firstSentence } from '../../components/first-sentence.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { createTaps } from '../../components/taps.ts';
import { holdsTooLong, upTo } from '../../components/up-to.ts';
import { appWords } from '../../locales/app-words.ts';
import { choiceWords } from '../../locales/choice-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { formIcons } from '../../styles/form-icons.ts';
import { boatIcon, icon, undoIcon, waveIcon } from '../../styles/icons.ts';
import { eyeIcon } from '../../styles/step-icons.ts';
import { forkIcon, higherIcon, islandIcon, lowerIcon, topIcon } from '../../styles/talk-icons.ts';
import type { PupilRoute, PupilStep } from '../pupil/path.ts';
import { PressUnsentEvent } from '../pupil/press-unsent-event.ts';
import { withProgress } from '../pupil/with-progress.ts';
import { choiceStyles } from './choice-styles.ts';
import { comingSteps, movedTo } from './coming-steps.ts';
import { ownStepList } from './own-step-list.ts';

interface OwnForm {
  ownStepId: string;
  text: string;
  fileId: string | null;
}

const emptyForm = (): OwnForm => ({ ownStepId: crypto.randomUUID(), text: '', fileId: null });

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-choice': MarshrutChoice;
  }
}

/**
 * What is the child's to decide: which of the coming steps is first, and a step of its own. The order is
 * changed by taps as well as by dragging; the agreed plan stays as it is (domain section 4, P4).
 */
export class MarshrutChoice extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles, choiceStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @property({ attribute: false }) pupilId = '';
  @state() private _form = emptyForm();
  @state() private _told = '';
  /** Whoever reads little has one thing at a time on the screen: the order, or the step of its own. */
  @state() private _face: 'order' | 'own' = 'order';
  @state() private _over: string | undefined;
  private _dragged: string | undefined;
  private readonly _again = createTaps();
  private readonly _writing = new Writing(this);
  private readonly _draft = new DraftKeeper(this, {
    api: () => this.api,
    personId: () => this.session.person.personId,
    draftKey: () => `own-step:${this.pupilId}`,
  });
  private readonly _page = new Reading<PupilPage>(this, {
    follows: true,
    key: () => this.pupilId || undefined,
    read: async (signal) => {
      const [page] = await Promise.all([
        loadChildPage(this.api, { pupilId: this.pupilId, signal }),
        choiceWords.load(),
      ]);
      void this._restore();
      return page;
    },
  });

  private async _restore(): Promise<void> {
    const draft = await this._draft.restore().catch(() => undefined);
    const { ownStepId } = (draft?.form ?? {}) as Partial<OwnForm>;
    if (typeof ownStepId !== 'string' || this._form.text !== '') return;
    this._form = { ...emptyForm(), ...(draft?.form as Partial<OwnForm>) };
  }

  private _change(parts: Partial<OwnForm>): void {
    this._form = { ...this._form, ...parts };
    this._draft.change({ ...this._form });
  }

  private get _few(): boolean {
    return this._page.value?.readingLevel === 1;
  }

  /** What the server answered; `kept` when it will have it later, nothing when it will not. */
  private async _send(press: Press, told: string): Promise<ProgressView | 'kept' | undefined> {
    const words = choiceWords.words;
    const done = await this._writing.run('send', () => sendInTurn(this.api, press));
    if (done) {
      const page = this._page.value;
      if (page) this._page.replace(withProgress(page, done.value));
      this._told = told;
      return done.value;
    }
    const { trouble } = this._writing;
    if (trouble === 'offline') {
      const unsent = new PressUnsentEvent(press);
      this.dispatchEvent(unsent);
      this._told = unsent.isKept ? appWords.words.keptOffline : words.notSavedOffline;
      return unsent.isKept ? 'kept' : undefined;
    }
    if (trouble === 'gone') this._page.again();
    if (trouble) this._told = { gone: words.gone, failed: words.notSaved }[trouble];
    return undefined;
  }

  private async _order(route: PupilRoute, { steps, moved }: { steps: PupilStep[]; moved: PupilStep }) {
    const { routeId } = route;
    const stepIds = steps.map(({ id }) => id);
    const press = {
      endpoint: 'PUT /api/routes/:routeId/order',
      params: { routeId },
      body: { stepIds },
    } as const;
    // Without a connection nothing moves yet: the screen shows what is so.
    const sent = await this._send(press, choiceWords.words.moved(moved.title));
    if (sent === undefined || sent === 'kept') return;
    const page = this._page.value;
    if (!page?.route) return;
    const coming = new Set(stepIds);
    let place = 0;
    const inOrder = page.route.steps.map((step) => (coming.has(step.id) ? (steps[place++] ?? step) : step));
    this._page.replace({ ...page, route: { ...page.route, steps: inOrder } });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-step="${CSS.escape(moved.id)}"] .button`)?.focus();
  }

  private _move(event: Event, route: PupilRoute, { from, to }: { from: number; to: number }): void {
    const steps = comingSteps(route);
    const moved = steps[from];
    if (this._again(event) || moved === undefined || to < 0 || to >= steps.length || to === from) return;
    void this._order(route, { steps: movedTo(steps, { from, to }), moved });
  }

  private _drop(event: DragEvent, route: PupilRoute, to: number): void {
    event.preventDefault();
    this._over = undefined;
    const from = comingSteps(route).findIndex(({ id }) => id === this._dragged);
    if (from >= 0) this._move(event, route, { from, to });
  }

  private _deed(of: { word: string; picture: string; step: PupilStep; deed: (event: Event) => void }) {
    return html`<button
      class="button large"
      type="button"
      aria-disabled=${this._writing.busy !== undefined}
      aria-label=${choiceWords.words.ofStep(of.word, of.step.title)}
      @click=${of.deed}
    >
      ${icon(of.picture)}${this._few ? nothing : of.word}
    </button>`;
  }

  private _coming(route: PupilRoute): TemplateResult {
    const words = choiceWords.words;
    const all = comingSteps(route);
    const steps = this._few ? all.slice(0, 3) : all;
    const each = this._few ? wordsEach(steps.length, 9) : Infinity;
    if (steps.length < 2)
      return html`<p class="soft">${steps.length === 1 ? words.orderOne : words.orderNone}</p>`;
    return html`<ol class="coming">
      ${repeat(
        steps,
        ({ id }) => id,
        (step, from) => {
          const to = (place: number) => (event: Event) => this._move(event, route, { from, to: place });
          return html`<li
            class="coming-step ${this._over === step.id ? 'over' : ''}"
            data-step=${step.id}
            draggable="true"
            @dragstart=${() => (this._dragged = step.id)}
            @dragover=${(event: DragEvent) => {
              event.preventDefault();
              this._over = step.id;
            }}
            @dragend=${() => (this._over = undefined)}
            @drop=${(event: DragEvent) => this._drop(event, route, from)}
          >
            <p class="name">${icon(formIcons[step.form])}<span>${fewWords(step.title, each)}</span></p>
            <div class="deeds">
              ${from > 0 ? this._deed({ word: words.first, picture: topIcon, step, deed: to(0) }) : nothing}
              ${from > 1 ? this._deed({ word: words.up, picture: higherIcon, step, deed: to(from - 1) }) : nothing}
              ${
                from < steps.length - 1
                  ? this._deed({ word: words.down, picture: lowerIcon, step, deed: to(from + 1) })
                  : nothing
              }
            </div>
          </li>`;
        },
      )}
    </ol>`;
  }

  private async _propose(event: Event, route: PupilRoute): Promise<void> {
    event.preventDefault();
    if (this._again(event)) return;
    // What was made above is meant as well; why it could not go, the line below it tells.
    if (!((await this.renderRoot.querySelector('marshrut-capture')?.settle()) ?? true)) return;
    const { ownStepId, text, fileId } = this._form;
    if (written(text) === '' && fileId === null) {
      this.renderRoot.querySelector('textarea')?.focus();
      return;
    }
    if (holdsTooLong(this.renderRoot)) return;
    const { routeId } = route;
    const sent = await this._send(
      {
        endpoint: 'POST /api/routes/:routeId/own-steps',
        params: { routeId },
        body: { ownStepId, text, fileId },
      },
      choiceWords.words.proposed,
    );
    if (!sent) return;
    this.renderRoot.querySelector('marshrut-capture')?.reset();
    await this._draft.drop();
    this._form = emptyForm();
  }

  private _withdraw(event: Event, { ownStepId }: OwnStep): void {
    if (this._again(event)) return;
    const press = { endpoint: 'DELETE /api/own-steps/:ownStepId', params: { ownStepId } } as const;
    void this._send(press, choiceWords.words.withdrawn);
  }

  /** Where little is read the picture stands there alone. */
  private _head(picture: string, text: string): TemplateResult {
    const quiet = this._few ? 'only-read-aloud' : '';
    return html`<h2 tabindex="-1">${icon(picture)}<span class=${quiet}>${text}</span></h2>`;
  }

  private _own(page: PupilPage, route: PupilRoute): TemplateResult {
    const words = choiceWords.words;
    const few = this._few;
    const tutors = page.tutors.map(({ name }) => name);
    const names = tutors.join(', ');
    const busy = this._writing.busy !== undefined;
    const whoSees = names ? appWords.words.helpWho(names) : appWords.words.helpWhoUnknown;
    const mine = ownStepList({
      ownSteps: route.voice?.ownSteps ?? [],
      api: this.api,
      busy,
      withdraw: (event, ownStep) => this._withdraw(event, ownStep),
      few,
    });
    return html`<section>
      ${this._head(islandIcon, words.ownTitle)}
      <form @submit=${(event: Event) => void this._propose(event, route)}>
        <label>
          <span class=${few ? 'only-read-aloud' : ''}>${words.ownLabel}</span>
          <textarea
            ${upTo(300)}
            rows="2"
            .value=${this._form.text}
            @input=${({ target }: InputEvent) => this._change({ text: (target as HTMLTextAreaElement).value })}
          ></textarea>
        </label>
        ${few ? nothing : html`<p class="soft">${words.ownHint}</p>`}
        <marshrut-capture
          kinds="drawing photo voice"
          purpose="own-step"
          .api=${this.api}
          .pupilId=${this.pupilId}
          .personId=${this.session.person.personId}
          @captured=${({ fileId }: CapturedEvent) => this._change({ fileId })}
          @capture-dropped=${() => this._change({ fileId: null })}
        ></marshrut-capture>
        ${
          few
            ? html`<p>
                <span class="only-read-aloud">${whoSees}</span
                ><span aria-hidden="true">${icon(eyeIcon)} ${fewNames(tutors) || appWords.words.tutor}</span>
              </p>`
            : html`<p>${whoSees}</p>`
        }
        <button class="button large primary main" type="submit" aria-disabled=${busy}>
          ${icon(boatIcon)}${words.propose}
        </button>
      </form>
      ${
        few && mine !== nothing
          ? html`<details>
              <summary class="button large">${words.mineShort}</summary>
              ${mine}
            </details>`
          : mine
      }
    </section>`;
  }

  private async _turn(face: 'order' | 'own'): Promise<void> {
    this._face = face;
    this._told = '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  private _ordering(route: PupilRoute): TemplateResult {
    const words = choiceWords.words;
    return html`<section>
      ${this._head(forkIcon, words.orderTitle)} ${this._few ? nothing : html`<p>${words.orderHint}</p>`}
      ${this._coming(route)}
      ${
        route.voice && route.voice.order.length > 0
          ? html`<button
              class="button large quiet"
              type="button"
              aria-label=${words.asAgreed}
              @click=${(event: Event) => void this._asAgreed(event, route)}
            >
              ${icon(undoIcon)}${this._few ? nothing : words.asAgreed}
            </button>`
          : nothing
      }
    </section>`;
  }

  private _view(page: PupilPage): TemplateResult {
    const words = choiceWords.words;
    const { route } = page;
    if (!route || route.closed || !page.mayReport) return html`<p>${words.orderNone}</p>`;
    const own = this._face === 'own';
    // What has moved is seen; of what went wrong, the first sentence stands there.
    const isTrouble = this._writing.trouble !== undefined;
    const quiet = this._few && !isTrouble;
    const line = this._few && isTrouble ? firstSentence(this._told) : this._told;
    const told = html`<p class=${quiet ? 'only-read-aloud' : 'told'} role="status">${line}</p>`;
    if (!this._few) return html`${told} ${this._ordering(route)} ${this._own(page, route)}`;
    return html`${told} ${own ? this._own(page, route) : this._ordering(route)}
      <button
        class="button large"
        type="button"
        @click=${(event: Event) => {
          if (!this._again(event)) void this._turn(own ? 'order' : 'own');
        }}
      >
        ${icon(own ? forkIcon : islandIcon)}${own ? words.orderShort : words.ownShort}
      </button>`;
  }

  private async _asAgreed(event: Event, { routeId }: PupilRoute): Promise<void> {
    if (this._again(event)) return;
    const none: string[] = [];
    const sent = await this._send(
      { endpoint: 'PUT /api/routes/:routeId/order', params: { routeId }, body: { stepIds: none } },
      choiceWords.words.asAgreed,
    );
    if (sent && sent !== 'kept') await this._page.refresh();
  }

  override render(): TemplateResult {
    return html`<div class="page">
      ${this._page.render({
        pending: loadingFace,
        complete: (page) =>
          html`<h1 class=${this._few ? 'only-read-aloud' : ''}>${choiceWords.words.title}</h1>
            ${this._view(page)}`,
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._page.again }),
      })}
    </div>`;
  }
}
define('marshrut-choice', MarshrutChoice);
