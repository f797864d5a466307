import { html, nothing, type TemplateResult } from 'lit';
import type { MeetingPupil } from '../../../lti-server/contract/meetings.ts';
import { field, fieldDescription } from '../../components/field.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import { dayField, lineField } from '../builder/controls.ts';
import type { MeetingForm, PupilForm } from './meeting-form.ts';
import { limits, tooLong, wrongMinutes } from './meeting-limits.ts';

interface MeetingHead {
  form: MeetingForm;
  pupil: MeetingPupil;
  part: PupilForm;
  /** The reader leads the meeting anyway. */
  me: string;
  set: (change: Partial<MeetingForm>) => void;
  setAll: (change: Partial<PupilForm>) => void;
  setPart: (change: Partial<PupilForm>) => void;
}

const people = ({ pupil, part, me, setPart }: MeetingHead): TemplateResult | typeof nothing => {
  const words = meetingWords.words;
  const adults = pupil.owners.filter(
    ({ party, personId }) => party !== 'pupil' && personId !== null && personId !== me,
  );
  if (adults.length === 0) return nothing;
  return html`<fieldset>
    <legend>${words.people}</legend>
    <div class="choices">
      ${adults.map(({ personId, name, party }) => {
        const id = personId ?? '';
        return html`<label class="choice">
          <input
            type="checkbox"
            .checked=${part.people.includes(id)}
            @change=${(event: Event) =>
              setPart({
                people: (event.target as HTMLInputElement).checked
                  ? [...part.people, id]
                  : part.people.filter((one) => one !== id),
              })}
          />
          ${name} <span class="soft">${words.parties[party]}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
};

/** What the meeting is about, when it is and who takes part. */
export const meetingHead = (head: MeetingHead): TemplateResult => {
  const words = meetingWords.words;
  const { form, part, set, setAll } = head;
  const planned = wrongMinutes(form.minutesPlanned);
  // What is wrong must not hide in a folded part.
  const hidden = planned !== '' || tooLong(part.guests, limits.line) !== '';
  return html`<section class="card stack">
    ${lineField({
      id: 'topic',
      label: words.topic,
      hint: words.topicHint,
      value: part.topic,
      problem: tooLong(part.topic, limits.line),
      set: (topic) => setAll({ topic }),
    })}
    <details ?open=${hidden}>
      <summary>${words.whenAndWho}</summary>
      <div class="fields two">
        ${dayField({
          id: 'held-on',
          label: words.day,
          value: form.heldOn,
          set: (heldOn) => heldOn && set({ heldOn }),
        })}
        ${field({
          id: 'planned',
          label: words.planned,
          problem: planned,
          control: html`<input
            id="planned"
            type="number"
            min="1"
            max="480"
            aria-describedby=${fieldDescription('planned')}
            aria-invalid=${planned !== ''}
            .value=${String(form.minutesPlanned)}
            @change=${(event: Event) => {
              const minutes = Number((event.target as HTMLInputElement).value);
              set({ minutesPlanned: minutes });
            }}
          />`,
        })}
      </div>
      ${people(head)}
      ${lineField({
        id: 'guests',
        label: words.guests,
        hint: words.guestsHint,
        value: part.guests,
        problem: tooLong(part.guests, limits.line),
        set: (guests) => setAll({ guests }),
      })}
    </details>
  </section>`;
};
