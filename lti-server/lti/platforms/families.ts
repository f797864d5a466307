import { blackboard } from './blackboard.ts';
import { brightspace } from './brightspace.ts';
import { canvas } from './canvas.ts';
import { closeSubject, type Family } from './family.ts';
import { ilias } from './ilias.ts';
import { moodle } from './moodle.ts';
import { openEdx } from './open-edx.ts';
import { sakai } from './sakai.ts';
import { schoology } from './schoology.ts';

const families: readonly Family[] = [
  moodle,
  canvas,
  blackboard,
  brightspace,
  sakai,
  schoology,
  openEdx,
  ilias,
];

/** A platform of no kind that we know more of: as the specification says. */
const other: Family = {
  code: 'other',
  name: '',
  productCodes: [],
  authUrl: /(?!)/,
  closeSubjects: [closeSubject],
  remains: ['addActivity'],
};

/** The family of that stored code; an unknown one is treated as the specification says. */
export const familyByCode = (code: string | null): Family =>
  families.find((family) => family.code === code) ?? other;

/** The family that calls itself by a product code; null when nobody does. */
export function familyByProduct(productCode: string | null | undefined): Family | null {
  const said = productCode?.trim().toLowerCase();
  return families.find(({ productCodes }) => said !== undefined && productCodes.includes(said)) ?? null;
}

/**
 * What kind of LMS a platform is: by its own word when it says one (LTI Core 1.3, 5.4.4), else by
 * what its authorization endpoint looks like (Open edX never says).
 */
export function familyOf({ productCode, authUrl }: { productCode: string | null; authUrl: string }): Family {
  return familyByProduct(productCode) ?? families.find((family) => family.authUrl.test(authUrl)) ?? other;
}

/** Whether two hosts belong to one cloud, so that one may speak for the other. */
export const areOneCloud = (...hosts: readonly [string, string]): boolean =>
  families.some(({ cloud }) => cloud !== undefined && hosts.every((host) => cloud.test(host)));
