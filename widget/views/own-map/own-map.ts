/** The child's own map in one piece: signs of its own, all of them, the map before and now. */
import './marshrut-maps.ts';
import './marshrut-own-sign.ts';
import './marshrut-signs.ts';
