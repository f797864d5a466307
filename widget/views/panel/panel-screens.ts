import { html, nothing, type TemplateResult } from 'lit';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { Api } from '../../api/client.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { backIcon, icon } from '../../styles/icons.ts';
import type { Place, ScreenName } from './panel-history.ts';

/** What a screen is drawn with. */
export interface Drawn<Screen extends ScreenName = ScreenName> {
  session: SessionView;
  api: Api;
  place: Extract<Place, { screen: Screen }>;
  /** Somebody came here by a press: the focus belongs to the heading. */
  arriving: boolean;
  toList: () => void;
}

interface PanelScreen<Screen extends ScreenName> {
  /** Its code, fetched when somebody opens it. */
  load: () => Promise<unknown>;
  face: (drawn: Drawn<Screen>) => TemplateResult | typeof nothing;
  /** What leads to it from the list, as a selector; the focus comes back there. */
  opener: string;
}

/** Every screen beside the list and the pupils' own; a new one is an entry here, and a way in `panel-ways.ts`. */
export const panelScreens: { [Screen in ScreenName]: PanelScreen<Screen> } = {
  bulk: {
    load: () => import('../bulk/marshrut-bulk.ts'),
    face: ({ session, place, arriving }) =>
      html`<marshrut-bulk
        .session=${session}
        .pupilIds=${place.pupilIds}
        .itemId=${place.itemId}
        ?arriving=${arriving}
      ></marshrut-bulk>`,
    opener: '.to-bulk',
  },
  colleagues: {
    load: async () => (await import('../colleagues/marshrut-colleagues.ts')).loadColleaguesWords(),
    face: ({ session, arriving }) =>
      html`<marshrut-colleagues .session=${session} ?arriving=${arriving}></marshrut-colleagues>`,
    opener: '.to-colleagues',
  },
  completion: {
    load: () => import('../completion/marshrut-completion.ts'),
    // Only whoever came from an activity can decide what counts there.
    face: ({ session: { activity }, arriving }) =>
      activity === null
        ? nothing
        : html`<marshrut-completion .linkId=${activity.linkId} ?arriving=${arriving}></marshrut-completion>`,
    opener: '.to-completion',
  },
  contacts: {
    load: () => import('../meeting/marshrut-contact-log.ts'),
    face: ({ session, api, arriving, toList }) =>
      html`<p class="no-print">
          <button class="button quiet" type="button" @click=${toList}>
            ${icon(backIcon)}${panelWords.words.back}
          </button>
        </p>
        <marshrut-contact-log
          .api=${api}
          reader=${session.person.name}
          ?arriving=${arriving}
        ></marshrut-contact-log>`,
    opener: '.to-contacts',
  },
  coordination: {
    load: () => import('../coordination/marshrut-coordination.ts'),
    face: ({ session, arriving }) =>
      html`<marshrut-coordination .session=${session} ?arriving=${arriving}></marshrut-coordination>`,
    opener: '.to-coordination',
  },
  handover: {
    load: () => import('../handover/marshrut-handover.ts'),
    face: ({ session, place, arriving, toList }) =>
      html`<p class="no-print">
          <button class="button quiet" type="button" @click=${toList}>
            ${icon(backIcon)}${panelWords.words.back}
          </button>
        </p>
        <marshrut-handover
          .session=${session}
          .pupilId=${place.pupilId}
          ?arriving=${arriving}
        ></marshrut-handover>`,
    opener: '.to-handover',
  },
  events: {
    load: () => import('../events/marshrut-events-desk.ts'),
    face: ({ session, place, arriving }) =>
      html`<marshrut-events-desk
        .session=${session}
        .eventId=${place.eventId}
        ?arriving=${arriving}
      ></marshrut-events-desk>`,
    opener: '.to-events',
  },
  library: {
    load: () => import('../library/marshrut-library.ts'),
    face: ({ session, arriving }) =>
      html`<marshrut-library .session=${session} ?arriving=${arriving}></marshrut-library>`,
    opener: '.to-library',
  },
  search: {
    load: () => import('../timeline/marshrut-search.ts'),
    face: ({ arriving }) => html`<marshrut-search ?arriving=${arriving}></marshrut-search>`,
    opener: '.to-search',
  },
};

export const faceOf = (drawn: Drawn): TemplateResult | typeof nothing =>
  // The compiler cannot see that both stand for the same screen.
  (panelScreens[drawn.place.screen] as PanelScreen<ScreenName>).face(drawn);
