import type { Context } from '../access/context.ts';
import type { Standing } from '../access/standing.ts';
import { noteReaders } from '../access/abilities.ts';
import { cutText } from '../contract/line.ts';
import { openQuestionStates } from '../contract/questions.ts';
import { visibilities } from '../contract/vocabulary.ts';
import { presentChest } from '../chest/open-chest.ts';
import { selectNotes } from '../notes/table.ts';
import { readContent } from '../profile/content.ts';
import { selectItems } from '../profile/table.ts';
import { presentQuestions } from '../questions/question-view.ts';
import { selectQuestions } from '../questions/table.ts';
import { selectReflections } from '../reflections/table.ts';
import type { AgreementRow } from './agreements-table.ts';
import { outcomeOf } from './agreements.ts';
import { fact, type Fact } from './fact.ts';
import { routeFacts } from './route-facts.ts';

interface About {
  readonly standing: Standing;
  /** When the last meeting ended, in milliseconds. */
  readonly since: number;
  /** All agreements about the child, the newest first. */
  readonly agreements: readonly AgreementRow[];
  /** The notes that are minutes of meetings: they tell nothing new. */
  readonly minutes: ReadonlySet<string>;
}

/** A long note is read where it stands; here it is only named. */
const longest = 300;
const shortened = (text: string): string => (text.length > longest ? `${cutText(text, longest)}…` : text);

/**
 * What a meeting with this child can be about: what was agreed last time, the child's open questions, what has
 * happened since. Read anew every time, so that what the child has hidden meanwhile is gone from here too.
 */
export async function gatherFacts(context: Context, about: About): Promise<Fact[]> {
  const { pupilId } = about.standing;
  const since = about.since;
  return [
    ...agreementFacts(about),
    ...(await cardFacts(context, about)),
    ...(await questionFacts(context, about)),
    ...(await routeFacts(context, { pupilId, since })),
    ...(await reflectionFacts(context, about)),
    ...(await chestFacts(context, about)),
    ...(await noteFacts(context, about)),
  ];
}

/** Those that are open, and those of the last meeting whatever has become of them. */
function agreementFacts({ agreements }: About): Fact[] {
  const last = agreements[0]?.meeting_id;
  return agreements
    .filter((row) => row.meeting_id === last || outcomeOf(row) === null)
    .map((row) => fact('agreement', row.agreement_id, { text: row.text }));
}

/** Requests that are open, gaps that wait for a check and those that were checked since. For the tutors. */
async function cardFacts({ db, actor }: Context, { standing, since }: About): Promise<Fact[]> {
  const { schoolId } = actor;
  const items = await selectItems(db, { schoolId, pupilId: standing.pupilId, kinds: ['request', 'gap'] });
  return items.flatMap((item): Fact[] => {
    const content = readContent(item.content);
    if (content.kind === 'request')
      return content.state === 'heard' || content.state === 'agreed'
        ? [
            fact('request', item.item_id, {
              text: shortened(content.words),
              more: [content.voice, content.state],
              at: item.created_at,
            }),
          ]
        : [];
    if (content.kind !== 'gap' || (content.checkedOn !== null && item.updated_at <= since)) return [];
    const { topic, subject, checkedOn } = content;
    return [
      fact('gap', item.item_id, {
        text: topic,
        more: [subject, checkedOn === null ? '' : 'checked'],
        at: item.updated_at,
      }),
    ];
  });
}

async function questionFacts(context: Context, { standing }: About): Promise<Fact[]> {
  const { db, actor } = context;
  const { pupilId } = standing;
  const questions = await selectQuestions(db, {
    schoolId: actor.schoolId,
    pupilId,
    states: openQuestionStates,
  });
  const views = await presentQuestions(context, { questions, standing });
  return views.map((view) =>
    fact('question', view.questionId, {
      text: view.words,
      more: view.sign === null ? [] : [view.sign],
      at: view.askedAt,
    }),
  );
}

async function reflectionFacts({ db, actor }: Context, { standing, since }: About): Promise<Fact[]> {
  const { schoolId } = actor;
  const rows = await selectReflections(db, { schoolId, pupilId: standing.pupilId, withHidden: false });
  return rows
    .filter((row) => row.written_at > since)
    .map((row) =>
      fact('reflection', row.reflection_id, { text: row.words, more: [row.about], at: row.written_at }),
    );
}

async function chestFacts(context: Context, { standing, since }: About): Promise<Fact[]> {
  const { items } = await presentChest(context, standing);
  return items
    .filter((item) => item.createdAt > since)
    .map((item) => fact('find', item.itemId, { text: item.text, more: [item.kind], at: item.createdAt }));
}

/** Notes that the caller reads anyway; a restricted one is not even named. */
async function noteFacts({ db, actor }: Context, { standing, since, minutes }: About): Promise<Fact[]> {
  const heard = visibilities.filter((visibility) =>
    noteReaders[visibility].some((relation) => standing.relations.has(relation)),
  );
  const { schoolId, personId } = actor;
  const rows = await selectNotes(db, { schoolId, pupilId: standing.pupilId, personId, visibilities: heard });
  return rows
    .filter(
      (row) =>
        row.created_at > since &&
        row.visibility !== 'named' &&
        row.visibility !== 'author' &&
        !minutes.has(row.note_id),
    )
    .map((row) =>
      fact(row.kind === 'good_word' || row.kind === 'difficulty' ? row.kind : 'note', row.note_id, {
        text: shortened(row.text),
        more: [row.author],
        at: row.created_at,
        visibility: row.visibility,
        voiceSeconds: row.voice_seconds,
      }),
    );
}
