import { dayOf, type Context } from '../access/context.ts';
import type { AgreementOutcome, AgreementSubject } from '../contract/meetings.ts';
import type { ProfileContent } from '../contract/profile.ts';
import { changeItem } from '../profile/change-item.ts';

/** What an agreement is about, taken apart; nothing for one that is about nothing on the card. */
const partsOf = (about: string): { deed: string; itemId: string } => {
  const [deed = '', itemId = ''] = about.split(':');
  return { deed, itemId };
};

/** Who made the agreement wrote these words; they stand as they are, a line each, while there is room. */
const withLine = (text: string, line: string): string => {
  if (text.split('\n').includes(line)) return text;
  const both = text === '' ? line : `${text}\n${line}`;
  return both.length > 1000 ? text : both;
};

const withoutLine = (text: string, line: string): string =>
  text
    .split('\n')
    .filter((one) => one !== line)
    .join('\n');

interface Made {
  readonly pupilId: string;
  readonly about: string;
  readonly text: string;
  readonly dueOn: string;
  /** The route in which the agreement is a step; null for a duty beside it. */
  readonly routeId: string | null;
}

/**
 * Leads the card on when a meeting ends: a request is agreed on, is in the route or is answered; a topic gap knows
 * how and until when it will be checked. In the caller's transaction.
 * @returns whether the card still holds what the agreement is about
 */
export async function leadOn(context: Context, made: Made): Promise<boolean> {
  const { deed, itemId } = partsOf(made.about);
  const change = (content: ProfileContent): ProfileContent | undefined => {
    if (deed === 'gap')
      return content.kind === 'gap'
        ? { ...content, plan: withLine(content.plan, made.text), until: made.dueOn, checkedOn: null }
        : undefined;
    if (content.kind !== 'request') return undefined;
    if (deed === 'answer')
      return { ...content, state: 'answered', answer: withLine(content.answer, made.text) };
    if (made.routeId !== null && content.state !== 'answered')
      return { ...content, state: 'in_route', routeId: made.routeId };
    return content.state === 'heard' ? { ...content, state: 'agreed' } : undefined;
  };
  return changeItem(context, { pupilId: made.pupilId, itemId, change });
}

/**
 * A gap whose check was done has that as evidence; taken back, it has not. Requests stay as they are: whether one
 * is answered, people say.
 */
export async function noteCheck(
  context: Context,
  of: {
    pupilId: string;
    about: string | null;
    text: string;
    before: AgreementOutcome | null;
    /** When that was said. */
    beforeAt: number | null;
    after: AgreementOutcome | null;
  },
): Promise<void> {
  if (of.about === null || of.before === of.after) return;
  const { deed, itemId } = partsOf(of.about);
  if (deed !== 'gap' || (of.before !== 'kept' && of.after !== 'kept')) return;
  const change = (content: ProfileContent): ProfileContent | undefined => {
    if (content.kind !== 'gap') return undefined;
    const { evidence } = content;
    if (of.after === 'kept')
      return {
        ...content,
        evidence: withLine(evidence, of.text),
        checkedOn: dayOf(context.clock()),
      };
    const saidOn = of.beforeAt === null ? null : dayOf(of.beforeAt);
    return {
      ...content,
      evidence: withoutLine(evidence, of.text),
      checkedOn: content.checkedOn === saidOn ? null : content.checkedOn,
    };
  };
  await changeItem(context, { pupilId: of.pupilId, itemId, change });
}

/** What stands on the card, as a line under the agreement; nothing once it is off the card. */
export const subjectOf = (
  about: string | null,
  contents: ReadonlyMap<string, ProfileContent>,
): AgreementSubject | null => {
  const content = about === null ? undefined : contents.get(partsOf(about).itemId);
  if (content?.kind === 'request') return { kind: 'request', text: content.words };
  return content?.kind === 'gap' ? { kind: 'gap', text: content.topic } : null;
};
