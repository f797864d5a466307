import type { StepForm } from '../../lti-server/contract/vocabulary.ts';

/**
 * One pictogram for each way in which a step takes place, as paths for `icon`. The same sign means the same
 * everywhere; its word is `stepForms` in the catalogue.
 */
export const formIcons: Record<StepForm, string> = {
  talk: 'M3.5 4.500h12v8.500H9.500L6 16v-3H3.500zM18.500 8.500h2V17H18v3l-3.500-3h-4',
  lesson:
    'M12 6.500C9.500 4.700 6.500 4.400 3.500 5v13.500c3-.6 6-.3 8.500 1.500 2.500-1.800 5.500-2.100 8.500-1.500V5c-3-.6-6-.3-8.500 1.500zM12 6.500V20',
  extra_lesson: 'M4 17.500L5 13 14 4l3.500 3.500-9 9zM11.500 6.500L15 10M18 14v6M15 17h6',
  after_school:
    'M6 20.500V11a6 6 0 0 1 12 0v9.500zM9.500 5.700V5a2.500 2.500 0 0 1 5 0v.7M9 20.500V15h6v5.500M9.500 10.500h5',
  elective:
    'M9.500 17.500h5M10.500 20.500h3M12 3.500a6 6 0 0 0-3.500 10.900c.7.500 1 1.300 1 2.100v1h5v-1c0-.8.300-1.600 1-2.100A6 6 0 0 0 12 3.500z',
  club: 'M12 3.500a8.500 8.500 0 1 0 0 17c1.600 0 2-1 1.500-2.200-.6-1.500.3-2.800 2-2.800H18a2.500 2.500 0 0 0 2.500-2.600C20.300 7.600 16.600 3.500 12 3.500zM7.500 12.500h.01M9.500 8.300h.01M14.300 7.800h.01',
  home: 'M3.5 11.500L12 4l8.500 7.500M6 9.500v11h12v-11M10 20.500V15h4v5.500',
  journey: 'M4 5.500h16v11.500H4zM4 11.500h16M9.500 5.500v6M14.500 5.500v6M7.500 17v2.500M16.500 17v2.500',
  learning_event:
    'M3.500 4.500c5.500 3.300 11.500 3.300 17 0M6 5.800l1.500 4.700 3-3.500M13.500 7l3 3.500L18 5.800M4 20.500h16M7 20.500V15h10v5.500',
  tryout:
    'M10 3.500v6L4.700 18.200A1.600 1.600 0 0 0 6 20.500h12a1.600 1.600 0 0 0 1.300-2.300L14 9.500v-6M8.500 3.500h7M7.500 14.500h9',
  project: 'M8 11.500v-7h8v7M4 11.500h8v9H4zM12 11.500h8v9h-8z',
};
