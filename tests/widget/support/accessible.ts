import 'axe-core/axe.min.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type * as Axe from 'axe-core';
import { within } from './screen.ts';

declare const axe: typeof Axe;

const widths = [320, 768, 1280];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const contrast = ['color-contrast', 'link-in-text-block'];

/** What only the eye of the tester needs is left out: passes are not described, and no styles fetched anew. */
const quick: Axe.RunOptions = {
  resultTypes: ['violations'],
  preload: false,
  elementRef: true,
};

const size = 'target-size';

/** What is under a row of buttons that stays in sight is scrolled to before it is pressed, so it is judged there. */
const isTooSmall = async ({ element }: Axe.NodeResult): Promise<boolean> => {
  element!.scrollIntoView({ block: 'center' });
  const rule: Axe.RunOptions = { runOnly: { type: 'rule', values: [size] } };
  return (await axe.run(element!, { ...quick, ...rule })).violations.length > 0;
};

const check = async (element: Element, where: string, options: Axe.RunOptions): Promise<void> => {
  const { violations } = await axe.run(element, { ...quick, ...options });
  const found: string[] = [];
  for (const { id, nodes } of violations)
    for (const node of nodes) if (id !== size || (await isTooSmall(node))) found.push(`${id}: ${node.html}`);
  expect(found, where).to.deep.equal([]);
};

/** Colours are the dearest to look at and do not hang on the width between the narrow and the wide page. */
const withoutContrast: Axe.RunOptions = {
  runOnly: tags,
  rules: Object.fromEntries(contrast.map((rule) => [rule, { enabled: false }])),
};

/** In milliseconds: what moves longer is no change of state but a show (domain section 5, point 16). */
const calm = 300;

const longest = (list: string): number => Math.max(...list.split(',').map((time) => parseFloat(time) * 1000));

/** What moves for long or for ever, or, for those who want no motion, at all. */
const expectCalm = (element: Element, most: number): void => {
  const all = [element, ...within(element)];
  const moving = all.filter((one) => {
    const { transitionDuration, animationName, animationDuration, animationIterationCount } =
      getComputedStyle(one);
    const isAnimated = animationName !== 'none';
    return (
      longest(transitionDuration) > most ||
      (isAnimated && (longest(animationDuration) > most || animationIterationCount !== '1' || most === 0))
    );
  });
  expect(moving.map(({ localName, className }) => `${localName} ${className}`)).to.deep.equal([]);
  if (most > 0) return;
  const roots = [document, ...all.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  expect(roots.flatMap((root) => root.getAnimations())).to.deep.equal([]);
};

/**
 * At a phone's, a tablet's and a desk's width, and in dark colours: no violation that axe can find, and
 * no sideways scrolling. What moves does so for a moment, and not at all for those who want no motion.
 */
export const expectAccessible = async (element: Element): Promise<void> => {
  expectCalm(element, calm);
  // Without motion the colours are there at once; half-way ones would be measured otherwise.
  await emulateMedia({ reducedMotion: 'reduce' });
  try {
    expectCalm(element, 0);
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
