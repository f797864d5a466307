import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ages } from '../../lti-server/demo/stories/ages.ts';
import { design } from '../../lti-server/demo/stories/design.ts';
import { diagnostic } from '../../lti-server/demo/stories/diagnostic.ts';
import { practice } from '../../lti-server/demo/stories/practice.ts';
import { projects } from '../../lti-server/demo/stories/projects.ts';
import { reflection } from '../../lti-server/demo/stories/reflection.ts';
import { captureRu } from '../../widget/locales/capture-ru.ts';
import { chestRu } from '../../widget/locales/chest-ru.ts';
import { choiceRu } from '../../widget/locales/choice-ru.ts';
import { eventsRu } from '../../widget/locales/events-ru.ts';
import { mapRu } from '../../widget/locales/map-ru.ts';
import { myPeopleRu } from '../../widget/locales/my-people-ru.ts';
import { notesPageRu } from '../../widget/locales/notes-page-ru.ts';
import { ownMapRu } from '../../widget/locales/own-map-ru.ts';
import { questionsRu } from '../../widget/locales/questions-ru.ts';
import { reflectionRu } from '../../widget/locales/reflection-ru.ts';
import { ru } from '../../widget/locales/ru.ts';
import { stressRu, unmarkedRu } from '../../widget/locales/stress-ru.ts';
import { talkRu } from '../../widget/locales/talk-ru.ts';

const mark = '\u0301';
const marked = stressRu.trim().split(/\s+/);
const known = new Set([...marked.map((word) => word.replace(mark, '')), ...unmarkedRu.trim().split(/\s+/)]);

/** Every text in it; phrases that are made of something are made of nothing. */
const textsOf = (thing: unknown): string[] => {
  if (typeof thing === 'string') return [thing];
  if (typeof thing === 'function') return textsOf((thing as (...parts: string[]) => unknown)('', '', ''));
  return typeof thing === 'object' && thing !== null ? Object.values(thing).flatMap(textsOf) : [];
};

/** Words of two vowels and more: one vowel needs no mark, and «ё» is stressed. */
const longWordsOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.toLowerCase().match(/[а-яё]+/g) ?? [])
    .filter((word) => (word.match(/[аеиоуыэюя]/g) ?? []).length > 1 && !word.includes('ё'));

test('every long word of what a child is shown has its stress, or stands in the list of those that have none', () => {
  const phrases = [ru, captureRu, chestRu, choiceRu, eventsRu, mapRu, myPeopleRu, notesPageRu];
  const others = [ownMapRu, questionsRu, reflectionRu, talkRu];
  const stories = [...ages, ...design, ...diagnostic, ...practice, ...projects, ...reflection].map(
    ({ title, purpose, goals, steps }) => [
      title,
      purpose,
      goals,
      steps.map(({ title: step, whatToDo, ways }) => [step, whatToDo, ways]),
    ],
  );
  const words = longWordsOf(textsOf([phrases, others, stories]));
  assert.ok(words.length > 1000);
  assert.deepEqual([...new Set(words.filter((word) => !known.has(word)))], []);
});

test('a mark of stress stands once, above a vowel, in a word of the list of its own', () => {
  for (const word of marked) assert.match(word, /^[а-я]*[аеиоуыэюя]\u0301[а-я]*$/, word);
  assert.equal(known.size, marked.length + unmarkedRu.trim().split(/\s+/).length);
});
