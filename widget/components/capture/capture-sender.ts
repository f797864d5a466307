import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaptureTroubleReason, FileKind } from '../../../lti-server/contract/vocabulary.ts';
import { ApiFailure, mayPassLater } from '../../api/api-failure.ts';
import type { Api } from '../../api/client.ts';
import { sendFile } from '../../api/files.ts';
import { dropCapture, keepCapture, keptCapture, type KeptCapture } from '../../launch/kept-captures.ts';

/** `kept`: made and safe on this device, waiting for the network. `failed`: pressing again may help. */
export type CaptureStanding = 'none' | 'sending' | 'kept' | 'sent' | 'failed';

interface Owner {
  personId: string;
  pupilId: string;
  purpose: string;
}

const firstRetryMs = 5000;
const longestRetryMs = 30_000;

/** Why something is not taken at all. */
export type CaptureRefusal = Exclude<CaptureTroubleReason, 'not_sent'>;

/** Sending that breaks off as often in a row, with a connection, is for a grown-up to know. */
const breaksTold = 3;

/** Trying the same again never helps here; the child hears why in one sentence. */
const refusals: Readonly<Record<string, CaptureRefusal>> = {
  BODY_TOO_LARGE: 'too_large',
  VOICE_TOO_LONG: 'too_long',
  FILE_KIND_REFUSED: 'wrong_kind',
  FILE_BROKEN: 'broken',
  FILES_FULL: 'full',
};

/** Sends what was made once, however often the network has to be asked, and keeps it here until then. */
export class CaptureSender implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #api: () => Api;
  readonly #owner: () => Owner;
  readonly #sent: (file: { fileId: string; kind: FileKind }) => void;
  readonly #refused: (kind: FileKind, reason: CaptureRefusal) => void;
  readonly #stuck: (kind: FileKind) => void;
  #standing: CaptureStanding = 'none';
  #capture: KeptCapture | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = firstRetryMs;
  #breaks = 0;
  #underWay: Promise<void> = Promise.resolve();

  constructor(
    host: ReactiveControllerHost,
    told: {
      api: () => Api;
      owner: () => Owner;
      sent: (file: { fileId: string; kind: FileKind }) => void;
      refused: (kind: FileKind, reason: CaptureRefusal) => void;
      /** It does not arrive, and nothing says why: it stays here. */
      stuck: (kind: FileKind) => void;
    },
  ) {
    this.#host = host;
    this.#api = told.api;
    this.#owner = told.owner;
    this.#sent = told.sent;
    this.#refused = told.refused;
    this.#stuck = told.stuck;
    host.addController(this);
  }

  get standing(): CaptureStanding {
    return this.#standing;
  }

  /** Ends when what is being sent has arrived, or has not. */
  get underWay(): Promise<void> {
    return this.#underWay;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#retry);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#retry);
    clearTimeout(this.#timer);
  }

  /** What was made here before and never arrived: it is on its way again. */
  async resume(): Promise<KeptCapture | undefined> {
    const kept = await keptCapture(this.#owner());
    if (kept === undefined || this.#capture !== undefined) return undefined;
    this.#capture = kept;
    this.#stand('kept');
    void this.#deliver();
    return kept;
  }

  send(made: { kind: FileKind; blob: Blob }): Promise<void> {
    this.#underWay = this.#send(made);
    return this.#underWay;
  }

  async #send({ kind, blob }: { kind: FileKind; blob: Blob }): Promise<void> {
    const fileId = this.#capture?.blob === blob ? this.#capture.fileId : crypto.randomUUID();
    const capture: KeptCapture = { ...this.#owner(), kind, fileId, blob, madeAt: Date.now() };
    this.#capture = capture;
    this.#breaks = 0;
    this.#stand('sending');
    // First onto this device: the tab may be closed in the middle.
    await keepCapture(capture);
    await this.#deliver();
  }

  /** The record has it, or the child wants another one. */
  reset(): void {
    clearTimeout(this.#timer);
    const capture = this.#capture;
    this.#capture = undefined;
    if (capture) void dropCapture(capture.purpose);
    this.#stand('none');
  }

  readonly #retry = (): void => {
    if (this.#standing === 'kept') void this.#deliver();
  };

  async #deliver(): Promise<void> {
    clearTimeout(this.#timer);
    const capture = this.#capture;
    if (!capture) return;
    const { pupilId, kind, fileId, blob } = capture;
    try {
      await sendFile(this.#api(), { pupilId, kind, fileId, blob });
      if (this.#capture !== capture || this.#standing === 'sent') return;
      await dropCapture(capture.purpose);
      this.#retryMs = firstRetryMs;
      this.#breaks = 0;
      this.#stand('sent');
      this.#sent({ fileId, kind });
    } catch (failure) {
      if (this.#capture !== capture) return;
      this.#fail(capture, failure);
    }
  }

  #fail(capture: KeptCapture, failure: unknown): void {
    const known = failure instanceof ApiFailure ? failure : undefined;
    // A proxy before the server can find it too large as well, and says so in a page of its own.
    const reason = known?.status === 413 ? 'too_large' : refusals[known?.code ?? ''];
    if (reason !== undefined) {
      this.reset();
      this.#refused(capture.kind, reason);
    } else if (mayPassLater(failure)) {
      this.#stand('kept');
      if (navigator.onLine && (this.#breaks += 1) === breaksTold) this.#stuck(capture.kind);
      this.#timer = setTimeout(this.#retry, this.#retryMs);
      this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs);
    } else {
      this.#stuck(capture.kind);
      this.#stand('failed');
    }
  }

  #stand(standing: CaptureStanding): void {
    this.#standing = standing;
    this.#host.requestUpdate();
  }
}
