import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import { lengthWords } from '../locales/length-words.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

const mark = 'data-too-long';

class UpTo extends Directive {
  #control: TextControl | undefined;
  #most = Infinity;
  #told: HTMLElement | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('upTo stands on a control');
  }

  override update({ element }: ElementPart, [most = Infinity]: [number | undefined]): void {
    this.#most = most;
    if (this.#control === undefined) {
      this.#control = element as TextControl;
      element.addEventListener('input', () => this.#look());
    }
    // A draft that was restored is in the control when all of the template is.
    queueMicrotask(() => this.#look());
  }

  render(_most: number | undefined): undefined {
    return undefined;
  }

  #look(): void {
    const control = this.#control;
    if (control === undefined) return;
    const now = control.value.trim().length;
    if (now > this.#most) this.#tell(control, now);
    else if (control.hasAttribute(mark)) {
      control.removeAttribute(mark);
      control.removeAttribute('aria-invalid');
      this.#told?.remove();
    }
  }

  #tell(control: TextControl, now: number): void {
    const told = (this.#told ??= document.createElement('p'));
    told.className = 'problem';
    told.setAttribute('role', 'status');
    control.setAttribute(mark, '');
    control.setAttribute('aria-invalid', 'true');
    const say = (): void => {
      told.textContent = lengthWords.words.tooLong(this.#most, now);
    };
    if (told.isConnected && told.textContent !== '') {
      say();
      return;
    }
    this.#place(control, told);
    // Hardly anybody writes so much: the words come when they are needed.
    void lengthWords
      .load()
      .then(say)
      .catch(() => (told.textContent = `${now} / ${this.#most}`));
  }

  /** Where the field is explained, so that it is read out with it; else right behind the control. */
  #place(control: TextControl, told: HTMLElement): void {
    const id = control.getAttribute('aria-describedby') ?? '';
    const about =
      id === '' ? null : (control.getRootNode() as ParentNode).querySelector(`#${CSS.escape(id)}`);
    if (about) about.append(told);
    else control.after(told);
  }
}

/**
 * On a text control instead of `maxlength`: nothing of a long paste is cut off; that it is too long is said beside
 * it, in words. Who sends the text asks `holdsTooLong` before.
 */
export const upTo = directive(UpTo);

/** Whether a control here holds more than fits; the first such is where the person now is. */
export const holdsTooLong = (root: ParentNode): boolean => {
  const control = root.querySelector<HTMLElement>(`[${mark}]`);
  control?.focus();
  return control !== null;
};
