import { askEarly } from './api/early-overview.ts';
import type { HiddenFrameName } from './embed/messages.ts';

/**
 * Stands in the page before the app where staff will most likely open the panel: what the panel needs is asked for
 * while the app still finds out who is there. Nothing hangs on it.
 */
const hidden: HiddenFrameName = 'marshrut-glance';
if (window.name !== hidden) {
  askEarly();
  // After the app has asked who is there: its code goes first.
  window.addEventListener('load', () => {
    void import('./views/panel/marshrut-panel-view.ts').catch(() => undefined);
    void import('./views/overview/marshrut-overview.ts').catch(() => undefined);
  });
}
