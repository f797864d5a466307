import { sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import { HeldKey } from '../../../widget/launch/held-key.ts';

describe('a key held down', () => {
  const held = new HeldKey();
  beforeEach(() => held.hostConnected());
  afterEach(() => held.hostDisconnected());

  const hold = async (): Promise<void> => {
    for (let times = 0; times < 3; times += 1) await sendKeys({ down: 'Enter' });
    await sendKeys({ up: 'Enter' });
  };

  it('presses once, and not what has the focus by then', async () => {
    const pressed: string[] = [];
    const view = await fixture<HTMLElement>(
      html`<div>
        <button
          id="one"
          @click=${() => {
            pressed.push('one');
            view.querySelector<HTMLElement>('#two')!.focus();
          }}
        >
          one
        </button>
        <button id="two" @click=${() => pressed.push('two')}>two</button>
      </div>`,
    );
    view.querySelector<HTMLElement>('#one')!.focus();
    await hold();
    expect(pressed).to.deep.equal(['one']);
    await sendKeys({ press: 'Enter' });
    expect(pressed).to.deep.equal(['one', 'two']);
  });

  it('writes a line for each repetition where there are several', async () => {
    const text = await fixture<HTMLTextAreaElement>(html`<textarea aria-label="text"></textarea>`);
    text.focus();
    await hold();
    expect(text.value).to.equal('\n\n\n');
  });
});
