import type { PupilPage } from '../../../lti-server/contract/routes.ts';
import type { MapDrawing } from '../../../lti-server/contract/voice.ts';
import { ApiFailure, offlineCode } from '../../../widget/api/api-failure.ts';
import type { Call } from './fake-api.ts';
import { makePage } from './page.ts';

export const placeKey = 'PUT /api/routes/:routeId/map/places/:place';
export const signKey = 'PUT /api/routes/:routeId/map/signs/:signId';

const silent = { signals: [], ownSteps: [], order: [] };
export const withDrawing = (page: PupilPage, drawing: MapDrawing | undefined): PupilPage => ({
  ...page,
  route: page.route && { ...page.route, voice: { ...silent, ...(drawing && { drawing }) } },
});

/** A server that draws what it is asked to, as the real one does. */
export function drawingServer(of: PupilPage = makePage(), before?: MapDrawing) {
  let drawing: MapDrawing = before ?? { signs: [], places: [] };
  let offline = false;
  const page = (): PupilPage => withDrawing(of, drawing);
  const answer = () => {
    if (offline) throw new ApiFailure({ code: offlineCode, message: '', requestId: '', status: 0 });
    return {
      progress: page().route!.steps.map(({ id, state }) => ({
        stepId: id,
        state,
        alternativeId: null,
        changedAt: 1,
      })),
      help: [],
      voice: { ...silent, drawing },
    };
  };
  const put = <Thing>(things: readonly Thing[], thing: Thing, same: (one: Thing) => boolean): Thing[] => [
    ...things.filter((one) => !same(one)),
    thing,
  ];
  const answers: Record<string, (call: Call) => unknown> = {
    'GET /api/pupils/:pupilId/page': page,
    [placeKey]: ({ params, body }) => {
      const place = { place: String(params['place']), ...(body as object) } as MapDrawing['places'][number];
      if (!offline)
        drawing = { ...drawing, places: put(drawing.places, place, (one) => one.place === place.place) };
      return answer();
    },
    [signKey]: ({ params, body }) => {
      const sign = { signId: String(params['signId']), ...(body as object) } as MapDrawing['signs'][number];
      if (!offline)
        drawing = { ...drawing, signs: put(drawing.signs, sign, (one) => one.signId === sign.signId) };
      return answer();
    },
  };
  return {
    page,
    answers,
    drawing: () => drawing,
    cut: (is: boolean) => (offline = is),
  };
}
