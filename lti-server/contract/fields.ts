import * as z from 'zod/mini';

/** Fields that several records share, with the limits that hold for all of them. */

/** An identifier made by the server or, for idempotent writes, by the widget (`crypto.randomUUID`). */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/));

/** A calendar day without a time zone: `2026-09-01`. */
export const Day = z.iso.date();

/** A moment: milliseconds since 1970-01-01 UTC. */
export const Moment = z.int().check(z.nonnegative());

/** What a column `integer` of PostgreSQL holds at most. */
const mostInteger = 2_147_483_647;

/** Which wording of a record it is: the first is 1. */
export const Revision = z.int().check(z.minimum(1), z.maximum(mostInteger));

/** The same as it stands in an address. */
export const RevisionInAddress = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(mostInteger));

/**
 * What a person wrote, without the blanks around it; nothing where no letter of it can be seen (U+200B, U+FEFF,
 * U+00AD …: Unicode Standard, section 5.21, and the empty Braille pattern). Within a text such letters stay: they
 * join the parts of an emoji.
 */
export const written = (text: string): string => (/^[\s\p{DI}\u2800]*$/u.test(text) ? '' : text.trim());

/** One line of text; surrounding blanks are cut off, and a lone surrogate (never real text) is refused. */
export const Line = (max: number) =>
  z.string().check(
    z.overwrite(written),
    z.maxLength(max),
    z.refine((text) => text.isWellFormed() && !/[\u0000-\u001f\u007f]/.test(text)),
  );

/** One line that must hold something. */
export const RequiredLine = (max: number) => Line(max).check(z.minLength(1));

/** Plain text with line breaks. Never HTML: what people write is shown as they wrote it. */
export const Text = (max: number) =>
  z.string().check(
    z.overwrite(written),
    z.maxLength(max),
    z.refine((text) => text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)),
  );

export const RequiredText = (max: number) => Text(max).check(z.minLength(1));

/** A web address that is safe to put behind a link: `http` or `https` only. */
export const WebAddress = z.url({ protocol: /^https?$/ }).check(z.maxLength(2000));

/** A person as others see one: never more than a name. */
export const PersonName = z.object({ personId: Id, name: z.string() });
export type PersonName = z.infer<typeof PersonName>;
