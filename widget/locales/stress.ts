import type { PupilPage } from '../../lti-server/contract/routes.ts';
import { stressMark } from '../../lti-server/contract/vocabulary.ts';
import { dressPhrases } from './catalogue.ts';
import { stressRu } from './stress-ru.ts';

/** Where the mark stands: behind so many letters. */
const places = new Map(
  stressRu
    .trim()
    .split(/\s+/)
    .map((word) => [word.replace(stressMark, ''), word.indexOf(stressMark)]),
);
/** What somebody has marked, or what is an address, stays as it is. */
const words = /https?:\S+|(?:[а-яё]\u0301?)+/giu;

const ofWord = (word: string): string => {
  const place = places.get(word.toLowerCase());
  return place === undefined ? word : word.slice(0, place) + stressMark + word.slice(place);
};

/** A Russian text with the stress of its words: «разгово́р». Words that the list does not know stay as they are. */
export const withStress = (text: string): string => text.replace(words, ofWord);

/** What is said in somebody's own words is theirs, and goes back as it came. */
const untouched = new Set(['url', 'voice', 'name']);

/** The same thing, all texts in it with the stress of their words; what phrases are made of as well. */
export function stressed<Thing>(thing: Thing): Thing {
  if (typeof thing === 'string') return withStress(thing) as Thing;
  if (typeof thing === 'function')
    return ((...parts: unknown[]) =>
      stressed((thing as (...parts: unknown[]) => unknown)(...parts))) as Thing;
  if (Array.isArray(thing)) return thing.map((one: unknown) => stressed(one)) as Thing;
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.fromEntries(
    Object.entries(thing).map(([key, part]: [string, unknown]) => [
      key,
      untouched.has(key) ? part : stressed(part),
    ]),
  ) as Thing;
}

const dressed = new WeakMap<object, unknown>();

/** A child's page with the stress of its words; from now on all phrases beside it have theirs. */
export function stressedPage(page: PupilPage): PupilPage {
  dressPhrases((words) => {
    const key = words as object;
    if (!dressed.has(key)) dressed.set(key, stressed(words));
    return dressed.get(key) as typeof words;
  });
  return stressed(page);
}
