import { html, type TemplateResult } from 'lit';
import type { CoordinatedPupil, Coordination } from '../../../lti-server/contract/coordination.ts';
import { field } from '../../components/field.ts';
import { coordinationWords } from '../../locales/coordination-words.ts';
import { choiceField } from '../builder/controls.ts';
import { tutorsAmong } from './tutor-terms.ts';

/** Stands for the children nobody tutors in the choice of a tutor. */
const nobody = 'nobody';

/** Which children of the school are shown; what is null is not asked about. */
export interface PupilFilter {
  readonly search: string;
  readonly courseId: string | null;
  /** A person's id, or that of nobody. */
  readonly tutor: string | null;
}

export const everyPupil: PupilFilter = { search: '', courseId: null, tutor: null };

export const fitsFilter = (
  { name, courseIds, tutors }: CoordinatedPupil,
  { search, courseId, tutor }: PupilFilter,
): boolean => {
  if (courseId !== null && !courseIds.includes(courseId)) return false;
  if (tutor === nobody && tutors.length > 0) return false;
  if (tutor !== null && tutor !== nobody && !tutors.some(({ person }) => person.personId === tutor))
    return false;
  return name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());
};

/** The fields of the choice: a name to look for, a course, a tutor. */
export const filterFields = ({
  coordination: { courses, pupils },
  filter,
  set,
}: {
  coordination: Coordination;
  filter: PupilFilter;
  set: (filter: PupilFilter) => void;
}): TemplateResult => {
  const words = coordinationWords.words;
  return html`${field({
    id: 'search',
    label: words.search,
    control: html`<input
      id="search"
      type="search"
      .value=${filter.search}
      @input=${(event: InputEvent) => set({ ...filter, search: (event.target as HTMLInputElement).value })}
    />`,
  })}
  ${choiceField({
    id: 'course',
    label: words.course,
    value: filter.courseId,
    none: words.any,
    options: courses.map(({ courseId, title }) => ({ value: courseId, title })),
    set: (courseId) => set({ ...filter, courseId }),
  })}
  ${choiceField({
    id: 'tutor',
    label: words.tutor,
    value: filter.tutor,
    none: words.any,
    options: [
      { value: nobody, title: words.without },
      ...tutorsAmong(pupils).map(({ personId, name }) => ({ value: personId, title: name })),
    ],
    set: (tutor) => set({ ...filter, tutor }),
  })}`;
};
