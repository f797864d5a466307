import * as z from 'zod/mini';

/**
 * The service addresses that the latest launch of a link brought. They may change with every launch (AGS
 * 2.0, section 3.1), so they are stored with the link as they came and read when somebody needs one.
 */
export interface LinkServices {
  /** The activity's own column of the gradebook, if it has exactly one. */
  readonly lineitem: string | null;
  /** Where the columns of the course are listed and made. */
  readonly lineitems: string | null;
  /** What the platform lets us do in its gradebook. */
  readonly scope: readonly string[];
  /** Where the members of the course are listed. */
  readonly memberships: string | null;
  /** Where the groups of the course are listed; left out by most platforms. */
  readonly groups?: string | null;
}

export const writeLinkServices = (services: LinkServices): string => JSON.stringify(services);

/** Platforms send a blank for "none". */
const text = z.catch(
  z.nullable(
    z.pipe(
      z.string(),
      z.transform((said) => said || null),
    ),
  ),
  null,
);
const address = z.catch(z.nullable(z.url()), null);
const Stored = z.object({
  lineitem: text,
  lineitems: text,
  scope: z.catch(z.array(z.string()), []),
  memberships: address,
  groups: address,
});

/** Reads what `writeLinkServices` wrote; whatever is not what it should be is as if it were not there. */
export const readLinkServices = (stored: string): Required<LinkServices> => Stored.parse(JSON.parse(stored));
