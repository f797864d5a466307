import { expect, fixture, html } from '@open-wc/testing';
import '../../../widget/components/marshrut-dialog.ts';
import type { MarshrutDialog } from '../../../widget/components/marshrut-dialog.ts';
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

  it('goes when its owner says so', async () => {
    const dialog = await show();
    dialog.open = false;
    await waitUntil(() => !inner(dialog).open);
  });
});
