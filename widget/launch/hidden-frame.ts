/** The `name` of the hidden frame survives the whole way through the LMS and tells the page in it what it is for. */
export type HiddenFrameName = 'marshrut-glance';

const frameName: HiddenFrameName = 'marshrut-glance';

/** Whether this is the hidden frame of a course page that draws the route itself. */
export const isHiddenFrame = (): boolean => window.name === frameName && window.parent !== window;
