import type { StepForm } from '../../lti-server/contract/vocabulary.ts';

/**
 * One pictogram for each way in which a step takes place, as paths for `icon`. The same sign means the same
 * everywhere; its word is `stepForms` in the catalogue.
 */
export const formIcons: Record<StepForm, string> = {
  talk: 'M3.5 4.5h12v8.5H9.5L6 16v-3H3.5zM18.5 8.5h2V17H18v3l-3.5-3h-4',
  lesson:
    'M12 6.5C9.5 4.7 6.5 4.4 3.5 5v13.5c3-.6 6-.3 8.5 1.5 2.5-1.8 5.5-2.1 8.5-1.5V5c-3-.6-6-.3-8.5 1.5zM12 6.5V20',
  extra_lesson: 'M4 17.5L5 13 14 4l3.5 3.5-9 9zM11.5 6.5L15 10M18 14v6M15 17h6',
  after_school: 'M6 20.5V11a6 6 0 0 1 12 0v9.5zM9.5 5.7V5a2.5 2.5 0 0 1 5 0v.7M9 20.5V15h6v5.5M9.5 10.5h5',
  elective:
    'M9.5 17.5h5M10.5 20.5h3M12 3.5a6 6 0 0 0-3.5 10.9c.7.5 1 1.3 1 2.1v1h5v-1c0-.8.3-1.6 1-2.1A6 6 0 0 0 12 3.5z',
  club: 'M12 3.5a8.5 8.5 0 1 0 0 17c1.6 0 2-1 1.5-2.2-.6-1.5.3-2.8 2-2.8H18a2.5 2.5 0 0 0 2.5-2.6C20.3 7.6 16.6 3.5 12 3.5zM7.5 12.5h.01M9.5 8.3h.01M14.3 7.8h.01',
  home: 'M3.5 11.5L12 4l8.5 7.5M6 9.5v11h12v-11M10 20.5V15h4v5.5',
  journey: 'M4 5.5h16v11.5H4zM4 11.5h16M9.5 5.5v6M14.5 5.5v6M7.5 17v2.5M16.5 17v2.5',
  learning_event:
    'M3.5 4.5c5.5 3.3 11.5 3.3 17 0M6 5.8l1.5 4.7 3-3.5M13.5 7l3 3.5L18 5.8M4 20.5h16M7 20.5V15h10v5.5',
  tryout: 'M10 3.5v6L4.7 18.2A1.6 1.6 0 0 0 6 20.5h12a1.6 1.6 0 0 0 1.3-2.3L14 9.5v-6M8.5 3.5h7M7.5 14.5h9',
  project: 'M8 11.5v-7h8v7M4 11.5h8v9H4zM12 11.5h8v9h-8z',
};
