import { define } from './components/define.ts';
import { MarshrutApp } from './marshrut-app.ts';
import { documentStyles } from './styles/document-styles.ts';

if (documentStyles.styleSheet) document.adoptedStyleSheets.push(documentStyles.styleSheet);
define('marshrut-app', MarshrutApp);
if (document.querySelector('marshrut-app') === null)
  document.body.append(document.createElement('marshrut-app'));
