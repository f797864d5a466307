import { turnIntoElements } from './embed/turn-into-elements.ts';
import { MarshrutFrame } from './marshrut-frame.ts';

/** The public elements, for pages that embed Marshrut with a script: /widget/marshrut.js */
for (const tag of ['marshrut-frame', 'marshrut-route']) {
  // A second copy of the script on the same page is harmless.
  if (!customElements.get(tag)) customElements.define(tag, class extends MarshrutFrame {});
}
turnIntoElements();
