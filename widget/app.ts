import { define } from './components/define.ts';
import { isHiddenFrame } from './launch/hidden-frame.ts';
import { MarshrutApp } from './marshrut-app.ts';
import { documentStyles } from './styles/document-styles.ts';

// Other pages of ours fetch this file for what they share with the app, which starts only where its element stands.
if (document.querySelector('marshrut-app')) {
  if (documentStyles.styleSheet) document.adoptedStyleSheets.push(documentStyles.styleSheet);
  // A hidden frame that was reloaded without its launch: there is nobody here to show anything to.
  if (isHiddenFrame()) void import('./hand-over.ts');
  else define('marshrut-app', MarshrutApp);
}
