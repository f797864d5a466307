import { askEarly } from './api/early.ts';
import { isHiddenFrame } from './launch/hidden-frame.ts';

// The only script that the page of a launch names. Beside it the browser fetches the app already, which comes to life
// where somebody sees it: in a hidden frame of a course page it would only take that page's time.
if (document.getElementById('marshrut-launch')) {
  askEarly();
  if (isHiddenFrame()) void import('./embed/hand-over.ts').then(({ handOverGlance }) => handOverGlance());
  else void import('./app.ts');
}
