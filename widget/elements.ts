import { define } from './components/define.ts';
import { MarshrutFrame } from './marshrut-frame.ts';

/** The public elements, for pages that embed Marshrut with a script: /widget/marshrut.js */
define('marshrut-frame', MarshrutFrame);
