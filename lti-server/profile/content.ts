import type { ProfileContent } from '../contract/profile.ts';

/** A stored content. Only contents that the contract let in are ever stored. */
export const readContent = (json: string): ProfileContent => JSON.parse(json) as ProfileContent;

/** The words of it that a search can find. */
export function wordsOf(content: ProfileContent): string {
  switch (content.kind) {
    case 'strength':
    case 'interest':
    case 'help':
      return content.text;
    case 'request':
      return `${content.words}\n${content.answer}`;
    case 'difficulty':
      return [content.seen, content.helps, content.tries, content.who, content.helped].join('\n');
    case 'gap':
      return [content.subject, content.topic, content.evidence, content.plan, content.result].join('\n');
    case 'help_level':
      return content.about;
  }
}
