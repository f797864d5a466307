import type { Need } from '../../../lti-server/contract/library-vocabulary.ts';
import { cutText } from '../../../lti-server/contract/line.ts';
import type { PupilCard } from '../../../lti-server/contract/pupils.ts';
import type { TemplateAnswers, TemplateCard } from '../../../lti-server/contract/templates.ts';

type Helper = TemplateAnswers['helpers'][number];

/** The templates by how many of the needs each is about; in the library's own order where that is equal. */
export const proposals = (
  templates: readonly TemplateCard[],
  needs: ReadonlySet<Need>,
): readonly TemplateCard[] => {
  const fit = ({ needs: its, standing }: TemplateCard): number => {
    const shared = its.filter((need) => needs.has(need)).length;
    // The first need of a template is what it was written for; the school's own have proved themselves here.
    return shared + (its[0] && needs.has(its[0]) ? 0.5 : 0) + (standing && shared > 0 ? 0.25 : 0);
  };
  return templates.toSorted((one, other) => fit(other) - fit(one));
};

/** The people who can help, by the names of those tied to the pupil; without a name: in general words. */
export const helpersFor = (template: TemplateCard, { ties }: PupilCard): Helper[] =>
  template.helpers.map((role) => ({
    role,
    name: cutText(ties.find(({ kind }) => kind === role)?.person.name ?? '', 80),
  }));
