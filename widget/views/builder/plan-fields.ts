import { html, type TemplateResult } from 'lit';
import type { Goal, RoutePlan } from '../../../lti-server/contract/routes.ts';
import { stages } from '../../../lti-server/contract/vocabulary.ts';
import { builderWords } from '../../locales/builder-words.ts';
import { panelWords } from '../../locales/panel-words.ts';
import { icon } from '../../styles/icons.ts';
import { trashIcon } from '../../styles/panel-icons.ts';
import { choiceField, dayField, lineField, textField } from './controls.ts';

type Problems = ReadonlyMap<string, string>;

/** What the whole route is: title, what it is for, stage, window. */
export const planAbout = ({
  plan,
  problems,
  set,
}: {
  plan: RoutePlan;
  problems: Problems;
  set: (change: Partial<RoutePlan>) => void;
}): TemplateResult => {
  const words = builderWords.words;
  return html`<section class="card stack" aria-labelledby="about-title">
    <h2 id="about-title">${words.about}</h2>
    ${lineField({
      id: 'title',
      label: words.title,
      hint: words.titleHint,
      value: plan.title,
      max: 160,
      problem: problems.get('title'),
      set: (title) => set({ title }),
    })}
    ${textField({
      id: 'purpose',
      label: words.purpose,
      hint: words.purposeHint,
      value: plan.purpose,
      max: 600,
      rows: 2,
      problem: problems.get('purpose'),
      set: (purpose) => set({ purpose }),
    })}
    <div class="grid">
      ${choiceField({
        id: 'stage',
        label: words.stage,
        value: plan.stage,
        options: stages.map((value) => ({ value, title: panelWords.words.stages[value] })),
        set: (stage) => set(stage ? { stage } : {}),
      })}
      ${dayField({
        id: 'startsOn',
        label: words.startsOn,
        value: plan.startsOn,
        problem: problems.get('startsOn'),
        set: (startsOn) => set({ startsOn }),
      })}
      ${dayField({
        id: 'endsOn',
        label: words.endsOn,
        value: plan.endsOn,
        problem: problems.get('endsOn'),
        set: (endsOn) => set({ endsOn }),
      })}
    </div>
  </section>`;
};

/** A goal with the sign by which it is known. `place` is counted from 0. */
export const goalFields = ({
  goal,
  place,
  problems,
  set,
  remove,
}: {
  goal: Goal;
  place: number;
  problems: Problems;
  set: (goal: Goal) => void;
  remove: () => void;
}): TemplateResult => {
  const words = builderWords.words;
  const control = (name: 'title' | 'successSign', { label, max }: { label: string; max: number }) => {
    const id = `goal-${goal.id}-${name}`;
    return lineField({
      id,
      label,
      value: goal[name],
      max,
      problem: problems.get(id),
      set: (text) => set({ ...goal, [name]: text }),
    });
  };
  return html`<li class="goal">
    <div class="grid" role="group" aria-label=${words.goal(place + 1)}>
      ${control('title', { label: words.goalTitle, max: 200 })}
      ${control('successSign', { label: words.successSign, max: 300 })}
    </div>
    <button
      class="button small quiet"
      type="button"
      aria-label=${words.removeGoal(place + 1)}
      title=${words.removeGoal(place + 1)}
      @click=${remove}
    >
      ${icon(trashIcon)}
    </button>
  </li>`;
};
