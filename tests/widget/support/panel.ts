import { fixture, html } from '@open-wc/testing';
import '../../../widget/views/panel/marshrut-panel-view.ts';
import type { MarshrutPanelView } from '../../../widget/views/panel/marshrut-panel-view.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import { fakeApi, type Call } from './fake-api.ts';
import { session, type Answers } from './panel-school.ts';
import { seen, told } from './screen.ts';
import { waitUntil } from './wait-until.ts';

interface Panel {
  panel: MarshrutPanelView;
  calls: Call[];
  /** What was announced for the app to say aloud. */
  announced: string[];
}

/** The panel as a launch opens it, at a place inside it. */
export const openPanel = async (
  answers: Answers,
  { place, parts = {} }: { place?: object; parts?: Partial<SessionView> } = {},
): Promise<Panel> => {
  history.replaceState(place ? { marshrut: place } : null, '');
  const { api, calls } = fakeApi(answers);
  const announced: string[] = [];
  const panel = await fixture<MarshrutPanelView>(
    html`<marshrut-panel-view
      .api=${api}
      .session=${{ ...session, ...parts }}
      @marshrut-announcement=${(event: HTMLElementEventMap['marshrut-announcement']) => announced.push(event.text)}
    ></marshrut-panel-view>`,
  );
  return { panel, calls, announced };
};

const everyRoot = (root: ParentNode): ParentNode[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? everyRoot(shadowRoot) : [])),
];

/** All that fit, through shadow roots, in order. */
export const all = <Found extends HTMLElement = HTMLElement>(root: Element, selector: string): Found[] =>
  (root.shadowRoot ? [root, ...everyRoot(root.shadowRoot)] : [root]).flatMap((place) => [
    ...place.querySelectorAll<Found>(selector),
  ]);

/** @throws when there is none */
export const one = <Found extends HTMLElement = HTMLElement>(root: Element, selector: string): Found => {
  const [found] = all<Found>(root, selector);
  if (!found) throw new Error(`nothing fits ${selector}`);
  return found;
};

/** The control that this label names. @throws when there is none */
export const control = <Found extends HTMLElement = HTMLInputElement>(
  root: Element,
  label: string,
): Found => {
  const found = all<HTMLLabelElement>(root, 'label').find(
    ({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() === label,
  );
  if (!found?.control) throw new Error(`no control “${label}”`);
  return found.control as unknown as Found;
};

export const typeIn = (input: HTMLInputElement | HTMLTextAreaElement, text: string): void => {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

export const showing = (root: Element, text: string): Promise<void> =>
  waitUntil(() => seen(root).includes(text) || told(root).includes(text), `“${text}” is not shown`);

export const gone = (root: Element, text: string): Promise<void> =>
  waitUntil(() => !seen(root).includes(text), `“${text}” is still shown`);
