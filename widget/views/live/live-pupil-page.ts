import type { ReactiveElement } from 'lit';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { Reading } from '../../api/reading.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import '../../components/marshrut-read-aloud.ts';
import { PageChangedEvent } from '../../launch/page-changed-event.ts';
import { liveWords } from '../../locales/live-words.ts';
import '../listen/marshrut-listen.ts';
import { CalmBreak } from './calm-break.ts';
import { LivePage, type Followed } from './live-page.ts';
import { PressShield } from './press-shield.ts';
import { newsOf } from './pupil-news.ts';

/**
 * Keeps a pupil's page as the server has it from now on, and says in one sentence what has changed; a child
 * is asked for a break after a while, and texts have a voice. Fetched after the page is there: nobody needs
 * it to see the page.
 */
export const keepLive = async (
  host: ReactiveElement,
  {
    page,
    forChild,
    ...followed
  }: Omit<Followed, 'refresh'> & { page: Reading<PupilPage>; forChild: boolean },
): Promise<void> => {
  await liveWords.load();
  const live = new LivePage({
    ...followed,
    async refresh(calm) {
      let before: PupilPage | undefined;
      const shown = await page.refresh(async () => {
        await calm();
        before = page.value;
      });
      const news = shown && before && page.value ? newsOf(before, page.value) : '';
      if (shown) window.dispatchEvent(new PageChangedEvent());
      if (news) host.dispatchEvent(new AnnouncementEvent(news));
      return shown;
    },
  });
  host.addController(live);
  if (!forChild) return;
  host.addController(new CalmBreak(host));
  host.addController(new PressShield(host, page));
};
