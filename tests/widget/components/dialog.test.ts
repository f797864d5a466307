import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/components/marshrut-dialog.ts';
import type { MarshrutDialog } from '../../../widget/components/marshrut-dialog.ts';
import { SightFollower } from '../../../widget/views/panel/sight-follower.ts';
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
    dialog.style.setProperty('--sight-start', '150px');
    dialog.style.setProperty('--sight-end', '450px');
    const { top, bottom } = inner(dialog).getBoundingClientRect();
    expect([top >= 150, bottom <= 450]).to.deep.equal([true, true]);
  });

  it('is told which part of a tall frame is seen, also after the page was scrolled', async () => {
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { position: 'absolute', top: '-500px', blockSize: '3000px', border: '0' });
    document.body.append(frame);
    const host = frame.contentDocument!.createElement('div');
    const follower = new SightFollower(host);
    const told = (): string[] =>
      ['--sight-start', '--sight-end'].map((name) => host.style.getPropertyValue(name));
    follower.hostConnected();
    await waitUntil(() => told()[0] === '500px');
    expect(told()[1]).to.equal(`${500 + innerHeight}px`);
    frame.style.top = '-900px';
    frame.contentWindow!.dispatchEvent(new Event('wheel'));
    await waitUntil(() => told()[0] === '900px');
    follower.hostDisconnected();
    frame.remove();
  });

  it('goes when its owner says so', async () => {
    const dialog = await show();
    dialog.open = false;
    await waitUntil(() => !inner(dialog).open);
  });
});
