import type { HiddenFrameName } from './messages.ts';

const frameName: HiddenFrameName = 'marshrut-glance';

/** Whether this is the hidden frame of a course page that draws the route itself. */
export const isHiddenFrame = (): boolean => window.name === frameName && window.parent !== window;
