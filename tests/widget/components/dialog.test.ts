import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/components/marshrut-dialog.ts';
import type { MarshrutDialog } from '../../../widget/components/marshrut-dialog.ts';
import { PartInSight } from '../../../widget/launch/part-in-sight.ts';
import { expectAccessible } from '../support/accessible.ts';
import { heard } from '../support/heard.ts';
import { preparePage } from '../support/page.ts';
import { button, seen } from '../support/screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const show = (): Promise<MarshrutDialog> =>
  fixture(
    html`<marshrut-dialog heading="Взять в подопечные?" open>
      <p>Аглая увидит вас в «Кто рядом».</p>
      <button slot="actions">Взять</button>
    </marshrut-dialog>`,
  );

const inner = (dialog: MarshrutDialog): HTMLDialogElement => dialog.shadowRoot!.querySelector('dialog')!;

describe('<marshrut-dialog>', () => {
  before(() => preparePage());

  it('stands over the page with its question and its buttons', async () => {
    const dialog = await show();
    expect(inner(dialog).matches(':modal')).to.equal(true);
    expect(seen(dialog)).to.include('Взять в подопечные?').and.to.include('Аглая увидит вас');
    button(dialog, 'Взять');
    await expectAccessible(dialog);
  });

  it('asks its owner before it goes away, by the cross and by Escape', async () => {
    const dialog = await show();
    await heard(dialog, 'dialog-close', () => button(dialog, 'Закрыть').click());
    await heard(dialog, 'dialog-close', () =>
      inner(dialog).dispatchEvent(new Event('cancel', { cancelable: true })),
    );
    expect(inner(dialog).open).to.equal(true);
  });

  it('stands where it is seen, whatever the height of its frame', async () => {
    const dialog = await show();
    dialog.style.setProperty('--sight-start', '100px');
    dialog.style.setProperty('--sight-end', '500px');
    const { top, bottom } = inner(dialog).getBoundingClientRect();
    expect([top >= 100, bottom <= 500]).to.deep.equal([true, true]);
  });

  it('is never a strip, however little of the frame is seen, and never beyond its edges', async () => {
    const dialog = await show();
    const long = document.createElement('p');
    long.style.blockSize = '600px';
    dialog.append(long);
    for (const [start, end] of [
      [0, 37],
      [innerHeight / 2, innerHeight / 2 + 37],
      [innerHeight - 37, innerHeight],
    ] as const) {
      dialog.style.setProperty('--sight-start', `${start}px`);
      dialog.style.setProperty('--sight-end', `${end}px`);
      const { top, bottom } = inner(dialog).getBoundingClientRect();
      expect(bottom - top, `seen from ${start} to ${end}`).to.be.at.least(320);
      expect([top >= 0, bottom <= innerHeight]).to.deep.equal([true, true]);
    }
  });

  it('is told which part of a tall frame is seen, also after the page was scrolled', async () => {
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { position: 'absolute', top: '-500px', blockSize: '3000px', border: '0' });
    document.body.append(frame);
    const host = frame.contentDocument!.createElement('div');
    const follower = new PartInSight(host);
    const told = (): string[] =>
      ['--sight-start', '--sight-end'].map((name) => host.style.getPropertyValue(name));
    follower.hostConnected();
    await waitUntil(() => told()[0] === '500px');
    expect(told()[1]).to.equal(`${500 + innerHeight}px`);
    // Nobody has moved anything in the frame itself.
    for (const top of [0, 900, 1850]) {
      frame.style.top = `${-top}px`;
      await waitUntil(() => told()[0] === `${top}px` && told()[1] === `${top + innerHeight}px`);
    }
    // While it is being scrolled nothing is told: the styles of the whole page would be worked out anew.
    const rests: (() => void)[] = [];
    const { setTimeout: later } = window;
    window.setTimeout = ((rest: () => void) => void rests.push(rest)) as never;
    try {
      for (let top = 1000; top < 1800; top += 40) {
        frame.style.top = `${-top}px`;
        await new Promise(requestAnimationFrame);
      }
    } finally {
      window.setTimeout = later;
    }
    expect(told()[0]).to.equal('1850px');
    rests.at(-1)!();
    await waitUntil(() => told()[0] === '1760px');
    frame.style.top = '-1850px';
    await waitUntil(() => told()[0] === '1850px');
    frame.style.blockSize = '2000px';
    await waitUntil(() => told()[1] === '2000px');
    follower.hostDisconnected();
    frame.remove();
  });

  it('goes when its owner says so', async () => {
    const dialog = await show();
    dialog.open = false;
    await waitUntil(() => !inner(dialog).open);
  });
});
