import { html, nothing, type TemplateResult } from 'lit';
import type { CoordinatedPupil, TutorTie } from '../../../lti-server/contract/coordination.ts';
import { coordinationWords } from '../../locales/coordination-words.ts';
import { dayWithOtherYear } from '../../locales/day-and-year.ts';

/** The term of a tie in words: «с 1 сентября до 31 мая». */
const termOf = ({ startsOn, endsOn }: TutorTie): string => {
  const words = coordinationWords.words;
  return `${words.since(dayWithOtherYear(startsOn))} ${endsOn === null ? '' : words.until(dayWithOtherYear(endsOn))}`.trim();
};

/** A child's tutors, each with the term and the reason, whom one stands in for, and whether the page was read. */
export const tutorTerms = ({ tutors }: CoordinatedPupil): TemplateResult => {
  const words = coordinationWords.words;
  if (tutors.length === 0) return html`<p class="soft">${words.noTutor}</p>`;
  return html`<ul>
    ${tutors.map(
      (tie) =>
        html`<li>
          <strong>${tie.person.name}</strong>
          <span class="soft small-text"
            >${[termOf(tie), tie.substituteFor === null ? '' : words.standsIn(tie.substituteFor), tie.reason]
              .filter(Boolean)
              .join(' · ')}</span
          >
          ${
            tie.handover === 'none'
              ? nothing
              : html`<span class="badge ${tie.handover === 'waiting' ? 'warm' : 'plain'}"
                  >${tie.handover === 'waiting' ? words.handoverWaiting : words.handoverRead}</span
                >`
          }
        </li>`,
    )}
  </ul>`;
};

/** Whether somebody is the child's own tutor, not only a substitute. */
export const isTutorOf = (personId: string, pupil: CoordinatedPupil): boolean =>
  pupil.tutors.some((tie) => tie.person.personId === personId && tie.substituteFor === null);

/** Everybody who is some child's own tutor, each once, in the order of the lists. */
export const tutorsAmong = (pupils: readonly CoordinatedPupil[]): { personId: string; name: string }[] => {
  const found = new Map<string, { personId: string; name: string }>();
  for (const { tutors } of pupils)
    for (const { person, substituteFor } of tutors)
      if (substituteFor === null) found.set(person.personId, person);
  return [...found.values()];
};
