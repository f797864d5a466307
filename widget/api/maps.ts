import { MapList, type MapThen } from '../../lti-server/contract/child-map.ts';
import type { Api } from './client.ts';

/** The map of now and those before it, the newest first. */
export const loadMaps = async (
  api: Api,
  { pupilId, signal }: { pupilId: string; signal?: AbortSignal },
): Promise<MapThen[]> =>
  (await api.call('GET /api/pupils/:pupilId/maps', { params: { pupilId }, answer: MapList, signal })).maps;
