// Long because the three shelves share what is shown, what is written and what a deed leaves behind.
import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Library, LibraryItem } from '../../../lti-server/contract/library.ts';
import type { SessionView } from '../../../lti-server/contract/session.ts';
import type { TemplateCard } from '../../../lti-server/contract/templates.ts';
import type { Api } from '../../api/client.ts';
import { apiContext } from '../../api/context.ts';
import { decideItem, loadLibrary, offerItem, removeItem } from '../../api/library.ts';
import { Reading } from '../../api/reading.ts';
import { loadTemplates } from '../../api/templates.ts';
import { AnnouncementEvent } from '../../components/announcement-event.ts';
import { define } from '../../components/define.ts';
import { failureFace, faceStyles, loadingFace } from '../../components/faces.ts';
import { fieldStyles } from '../../components/field.ts';
import { filterChips, filterChipStyles } from '../../components/filter-chips.ts';
import { holdsTooLong } from '../../components/up-to.ts';
import { libraryViewWords } from '../../locales/library-view-words.ts';
import { libraryWords } from '../../locales/library-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { baseStyles } from '../../styles/base-styles.ts';
import { buttonStyles } from '../../styles/button-styles.ts';
import { backIcon, icon, waveIcon } from '../../styles/icons.ts';
import { plusIcon } from '../../styles/panel-icons.ts';
import { deskStyles } from '../panel/desk-styles.ts';
import { failureLine } from '../panel/failure-line.ts';
import { PlaceEvent } from '../panel/panel-events.ts';
import { addToRoute, routesOfTutees, type RouteOfTutee } from './add-to-route.ts';
import { itemCard, itemCardStyles, type ItemDeed } from './item-card.ts';
import { fitting, noFilter, suggested, type LibraryFilter } from './library-filter.ts';
import { libraryFilters, libraryFiltersStyles } from './library-filters.ts';
import { answerForm, routeChoice, templateCards } from './library-parts.ts';
import './marshrut-item-form.ts';
import type { ItemSavedEvent } from './item-saved-event.ts';
import './marshrut-packages.ts';

declare global {
  interface HTMLElementTagNameMap {
    'marshrut-library': MarshrutLibrary;
  }
}

interface Loaded extends Library {
  templates: readonly TemplateCard[];
  routes: readonly RouteOfTutee[];
}

type Shelf = 'all' | 'own' | 'waiting';

/** Games, breaks and words for talks: three suggestions at a time, one's own, and what the school shares. */
export class MarshrutLibrary extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    faceStyles,
    fieldStyles,
    filterChipStyles,
    deskStyles,
    itemCardStyles,
    libraryFiltersStyles,
    css`
      .back {
        margin-inline-start: -0.9em;
      }
      .items {
        display: grid;
        gap: 14px;
      }
      .items ol {
        padding-inline-start: 1.4em;
        list-style: decimal;
      }
      form.row select {
        inline-size: auto;
      }
    `,
  ];

  @consume({ context: apiContext }) private _api!: Api;
  @property({ attribute: false }) session!: SessionView;
  /** Somebody came here by a click: the focus goes to the heading. */
  @property({ type: Boolean }) arriving = false;
  @state() private _filter: LibraryFilter = noFilter;
  /** How many suggestions were passed over. */
  @state() private _from = 0;
  @state() private _shelf: Shelf = 'all';
  /** What is written or changed; `new` for an item that is not there yet. */
  @state() private _writing: LibraryItem | 'new' | undefined;
  /** The item that is put into a route. */
  @state() private _routing: string | undefined;
  /** The item that a coordinator answers with words. */
  @state() private _answering: string | undefined;
  @state() private _problem = '';
  private readonly _loaded = new Reading<Loaded>(this, {
    key: () => 'library',
    read: (signal) => this._load(signal),
  });

  private async _load(signal: AbortSignal): Promise<Loaded> {
    const courseId = this.session.course?.courseId;
    const [loaded, templates, routes] = await Promise.all([
      loadLibrary(this._api, signal),
      loadTemplates(this._api, signal),
      // Without a course there is nobody to put a step into the route of; the library is there all the same.
      courseId === undefined ? [] : routesOfTutees(this._api, { courseId, signal }).catch(() => []),
      libraryWords.load(),
      libraryViewWords.load(),
    ]);
    return { ...loaded, templates, routes };
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    if (this.arriving) this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  private _say(text: string): void {
    this.dispatchEvent(new AnnouncementEvent(text));
  }

  private _narrow(change: Partial<LibraryFilter>): void {
    this._filter = { ...this._filter, ...change };
    this._from = 0;
  }

  /** The item as it stands after a deed; nothing when it is gone. */
  private _show(itemId: string, item: LibraryItem | undefined): void {
    const { value } = this._loaded;
    if (!value) return;
    const there = value.items.some((known) => known.itemId === itemId);
    const items = there
      ? value.items.flatMap((known) => (known.itemId === itemId ? (item ?? []) : known))
      : [...(item ? [item] : []), ...value.items];
    this._loaded.replace({ ...value, items });
  }

  private async _press(item: LibraryItem, deed: ItemDeed): Promise<void> {
    const words = libraryViewWords.words;
    const { itemId } = item;
    this._problem = '';
    if (deed === 'edit') await this._write(item);
    if (deed === 'route') this._routing = this._routing === itemId ? undefined : itemId;
    const answers = deed === 'decline' && this._loaded.value?.coordinated === true;
    if (answers) this._answering = this._answering === itemId ? undefined : itemId;
    if (deed === 'several') this.dispatchEvent(new PlaceEvent({ screen: 'bulk', itemId }));
    if (deed === 'edit' || deed === 'route' || deed === 'several' || answers) return;
    try {
      switch (deed) {
        case 'remove':
          await removeItem(this._api, itemId);
          this._show(itemId, undefined);
          this._say(words.removed);
          break;
        case 'offer':
          this._show(itemId, await offerItem(this._api, itemId));
          this._say(words.offered);
          break;
        case 'share':
        case 'decline': {
          const share = deed === 'share';
          const decided = await decideItem(this._api, { itemId, share });
          this._show(itemId, share ? decided : undefined);
          this._say(share ? words.shared : words.declined);
        }
      }
    } catch (failure) {
      this._problem = failureLine(failure);
    }
  }

  private async _addToRoute(event: SubmitEvent, item: LibraryItem, routes: Loaded['routes']): Promise<void> {
    event.preventDefault();
    const routeId = new FormData(event.target as HTMLFormElement).get('route');
    const chosen = routes.find((route) => route.routeId === routeId);
    if (!chosen) return;
    this._problem = '';
    try {
      await addToRoute(this._api, { item, routeId: chosen.routeId });
      this._routing = undefined;
      this._say(libraryViewWords.words.added(item.content.title, chosen.name));
    } catch (failure) {
      this._problem = failureLine(failure);
    }
  }

  private async _answer(event: SubmitEvent, { itemId }: LibraryItem): Promise<void> {
    event.preventDefault();
    if (holdsTooLong(this.renderRoot)) return;
    const said = new FormData(event.target as HTMLFormElement).get('words');
    const words = typeof said === 'string' ? said.trim() : '';
    if (words === '') return;
    this._problem = '';
    try {
      await decideItem(this._api, { itemId, share: false, words });
      this._answering = undefined;
      this._show(itemId, undefined);
      this._say(libraryViewWords.words.declined);
    } catch (failure) {
      this._problem = failureLine(failure);
    }
  }

  private _cards(items: readonly LibraryItem[], routes: Loaded['routes']): TemplateResult {
    return html`<ul class="items">
      ${repeat(
        items,
        ({ itemId }) => itemId,
        (item) =>
          itemCard({
            item,
            press: (deed) => void this._press(item, deed),
            more:
              this._routing === item.itemId
                ? routeChoice(routes, (event) => void this._addToRoute(event, item, routes))
                : this._answering === item.itemId
                  ? answerForm((event) => void this._answer(event, item))
                  : nothing,
          }),
      )}
    </ul>`;
  }

  private _suggestions({ items, templates, routes }: Loaded): TemplateResult {
    const words = libraryViewWords.words;
    const { need, kind } = this._filter;
    const fit =
      kind === 'template'
        ? templates.filter((template) => need === null || template.needs.includes(need))
        : fitting(items, this._filter);
    const from = this._from < fit.length ? this._from : 0;
    const shown = fit.slice(from, from + suggested);
    return html`${libraryFilters(this._filter, (change) => this._narrow(change))}
      <p class="soft" role="status">${words.found(shown.length, fit.length)}</p>
      ${
        kind === 'template'
          ? templateCards(shown as TemplateCard[])
          : this._cards(shown as LibraryItem[], routes)
      }
      ${
        fit.length > suggested
          ? html`<div>
              <button class="button" type="button" @click=${() => (this._from = from + suggested)}>
                ${words.others}
              </button>
            </div>`
          : nothing
      }`;
  }

  private _shelves(loaded: Loaded): TemplateResult {
    const words = libraryViewWords.words;
    const own = loaded.items.filter((item) => item.own);
    const waiting = loaded.items.filter(({ abilities }) => abilities.decide);
    const listed: Record<Exclude<Shelf, 'all'>, [readonly LibraryItem[], string]> = {
      own: [own, words.nothingOwn],
      waiting: [waiting, words.nothingWaiting],
    };
    const [items, nothingThere] = this._shelf === 'all' ? [[], ''] : listed[this._shelf];
    return html`${filterChips<Shelf>({
      label: words.whose,
      items: [
        { id: 'all', title: words.everything },
        { id: 'own', title: words.own, count: own.length },
        ...(loaded.mayModerate
          ? [{ id: 'waiting' as const, title: words.waiting, count: waiting.length }]
          : []),
      ],
      chosen: this._shelf,
      choose: (shelf) => (this._shelf = shelf),
    })}
    ${
      this._shelf === 'all'
        ? this._suggestions(loaded)
        : items.length === 0
          ? html`<p>${nothingThere}</p>`
          : this._cards(items, loaded.routes)
    }`;
  }

  /** The form of a template comes when somebody needs it. */
  private async _write(item: LibraryItem): Promise<void> {
    try {
      if (item.content.kind === 'template')
        await import('./marshrut-template-form.ts').then(({ loadTemplateWords }) => loadTemplateWords());
      this._writing = item;
    } catch (failure) {
      this._problem = failureLine(failure);
    }
  }

  private _saved({ item }: ItemSavedEvent): void {
    this._writing = undefined;
    this._shelf = 'own';
    this._show(item.itemId, item);
    this._say(libraryViewWords.words.saved);
  }

  private _form(): TemplateResult {
    const item = this._writing === 'new' ? undefined : this._writing;
    const close = (): void => {
      this._writing = undefined;
    };
    if (item?.content.kind === 'template')
      return html`<marshrut-template-form
        .session=${this.session}
        .editing=${item}
        @item-saved=${this._saved}
        @dialog-close=${close}
      ></marshrut-template-form>`;
    return html`<marshrut-item-form
      .session=${this.session}
      .item=${item}
      @item-saved=${this._saved}
      @dialog-close=${close}
    ></marshrut-item-form>`;
  }

  private _page(loaded: Loaded): TemplateResult {
    const words = libraryViewWords.words;
    return html`<p class="soft">${words.about}</p>
      ${
        this._writing
          ? this._form()
          : html`<div>
              <button class="button" type="button" @click=${() => (this._writing = 'new')}>
                ${icon(plusIcon)}${words.write}
              </button>
            </div>`
      }
      ${this._problem ? html`<p class="banner" role="alert">${this._problem}</p>` : nothing}
      ${this._shelves(loaded)}
      ${
        loaded.mayModerate
          ? html`<marshrut-packages
              .items=${loaded.items}
              @package-taken=${() => void this._loaded.refresh()}
            ></marshrut-packages>`
          : nothing
      }`;
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      <p>
        <button
          class="button quiet back"
          type="button"
          @click=${() => this.dispatchEvent(new PlaceEvent({ screen: 'learners' }))}
        >
          ${icon(backIcon)}${panelWords.words.back}
        </button>
      </p>
      <h1 tabindex="-1">${panelWords.words.toLibrary}</h1>
      ${this._loaded.render({
        pending: loadingFace,
        complete: (loaded) => this._page(loaded),
        error: (failure) => failureFace({ failure, picture: waveIcon, retry: this._loaded.again }),
      })}
    </div>`;
  }
}
define('marshrut-library', MarshrutLibrary);
