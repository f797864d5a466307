import puppeteer, { type Browser, type ElementHandle, type Frame } from 'puppeteer-core';

/** What `network.cookie.cookieBehavior` says of cookies of other sites in frames; blocked, partitioned ones too. */
const cookieBehaviour = { allowed: 0, blocked: 1 } as const;
export type ThirdPartyCookies = keyof typeof cookieBehaviour;

/**
 * Starts Firefox as a person has it who lets cookies of other sites be, or blocks them. By puppeteer,
 * because Playwright speaks only with a Firefox that it has built itself.
 */
export async function launchFirefox(options: {
  executablePath: string;
  thirdPartyCookies: ThirdPartyCookies;
}): Promise<Browser> {
  return await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    defaultViewport: { width: 1280, height: 1000 },
    timeout: 60_000,
    extraPrefsFirefox: {
      'network.cookie.cookieBehavior': cookieBehaviour[options.thirdPartyCookies],
      'intl.accept_languages': 'ru-RU, ru',
    },
  });
}

/** Waits for something that can be seen, in shadow roots too; `text` is within it. @throws Error naming it after 30 s */
export async function seen(where: Frame, selector: string, text = ''): Promise<ElementHandle> {
  const found = await where
    .waitForFunction(
      (wanted: string, words: string) => {
        const textOf = (root: Element | ShadowRoot): string => {
          const own = root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [];
          const inner = [...root.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? []);
          return [root.textContent, ...[...own, ...inner].map(textOf)].join(' ');
        };
        const find = (root: Document | ShadowRoot): Element | undefined => {
          for (const element of root.querySelectorAll('*')) {
            const inside = element.shadowRoot ? find(element.shadowRoot) : undefined;
            if (inside) return inside;
            if (element.matches(wanted) && element.checkVisibility() && textOf(element).includes(words))
              return element;
          }
          return undefined;
        };
        return find(document);
      },
      { timeout: 90_000, polling: 100 },
      selector,
      text,
    )
    .catch((error: unknown) => {
      throw new Error(`${selector} «${text}» was never seen`, { cause: error });
    });
  return found as ElementHandle;
}
