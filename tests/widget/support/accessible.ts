import 'axe-core/axe.min.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type * as Axe from 'axe-core';

declare const axe: typeof Axe;

const widths = [320, 768, 1280];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const check = async (element: Element, where: string): Promise<void> => {
  const { violations } = await axe.run(element, { runOnly: tags });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found, where).to.deep.equal([]);
};

/**
 * At a phone's, a tablet's and a desk's width, and in dark colours: no violation that axe can find, and
 * no sideways scrolling.
 */
export const expectAccessible = async (element: Element): Promise<void> => {
  for (const width of widths) {
    await setViewport({ width, height: 800 });
    await check(element, `at ${width} px`);
    expect(document.documentElement.scrollWidth, `scrolls sideways at ${width} px`).to.be.at.most(width);
  }
  // Without motion the colours are there at once; half-way ones would be measured otherwise.
  await emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  try {
    await check(element, 'in dark colours');
  } finally {
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  }
};
