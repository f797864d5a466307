import { HiddenLaunch } from './hidden-launch.ts';

const places = 'div.marshrut-route[data-look=native][data-launch]';

/**
 * Where a page names the script of the native look itself (/widget/marshrut-native.js), the launch, which is the
 * longest way, begins at once, and the elements come beside it: by their address, as the page would name them,
 * because they fetch this script where the page names theirs. Then they are there already.
 */
export const launchAhead = (): void => {
  if (customElements.get('marshrut-route')) return;
  const addresses = [...document.querySelectorAll<HTMLElement>(places)]
    .map(({ dataset }) => URL.parse(dataset['launch'] || 'data:', document.baseURI))
    // As the element does: elsewhere neither the LMS nor Marshrut would let itself be framed.
    .flatMap((address) => (address?.origin === location.origin ? [address.href] : []));
  const leave = [...new Set(addresses)].map((address) => HiddenLaunch.of(address).listen(() => undefined));
  const end = (): void => leave.forEach((go) => go());
  void import(/* @vite-ignore */ new URL(/* @vite-ignore */ 'marshrut.js', import.meta.url).href).then(
    end,
    end,
  );
};
