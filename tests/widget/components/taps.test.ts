import { expect, fixture, html } from '@open-wc/testing';
import { createTaps } from '../../../widget/components/taps.ts';
import { quickFingers, slowFingers } from '../support/fingers.ts';

/** Buttons that tell by name which of their taps were taken. */
async function openButtons() {
  const again = createTaps();
  const taken: string[] = [];
  const take = (name: string) => (event: Event) => {
    event.preventDefault();
    if (!again(event)) taken.push(name);
  };
  const view = await fixture<HTMLElement>(
    html`<div>
      <button id="first" @click=${take('first')}>first</button>
      <button id="second" @click=${take('second')}>second</button>
      <form @submit=${take('form')}><button id="third">third</button></form>
    </div>`,
  );
  const tap = (...ids: string[]): void => {
    for (const id of ids) view.querySelector<HTMLElement>(`#${id}`)!.click();
  };
  return { view, taken, tap };
}

describe('taps', () => {
  afterEach(quickFingers);

  it('so soon on the same button are one, a form’s as well', async () => {
    const { taken, tap } = await openButtons();
    tap('first', 'first', 'first', 'third', 'third');
    expect(taken).to.deep.equal(['first', 'form']);
  });

  it('later on the same button are two', async () => {
    const { taken, tap } = await openButtons();
    slowFingers(601);
    tap('first', 'first');
    expect(taken).to.deep.equal(['first', 'first']);
  });

  it('on different buttons are all meant, however quickly they come', async () => {
    const { taken, tap } = await openButtons();
    tap('first', 'second', 'first', 'third', 'second');
    expect(taken).to.deep.equal(['first', 'second', 'first', 'form', 'second']);
  });

  it('are one where another button has come to stand under the finger', async () => {
    const { view, taken, tap } = await openButtons();
    tap('first');
    view.querySelector('#first')!.remove();
    tap('second');
    expect(taken).to.deep.equal(['first']);
  });
});
