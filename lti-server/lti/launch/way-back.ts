import type { Locale } from '../../contract/vocabulary.ts';
import { catalogue, type ErrorCode } from '../../errors.ts';
import { texts } from '../../pages/texts.ts';
import type { Platform } from '../platforms.ts';
import { isReturnAddress } from '../return-address.ts';
import { claimNames, type LaunchClaims } from './claims.ts';

/** Browsers and proxies take addresses of this length, with what is added below. */
const longest = 4000;

/**
 * Where the platform wants its people back (`launch_presentation.return_url`, LTI Core 1.3, section 5.4.4); null where
 * it says nothing, or nothing that may be followed. A Moodle's holds the reader's `sesskey`: it goes to that reader's
 * own page and nowhere else.
 */
export function returnAddressOf(
  claims: LaunchClaims,
  of: { platform: Platform; publicOrigin: string },
): string | null {
  const address = claims[claimNames.presentation]?.return_url;
  return address !== undefined && address.length <= longest && isReturnAddress(address, of) ? address : null;
}

/**
 * The same address with what the platform may show (`lti_errormsg`) and write down (`lti_errorlog`): a sentence of the
 * catalogue, its code and the request's number, nothing about anybody.
 */
export function withRefusal(
  address: string,
  { code, requestId, locale }: { code: ErrorCode; requestId: string; locale: Locale },
): string {
  const url = new URL(address);
  const said = new URLSearchParams({
    lti_errormsg: `${texts[locale].name}: ${catalogue[code][locale]}`,
    lti_errorlog: `${code}, request ${requestId}`,
  });
  // Added to the query as the platform wrote it: it may be signed for.
  url.search = [url.search.slice(1), said.toString()].filter(Boolean).join('&');
  return url.href;
}
