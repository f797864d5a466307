import { define } from './components/define.ts';
import { handOverGlance, isHiddenFrame } from './embed/hand-over.ts';
import { MarshrutApp } from './marshrut-app.ts';
import { documentStyles } from './styles/document-styles.ts';

if (documentStyles.styleSheet) document.adoptedStyleSheets.push(documentStyles.styleSheet);
// The hidden frame of a course page that draws the route itself: there is nobody here to show anything to.
if (isHiddenFrame()) handOverGlance();
else define('marshrut-app', MarshrutApp);
if (document.querySelector('marshrut-app') === null)
  document.body.append(document.createElement('marshrut-app'));
