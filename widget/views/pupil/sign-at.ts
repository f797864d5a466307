import type { MapDrawing } from '../../../lti-server/contract/voice.ts';

export type OwnPlace = MapDrawing['places'][number];
export type OwnSign = MapDrawing['signs'][number];

/** What the child has made of a place of its map: the id of a step, or `homePlace`. */
export const placeAt = (drawing: MapDrawing | undefined, at: string): OwnPlace | undefined =>
  drawing?.places.find(({ place }) => place === at);

/** The child's own sign that stands there. */
export const signAt = (drawing: MapDrawing | undefined, at: string): OwnSign | undefined => {
  const own = placeAt(drawing, at);
  return drawing?.signs.find(({ signId }) => signId === own?.signId);
};
