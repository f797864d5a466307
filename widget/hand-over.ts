import { handOverGlance } from './embed/hand-over.ts';

// What the page of a launch loads in a hidden frame of a course page: there the app would only take that page's time.
handOverGlance();
