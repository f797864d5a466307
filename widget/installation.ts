import { define } from './components/define.ts';
import { MarshrutInstallationPage } from './marshrut-installation-page.ts';
import { documentStyles } from './styles/document-styles.ts';

/** The page of administrators: /installation */
if (documentStyles.styleSheet) document.adoptedStyleSheets.push(documentStyles.styleSheet);
define('marshrut-installation-page', MarshrutInstallationPage);
document.body.append(document.createElement('marshrut-installation-page'));
