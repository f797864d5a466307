import type { ReactiveController, ReactiveElement } from 'lit';
import type { ProgressView, PupilPage } from '../../../lti-server/contract/routes.ts';
import { ApiFailure, mayPassLater } from '../../api/api-failure.ts';
import type { Api } from '../../api/client.ts';
import { KeptPresses, type Sent } from '../../api/kept-presses.ts';
import { sendPress, type Press, type Report } from '../../api/presses.ts';
import type { Reading } from '../../api/reading.ts';
import { afterPaint } from '../../components/after-paint.ts';
import { PageChangedEvent } from '../../launch/page-changed-event.ts';
import { appWords } from '../../locales/app-words.ts';
import type { Working } from './marshrut-now-step.ts';
import type { Said } from './marshrut-pupil-view.ts';
import type { PupilStep } from './path.ts';
import type { PressUnsentEvent } from './press-unsent-event.ts';
import type {
  HelpCallEvent,
  SignalBackEvent,
  StepChoiceEvent,
  StepEvent,
  StepReportEvent,
  StepSignalEvent,
} from './step-events.ts';
import { withProgress } from './with-progress.ts';

interface Save {
  readonly stepId: string;
  readonly press: (routeId: string) => Press;
  readonly said: (step: PupilStep, answer: ProgressView) => Said;
}

/**
 * Sends what a child presses on its step, keeps what cannot be sent, and says how it ended. Fetched after the
 * page is there, while there is a connection: nobody needs it to see the page.
 */
export class StepDeeds implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #api: () => Api;
  /** Under whom presses are kept; nobody: they are not. */
  readonly #personId: () => string | undefined;
  readonly #page: Reading<PupilPage>;
  #working: Working;
  #said: Said | undefined;
  /** Made once for a step, so that a call that is sent again after a failure stays one call. */
  readonly #helpIds = new Map<string, string>();
  #kept: KeptPresses | undefined;
  /** Presses reach the server one after the other. */
  #turn: Promise<void> = Promise.resolve();

  constructor(
    host: ReactiveElement,
    of: { api: () => Api; personId: () => string | undefined; page: Reading<PupilPage> },
  ) {
    this.#host = host;
    this.#api = of.api;
    this.#personId = of.personId;
    this.#page = of.page;
    host.addController(this);
  }

  /** What is being saved. */
  get working(): Working {
    return this.#working;
  }

  /** How the last one ended. */
  get said(): Said | undefined {
    return this.#said;
  }

  say(said: Said | undefined): void {
    this.#said = said;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    const personId = this.#personId();
    if (personId === undefined) return;
    const sent = ({ last, isWhole }: Sent): void => {
      this.#helpIds.clear();
      this.say(isWhole ? this.#saidLater(last) : { text: appWords.words.changedMeanwhile, isTrouble: true });
      void this.#page.refresh();
      window.dispatchEvent(new PageChangedEvent());
    };
    this.#host.addEventListener('press-unsent', this.#keep);
    this.#kept = new KeptPresses({ api: this.#api(), personId, sent });
    // What was pressed before a reload is on its way, and the child goes on seeing that it is.
    if (this.#kept.waiting) this.say(this.#saidWaiting());
  }

  /** What was pressed waits for the connection; how a step ended can be taken back meanwhile. */
  #saidWaiting(): Said {
    const words = appWords.words;
    const text = words.keptOffline;
    const report = this.#kept?.lastReport;
    const step = this.#page.value?.route?.steps.find(({ id }) => id === report?.params.stepId);
    if (!step || report?.body === undefined) return { text, isTrouble: true };
    const { state: reported } = report.body;
    if (reported === 'now' || reported === 'planned')
      return { text: `${text} ${words.saidBack(step.title)}`, isTrouble: true };
    return { text, isTrouble: true, undo: { stepId: step.id, state: step.state } };
  }

  /** What was reported without a connection has arrived: it can be taken back like any other. */
  #saidLater(last: Report | undefined): Said {
    const words = appWords.words;
    const text = words.sentLater;
    const stepId = last?.params.stepId;
    const reported = last?.body?.state;
    const step = this.#page.value?.route?.steps.find(({ id }) => id === stepId);
    if (!step || reported === undefined || reported === 'now' || reported === 'planned') return { text };
    const said = { done: words.saidDone, changed: words.saidOtherwise, not_now: words.saidLater }[reported];
    // After a reload the page may know of it already.
    const before = step.state === reported ? 'now' : step.state;
    return { text: `${text} ${said(step.title)}`, undo: { stepId: step.id, state: before } };
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('press-unsent', this.#keep);
    this.#kept?.stop();
    this.#kept = undefined;
  }

  /** Places beside the route have presses of their own. */
  readonly #keep = (event: PressUnsentEvent): void => {
    event.isKept = this.#kept?.keep(event.press) ?? false;
  };

  do(event: StepEvent): Promise<void> {
    switch (event.type) {
      case 'step-report':
        return this.#report(event as StepReportEvent);
      case 'step-choice':
        return this.#choose(event as StepChoiceEvent);
      case 'help-call':
        return this.#call(event as HelpCallEvent);
      case 'step-signal':
        return this.#signal(event as StepSignalEvent);
      default:
        return this.#takeBack(event as SignalBackEvent);
    }
  }

  /** One write at a time. What goes beside a step (`working` undefined) waits for its turn. */
  async #save(working: Working, { stepId, press, said }: Save): Promise<void> {
    const page = this.#page.value;
    const step = page?.route?.steps.find(({ id }) => id === stepId);
    if (!page?.route || !step || (working && this.#working)) return;
    if (working) this.#working = working;
    // What waits for the connection is told until it is sent.
    if (!this.#kept?.waiting) this.say(undefined);
    const { routeId } = page.route;
    const before = this.#turn;
    this.#turn = before.then(() => this.#deliver(press(routeId), (answer) => said(step, answer)));
    await this.#turn;
    if (working) this.#working = undefined;
    this.#host.requestUpdate();
  }

  async #deliver(press: Press, said: (answer: ProgressView) => Said): Promise<void> {
    const words = appWords.words;
    const trouble = (text: string): void => this.say({ text, isTrouble: true });
    const { body } = press;
    try {
      await afterPaint();
      // What was pressed first goes first: while it waits, so does all that is newer.
      if (this.#kept?.waiting) await this.#kept.send();
      if (this.#kept?.waiting) return this.#wait(press);
      const answer = await sendPress(this.#api(), press);
      this.say(said(answer));
      const page = this.#page.value;
      if (page) this.#page.replace(withProgress(page, answer));
      // Two tabs may have taken back one after the other: the order of the steps is the server's.
      if (body && 'state' in body && (body.state === 'now' || body.state === 'planned'))
        void this.#page.refresh();
    } catch (failure) {
      if (mayPassLater(failure)) return this.#wait(press);
      const status = failure instanceof ApiFailure ? failure.status : 0;
      if (status === 404 || status === 409) {
        // Another tab or the tutor was quicker: trying again would never help, looking again does.
        trouble(words.changedMeanwhile);
        void this.#page.refresh();
      } else trouble(words.notSaved);
    }
  }

  #wait(press: Press): void {
    const text = appWords.words.notSavedOffline;
    this.say(this.#kept?.keep(press) ? this.#saidWaiting() : { text, isTrouble: true });
  }

  /** Who comes to know of it, in a sentence. */
  get #whoSees(): string {
    const words = appWords.words;
    const tutors = this.#page.value?.tutors.map(({ name }) => name).join(', ');
    return tutors ? words.helpWho(tutors) : words.helpWhoUnknown;
  }

  #report({ stepId, state: reported }: StepReportEvent): Promise<void> {
    const words = appWords.words;
    return this.#save(reported === 'done' ? 'done' : 'not_now', {
      stepId,
      press: (routeId) => ({
        endpoint: 'PUT /api/routes/:routeId/steps/:stepId/state',
        params: { routeId, stepId },
        body: { state: reported },
      }),
      said: ({ title, state: before }, { progress }) => {
        if (reported === 'planned' || reported === 'now') return { text: words.saidBack(title) };
        const texts = { done: words.saidDone, changed: words.saidOtherwise, not_now: words.saidLater };
        const next = progress.find(({ state: known }) => known === 'now');
        const step = this.#page.value?.route?.steps.find(({ id }) => id === next?.stepId);
        const text = [texts[reported](title), step ? words.saidNext(step.title) : '', this.#whoSees];
        return { text: text.filter(Boolean).join(' '), undo: { stepId, state: before } };
      },
    });
  }

  #choose({ stepId, alternativeId }: StepChoiceEvent): Promise<void> {
    const words = appWords.words;
    return this.#save('choice', {
      stepId,
      press: (routeId) => ({
        endpoint: 'PUT /api/routes/:routeId/steps/:stepId/choice',
        params: { routeId, stepId },
        body: { alternativeId },
      }),
      said: ({ alternatives }) => {
        const way = alternatives.find(({ id }) => id === alternativeId);
        return { text: way ? words.saidChosen(way.title) : words.saidChooseAgain, inStep: true };
      },
    });
  }

  #call({ stepId }: HelpCallEvent): Promise<void> {
    const helpId = this.#helpIds.get(stepId) ?? crypto.randomUUID();
    this.#helpIds.set(stepId, helpId);
    return this.#save('help', {
      stepId,
      press: (routeId) => ({
        endpoint: 'POST /api/routes/:routeId/steps/:stepId/help',
        params: { routeId, stepId },
        body: { helpId },
      }),
      said: () => {
        this.#helpIds.delete(stepId);
        return { text: appWords.words.saidHelp, inStep: true };
      },
    });
  }

  #signal({ signal: { stepId, signalId, ...body } }: StepSignalEvent): Promise<void> {
    return this.#save(undefined, {
      stepId,
      press: (routeId) => ({
        endpoint: 'PUT /api/routes/:routeId/steps/:stepId/signals/:signalId',
        params: { routeId, stepId, signalId },
        body,
      }),
      said: () => ({ text: `${appWords.words.saidSignal[body.kind]} ${this.#whoSees}`, inStep: true }),
    });
  }

  #takeBack({ stepId, signalId }: SignalBackEvent): Promise<void> {
    return this.#save(undefined, {
      stepId,
      press: (routeId) => ({
        endpoint: 'DELETE /api/routes/:routeId/steps/:stepId/signals/:signalId',
        params: { routeId, stepId, signalId },
      }),
      said: () => ({ text: appWords.words.signalBack, inStep: true }),
    });
  }
}
