import 'axe-core/axe.min.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type * as Axe from 'axe-core';

declare const axe: typeof Axe;

const widths = [320, 768, 1280];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const contrast = ['color-contrast', 'link-in-text-block'];

/** What only the eye of the tester needs is left out: passes are not described, and no styles fetched anew. */
const quick: Axe.RunOptions = { resultTypes: ['violations'], preload: false };

const check = async (element: Element, where: string, options: Axe.RunOptions): Promise<void> => {
  const { violations } = await axe.run(element, { ...quick, ...options });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found, where).to.deep.equal([]);
};

/** Colours are the dearest to look at and do not hang on the width between the narrow and the wide page. */
const withoutContrast: Axe.RunOptions = {
  runOnly: tags,
  rules: Object.fromEntries(contrast.map((rule) => [rule, { enabled: false }])),
};

/**
 * At a phone's, a tablet's and a desk's width, and in dark colours: no violation that axe can find, and
 * no sideways scrolling.
 */
export const expectAccessible = async (element: Element): Promise<void> => {
  // Without motion the colours are there at once; half-way ones would be measured otherwise.
  await emulateMedia({ reducedMotion: 'reduce' });
  try {
    for (const width of widths) {
      await setViewport({ width, height: 800 });
      await check(element, `at ${width} px`, width === 768 ? withoutContrast : { runOnly: tags });
      expect(document.documentElement.scrollWidth, `scrolls sideways at ${width} px`).to.be.at.most(width);
    }
    await emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await check(element, 'in dark colours', { runOnly: { type: 'rule', values: contrast } });
  } finally {
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  }
};
