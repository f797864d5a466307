import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  mostAgreements,
  type AgendaPoint,
  type AgreementDraft,
  type AgreementOwner,
  type MeetingPupil,
} from '../../../lti-server/contract/meetings.ts';
import { meetingWords } from '../../locales/meeting-words.ts';
import { icon } from '../../styles/icons.ts';
import { closeIcon, plusIcon } from '../../styles/panel-icons.ts';
import { choiceField, dayField, lineField } from '../builder/controls.ts';
import { newAgreement } from './meeting-form.ts';
import { limits, tooLong, wrongDue } from './meeting-limits.ts';

interface AgreementFields {
  agreements: readonly AgreementDraft[];
  pupil: MeetingPupil;
  heldOn: string;
  /** Whether what is missing is said. */
  checked: boolean;
  set: (agreements: AgreementDraft[]) => void;
}

/** The same person is one choice; a family without a name is one too. */
const idOf = ({ party, personId }: Pick<AgreementOwner, 'party' | 'personId'>): string => personId ?? party;

const ownerName = ({ party, name }: AgreementOwner): string => {
  const words = meetingWords.words;
  return name === null ? words.family : `${name} (${words.parties[party]})`;
};

/** What of the card it leads on, where the agenda has such a thing. */
const aboutField = (
  { about }: AgreementDraft,
  {
    id,
    points,
    change,
  }: { id: string; points: readonly AgendaPoint[]; change: (changed: Partial<AgreementDraft>) => void },
): TemplateResult | typeof nothing => {
  const words = meetingWords.words;
  const options = points.flatMap(({ source, key, text }) => {
    if (source === 'gap') return [{ value: key, title: words.aboutGap(text) }];
    if (source !== 'request') return [];
    return [
      { value: key, title: words.aboutRequest(text) },
      { value: key.replace('request:', 'answer:'), title: words.aboutAnswer(text) },
    ];
  });
  if (options.length === 0) return nothing;
  return choiceField({
    id: `${id}-subject`,
    label: words.about,
    hint: words.aboutHint,
    value: options.some(({ value }) => value === about) ? (about ?? '') : '',
    options: [{ value: '', title: words.aboutNothing }, ...options],
    set: (value) => change({ about: value || null }),
  });
};

const fields = (
  agreement: AgreementDraft,
  { place, all }: { place: number; all: AgreementFields },
): TemplateResult => {
  const words = meetingWords.words;
  const { pupil, agreements, set } = all;
  const id = `agreement-${agreement.agreementId}`;
  const change = (changed: Partial<AgreementDraft>): void =>
    set(agreements.map((one) => (one === agreement ? { ...one, ...changed } : one)));
  const owners = pupil.owners.map((owner) => ({ value: idOf(owner), title: ownerName(owner) }));
  const chosen = idOf({ party: agreement.owner, personId: agreement.ownerId });
  return html`<li>
    <fieldset data-agreement=${agreement.agreementId}>
      <legend>${words.agreementText(place + 1)}</legend>
      ${lineField({
        id,
        label: words.agree,
        value: agreement.text,
        problem: tooLong(agreement.text, limits.agreement),
        set: (text) => change({ text }),
      })}
      <div class="fields two">
        ${choiceField({
          id: `${id}-owner`,
          label: words.owner,
          value: chosen,
          options: owners.some(({ value }) => value === chosen)
            ? owners
            : [...owners, { value: chosen, title: words.parties[agreement.owner] }],
          set: (value) => {
            const owner = pupil.owners.find((one) => idOf(one) === value);
            if (owner)
              change({ owner: owner.party, ownerId: owner.personId, asStep: owner.party === 'pupil' });
          },
        })}
        ${dayField({
          id: `${id}-due`,
          label: words.dueOn,
          value: agreement.dueOn,
          min: all.heldOn,
          problem: all.checked && agreement.text !== '' ? wrongDue(agreement.dueOn, all.heldOn) : '',
          set: (dueOn) => change({ dueOn }),
        })}
      </div>
      ${aboutField(agreement, { id, points: pupil.points, change })}
      <div class="row between">
        <label class="choice">
          <input
            type="checkbox"
            .checked=${agreement.asStep}
            @change=${(event: Event) => change({ asStep: (event.target as HTMLInputElement).checked })}
          />
          ${words.asStep}
        </label>
        <button
          class="button small quiet"
          type="button"
          aria-label=${words.dropAgreement(place + 1)}
          @click=${() => set(agreements.filter((one) => one !== agreement))}
        >
          ${icon(closeIcon)}
        </button>
      </div>
    </fieldset>
  </li>`;
};

/** At most three agreements, each with a person and a day. */
export const agreementFields = (all: AgreementFields): TemplateResult => {
  const words = meetingWords.words;
  const { agreements, pupil, heldOn, set } = all;
  const [child] = pupil.owners;
  return html`<ol class="points">
      ${repeat(
        agreements,
        ({ agreementId }) => agreementId,
        (agreement, place) => fields(agreement, { place, all }),
      )}
    </ol>
    ${
      agreements.length < mostAgreements && child
        ? html`<div>
            <button
              class="button small add-agreement"
              type="button"
              @click=${() =>
                set([...agreements, newAgreement(heldOn, { owner: child.party, ownerId: child.personId })])}
            >
              ${icon(plusIcon)}${words.addAgreement}
            </button>
          </div>`
        : nothing
    }`;
};
