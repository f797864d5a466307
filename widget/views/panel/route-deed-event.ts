import type { RouteView } from '../../../lti-server/contract/route-views.ts';
import type { Api } from '../../api/client.ts';

/** Something is to be done with the route that is shown, and this said when it is done. */
export class RouteDeedEvent extends Event {
  static readonly eventName = 'route-deed';
  readonly deed: (api: Api) => Promise<RouteView>;
  readonly said: string;
  constructor({ deed, said }: { deed: (api: Api) => Promise<RouteView>; said: string }) {
    super(RouteDeedEvent.eventName);
    this.deed = deed;
    this.said = said;
  }
}
declare global {
  interface HTMLElementEventMap {
    'route-deed': RouteDeedEvent;
  }
}
