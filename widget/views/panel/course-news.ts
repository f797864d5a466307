import { html, nothing, type TemplateResult } from 'lit';
import type { CourseLearners } from '../../../lti-server/contract/learners.ts';
import type { ConfirmedEvent } from '../roster/marshrut-roster.ts';

/** Whether the LMS's list has something to tell: learners nobody has confirmed, or a list not read yet. */
export const hasNews = ({ learners, roster }: CourseLearners): boolean =>
  roster.state === 'waiting' || roster.state === 'failed' || learners.some(({ confirmable }) => confirmable);

/** What the LMS's list has to tell; its code is fetched before, where there is something. */
export const courseNews = ({
  course,
  courseId,
  look,
  confirmed,
}: {
  /** Nothing while it has not come. */
  course: CourseLearners | undefined;
  courseId: string;
  look: () => void;
  confirmed: (event: ConfirmedEvent) => void;
}): TemplateResult | typeof nothing =>
  course === undefined || !hasNews(course)
    ? nothing
    : html`<marshrut-roster
        .course=${course}
        .courseId=${courseId}
        @roster-look=${look}
        @confirmed=${confirmed}
      ></marshrut-roster>`;
