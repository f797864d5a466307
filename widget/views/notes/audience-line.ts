import { html, nothing, type TemplateResult } from 'lit';
import type { Audiences } from '../../../lti-server/contract/notes.ts';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import { notesWords } from '../../locales/notes-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import type { NoteForm } from './note-form.ts';

/** A person by name with what they are to the pupil; the reader is «вы». */
export const personInWords = (
  { personId, name }: { personId: string; name: string },
  { card, me }: { card: PupilCard; me: string },
): string => {
  const words = panelWords.words;
  if (personId === me) return words.me;
  const tie = card.ties.find(({ person }) => person.personId === personId);
  return tie ? `${name} (${{ ...words.tieKinds, ...words.parties }[tie.kind]})` : name;
};

/** Who will read the note, as people and before it is saved (domain section 8, rule 1). */
export const audienceLine = ({
  form,
  audiences,
  card,
  me,
}: {
  form: NoteForm;
  audiences: Audiences;
  card: PupilCard;
  me: string;
}): TemplateResult => {
  const words = notesWords.words;
  const { visibility, readers } = form;
  if (visibility === 'named' && readers.length === 0)
    return html`<p class="audience" role="status">${words.willSeeNobody}</p>`;
  const named = audiences.candidates.filter(({ personId }) => readers.includes(personId));
  const people = visibility === 'named' ? [...audiences.author, ...named] : audiences[visibility];
  const names = people.map((person) => personInWords(person, { card, me })).join(', ');
  // A circle that holds nobody else today is open to whoever comes into it.
  const alone = visibility === 'author' || visibility === 'named' ? words.onlyYou : words.onlyYouNow;
  return html`<p class="audience" role="status">
    ${people.length > 1 ? words.willSee(names) : alone}
    ${visibility === 'pupil' ? html` ${words.familyToo}` : nothing}
  </p>`;
};
