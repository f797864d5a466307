import type { ReactiveElement } from 'lit';
import { PageChangedEvent } from '../../launch/page-changed-event.ts';
import { LivePage, type Followed } from './live-page.ts';

/** Tells the parts of a pupil's desk that follow it when the child or a colleague has changed something. */
export const keepDeskLive = (host: ReactiveElement, followed: Omit<Followed, 'refresh'>): void => {
  const live = new LivePage({
    ...followed,
    async refresh(calm) {
      await calm();
      window.dispatchEvent(new PageChangedEvent());
      return true;
    },
  });
  host.addController(live);
};
