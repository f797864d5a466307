import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/local/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** FIREFOX_PATH, then an installed Firefox; undefined where there is none: it does not come from npm. */
export const findFirefox = (): string | undefined =>
  [process.env['FIREFOX_PATH'] ?? '', ...places].find(
    (place) => place !== '' && existsSync(place) && !isSnap(place),
  );

/** A snap sees another /tmp than we do, so it would never find the profile made for it. Ubuntu's program only calls it. */
const isSnap = (place: string): boolean =>
  realpathSync(place).includes('/snap') ||
  (statSync(place).size < 10_000 && readFileSync(place, 'utf8').includes('/snap/'));
