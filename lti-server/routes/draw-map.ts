import type * as z from 'zod/mini';
import type { Context } from '../access/context.ts';
import type { MapPlaceBody, MapSignBody } from '../contract/child-map.ts';
import { homePlace } from '../contract/vocabulary.ts';
import type { ProgressView, RoutePlan } from '../contract/routes.ts';
import type { MapDrawing } from '../contract/voice.ts';
import { notFound } from '../errors.ts';
import { selectDrawing, upsertDrawing } from './child-map-table.ts';
import { speak } from './speak.ts';

/** Signs that stand nowhere are kept to be taken up again: so many of the newest. */
const idleSigns = 12;

const blank: MapDrawing = { signs: [], places: [] };

/** Puts one of the child's signs on an island, or takes it off, and says how large the island is. */
export const drawPlace = (
  context: Context,
  { routeId, place, signId, size }: { routeId: string; place: string } & z.infer<typeof MapPlaceBody>,
): Promise<ProgressView> =>
  draw(context, routeId, ({ signs, places }, { steps }) => {
    if (place !== homePlace && !steps.some(({ id }) => id === place)) throw notFound();
    if (signId !== null && !signs.some((sign) => sign.signId === signId)) throw notFound();
    const isBare = signId === null && size === 'middle';
    const drawn = isBare ? [] : [{ place, signId, size }];
    const at = places.findIndex((known) => known.place === place);
    return { signs, places: places.toSpliced(at < 0 ? places.length : at, at < 0 ? 0 : 1, ...drawn) };
  });

/** Keeps one of the child's signs with what it means; it may stand on several islands. */
export const drawSign = (
  context: Context,
  { routeId, ...sign }: { routeId: string; signId: string } & z.infer<typeof MapSignBody>,
): Promise<ProgressView> =>
  draw(context, routeId, ({ signs, places }) => {
    const isKnown = signs.some(({ signId }) => signId === sign.signId);
    return {
      signs: isKnown ? signs.map((known) => (known.signId === sign.signId ? sign : known)) : [...signs, sign],
      places,
    };
  });

/**
 * Changes the map of the agreed version; the maps of the versions before it stay as they were drawn.
 * @throws Refusal as `speak` does, and `NOT_FOUND` for a step or a sign that is not there
 */
const draw = (
  context: Context,
  routeId: string,
  change: (drawing: MapDrawing, plan: RoutePlan) => MapDrawing,
): Promise<ProgressView> =>
  speak(context, routeId, async ({ context: { db, clock, actor }, route, plan }) => {
    const of = { schoolId: actor.schoolId, routeId };
    const before = (await selectDrawing(db, of)) ?? blank;
    const drawing = withoutIdle(change(before, plan));
    if (JSON.stringify(drawing) === JSON.stringify(before)) return null;
    const version = route.agreed_version;
    if (version === null) throw notFound();
    await upsertDrawing(db, { ...of, version, pupilId: route.pupil_id, drawing, at: clock() });
    return { action: 'map.drawn', subjectId: routeId };
  });

function withoutIdle({ signs, places }: MapDrawing): MapDrawing {
  const standing = new Set(places.map(({ signId }) => signId));
  const idle = signs.filter(({ signId }) => !standing.has(signId)).slice(-idleSigns);
  return { signs: signs.filter((sign) => standing.has(sign.signId) || idle.includes(sign)), places };
}
