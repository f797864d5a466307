import type { Outbound } from './outbound.ts';

/**
 * The door outwards, opened at the first call: the library behind it takes a tenth of the start-up
 * time, and a server that knows its platforms' keys rarely calls.
 */
export function createLazyOutbound(trustedPrivateHosts: readonly string[]): Outbound {
  let opened: Promise<Outbound> | null = null;
  const open = (): Promise<Outbound> => {
    opened ??= import('./outbound.ts').then(({ createOutbound }) => createOutbound(trustedPrivateHosts));
    return opened;
  };
  return {
    send: async (request) => (await open()).send(request),
    getJson: async (url) => (await open()).getJson(url),
    close: async () => (await opened)?.close(),
  };
}
