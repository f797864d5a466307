import { routeLevels, type RouteLevel } from '../contract/library-vocabulary.ts';
import { usualWeeks, type OfferedLevel } from '../contract/template-levels.ts';
import { attentionTemplate } from './templates/attention-template.ts';
import { backTemplate } from './templates/back-template.ts';
import { bridgeTemplate } from './templates/bridge-template.ts';
import { clubsTemplate } from './templates/clubs-template.ts';
import { energyTemplate } from './templates/energy-template.ts';
import { eventTemplate } from './templates/event-template.ts';
import { firstTemplate } from './templates/first-template.ts';
import { friendsTemplate } from './templates/friends-template.ts';
import { furtherTemplate } from './templates/further-template.ts';
import { harbourTemplate } from './templates/harbour-template.ts';
import { interestTemplate } from './templates/interest-template.ts';
import { promisesTemplate } from './templates/promises-template.ts';
import { readingTemplate } from './templates/reading-template.ts';
import { rememberTemplate } from './templates/remember-template.ts';
import { startingTemplate } from './templates/starting-template.ts';
import { thinkingTemplate } from './templates/thinking-template.ts';
import type { StepSource, TemplateSource } from './template-source.ts';

/** R1 to R16 of domain section 7, in that order: the order in which they are proposed. */
export const templateSources: readonly TemplateSource[] = [
  interestTemplate,
  bridgeTemplate,
  startingTemplate,
  rememberTemplate,
  attentionTemplate,
  energyTemplate,
  thinkingTemplate,
  promisesTemplate,
  friendsTemplate,
  readingTemplate,
  backTemplate,
  firstTemplate,
  furtherTemplate,
  clubsTemplate,
  eventTemplate,
  harbourTemplate,
];

const usual: readonly OfferedLevel[] = routeLevels.map((level) => ({ level, weeks: usualWeeks[level] }));

/** The levels that a template offers, the shortest first. */
export const levelsOf = ({ levels = usual }: TemplateSource): readonly OfferedLevel[] => levels;

/** The steps that a level has, in their order. */
export const stepsOfLevel = ({ steps }: TemplateSource, level: RouteLevel): readonly StepSource[] =>
  steps.filter(({ from }) => routeLevels.indexOf(from) <= routeLevels.indexOf(level));
