import { compactVerify, CompactSign, importJWK, type CryptoKey, type JWK } from 'jose';
import type * as z from 'zod/mini';
import { record } from '../access/audit.ts';
import type { Context } from '../access/context.ts';
import {
  PackageContent,
  packageLimits,
  type ItemContent,
  type LibraryPackage,
  type PackageTaken,
} from '../contract/library.ts';
import { notFound, Refusal } from '../errors.ts';
import { moderationFor, contentOf } from './items.ts';
import { itemSources } from './item-sources.ts';
import { insertItem, selectContents, selectItems } from './item-table.ts';
import { fingerprintOf, openLibraryKey, type KeyBox } from './library-key.ts';

const packageType = 'marshrut-library+jws';

/**
 * Items as a package for another school: what they say, signed with this school's key. By its schema it
 * holds nothing of people: no author, no dates, no school. Others' own items cannot be taken along.
 * @throws Refusal `NOT_FOUND` unless the caller moderates and may see each of the items
 */
export async function exportPackage(
  context: Context,
  { itemIds, box }: { itemIds: readonly string[]; box: KeyBox },
): Promise<z.infer<typeof LibraryPackage>> {
  const { db, clock, actor } = context;
  if (!(await moderationFor(context)).moderates) throw notFound();
  const stored = new Map(
    (await selectItems(db, { ...actor, moderates: true })).map((row) => [row.item_id, row]),
  );
  const starters = new Map(itemSources.map((source) => [`starter-${source.key}`, source]));
  const items = [...new Set(itemIds)].map((itemId): ItemContent => {
    const row = stored.get(itemId);
    if (row !== undefined) return JSON.parse(row.content) as ItemContent;
    const source = starters.get(itemId);
    if (source === undefined) throw notFound();
    return contentOf(source, actor.locale);
  });
  const { publicJwk, privateKey } = await openLibraryKey({ db, clock, box, schoolId: actor.schoolId });
  const content = PackageContent.parse({ format: 'marshrut-library-1', items });
  const signed = await new CompactSign(Buffer.from(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'ES256', typ: packageType, jwk: publicJwk })
    .sign(privateKey);
  if (signed.length > packageLimits.length) throw new Refusal('BODY_TOO_LARGE');
  await record(db, context, { action: 'library.exported' });
  return { package: signed };
}

/**
 * Takes a package in: every item that is not here yet waits for a decision, and nobody else sees it
 * before. All or nothing.
 * @throws Refusal `LIBRARY_PACKAGE_SIGNATURE`, `LIBRARY_PACKAGE_INVALID`; `NOT_FOUND` unless the caller moderates
 */
export async function importPackage(
  context: Context,
  sent: z.infer<typeof LibraryPackage>,
): Promise<z.infer<typeof PackageTaken>> {
  const { db, clock, random, actor } = context;
  const { schoolId } = actor;
  if (!(await moderationFor(context)).moderates) throw notFound();
  const { items, origin } = await readPackage(sent.package);
  const waiting = await db.transaction().execute(async (tx) => {
    const known = new Set((await selectContents(tx, { schoolId })).map(({ content }) => content));
    let added = 0;
    for (const item of items) {
      const content = JSON.stringify(item);
      if (known.has(content)) continue;
      known.add(content);
      await insertItem(tx, {
        schoolId,
        itemId: random.id(),
        authorId: null,
        content,
        standing: 'offered',
        origin,
        at: clock(),
      });
      added += 1;
    }
    if (added > 0) await record(tx, context, { action: 'library.imported', reason: origin });
    return added;
  });
  return { waiting, known: items.length - waiting, origin };
}

/**
 * Checks the signature by the key in the package's own head: that tells that nobody has changed it since
 * and which key it was, not whether that school is to be trusted. People decide that, item by item.
 */
async function readPackage(text: string): Promise<{ items: ItemContent[]; origin: string }> {
  let payload: Uint8Array;
  let jwk: JWK | undefined;
  try {
    const verified = await compactVerify(
      text.trim(),
      async (header) => {
        jwk = header?.jwk;
        if (header?.typ !== packageType || jwk?.kty !== 'EC' || jwk.d !== undefined)
          throw new TypeError('head');
        return (await importJWK(jwk, 'ES256')) as CryptoKey;
      },
      { algorithms: ['ES256'] },
    );
    payload = verified.payload;
  } catch (cause) {
    throw new Refusal('LIBRARY_PACKAGE_SIGNATURE', { cause });
  }
  const read = PackageContent.safeParse(jsonOf(payload));
  if (!read.success) throw new Refusal('LIBRARY_PACKAGE_INVALID');
  return { items: read.data.items, origin: await fingerprintOf(jwk as JWK) };
}

const jsonOf = (payload: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)) as unknown;
  } catch {
    return undefined;
  }
};
