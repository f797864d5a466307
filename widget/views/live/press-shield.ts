import type { ReactiveController, ReactiveElement } from 'lit';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import { pathOf } from '../../../lti-server/contract/path.ts';
import type { Reading } from '../../api/reading.ts';

/** So long after another step has come under the finger, in milliseconds, a press was meant for the one before. */
const shieldMs = 700;

/**
 * A press belongs to the step that was on the screen when the finger went down: another device or the tutor
 * may have put another step there a moment before. What the child has pressed itself needs no shield.
 */
export class PressShield implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #page: Reading<PupilPage>;
  #nowId: string | undefined;
  #changedAt = Number.NEGATIVE_INFINITY;
  #downAt = 0;
  #isOwn = false;

  constructor(host: ReactiveElement, page: Reading<PupilPage>) {
    this.#host = host;
    this.#page = page;
    this.#nowId = this.#now();
  }

  hostConnected(): void {
    this.#host.addEventListener('step-report', this.#report);
    this.#host.addEventListener('pointerdown', this.#down, { capture: true, passive: true });
    this.#host.addEventListener('click', this.#click, { capture: true });
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('step-report', this.#report);
    this.#host.removeEventListener('pointerdown', this.#down, { capture: true });
    this.#host.removeEventListener('click', this.#click, { capture: true });
  }

  hostUpdate(): void {
    const nowId = this.#now();
    if (nowId === this.#nowId) return;
    if (this.#nowId !== undefined && !this.#isOwn) this.#changedAt = performance.now();
    this.#nowId = nowId;
    this.#isOwn = false;
  }

  #now(): string | undefined {
    const route = this.#page.value?.route;
    return route ? pathOf(route).now?.id : undefined;
  }

  readonly #report = (): void => {
    this.#isOwn = true;
  };

  readonly #down = ({ timeStamp }: PointerEvent): void => {
    this.#downAt = timeStamp;
  };

  readonly #click = (event: MouseEvent): void => {
    // A press of a key is a click without a finger before it.
    const began = event.detail > 0 ? this.#downAt : event.timeStamp;
    if (began - this.#changedAt >= shieldMs) return;
    if (
      !event.composedPath().some((part) => part instanceof Element && part.localName === 'marshrut-now-step')
    )
      return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
}
