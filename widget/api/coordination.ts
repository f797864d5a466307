import {
  Coordination,
  Coverage,
  SchoolPupils,
  YearPreview,
  type Arrangement,
  type TutorTiesEnd,
  type YearTurn,
} from '../../lti-server/contract/coordination.ts';
import { AttentionSettings } from '../../lti-server/contract/overview.ts';
import type { Api } from './client.ts';

type Reading = { signal?: AbortSignal };

/** Who tutors whom in the whole school. */
export const loadCoordination = (api: Api, { signal }: Reading = {}): Promise<Coordination> =>
  api.call('GET /api/coordination', { params: {}, answer: Coordination, signal });

/** Where the route of each child stands, and when somebody last talked with the child. */
export const loadSchoolPupils = (api: Api, { signal }: Reading = {}): Promise<SchoolPupils> =>
  api.call('GET /api/coordination/pupils', { params: {}, answer: SchoolPupils, signal });

/** Gives, moves or lets stand in: for all of the children or for none. */
export const arrangeTutors = (api: Api, body: Arrangement): Promise<Coordination> =>
  api.call('POST /api/coordination/arrangements', { params: {}, body, answer: Coordination });

export const endTutorTies = (api: Api, body: TutorTiesEnd): Promise<Coordination> =>
  api.call('POST /api/coordination/tie-ends', {
    params: {},
    body,
    answer: Coordination,
    idempotent: true,
  });

export const loadCoverage = (api: Api, { weeks, signal }: Reading & { weeks: number }): Promise<Coverage> =>
  api.call('GET /api/coordination/coverage/:weeks', { params: { weeks }, answer: Coverage, signal });

export const saveSchoolRules = (api: Api, body: AttentionSettings): Promise<AttentionSettings> =>
  api.call('PUT /api/coordination/attention', {
    params: {},
    body,
    answer: AttentionSettings,
    idempotent: true,
  });

export const previewYear = (api: Api, body: YearTurn): Promise<YearPreview> =>
  api.call('POST /api/coordination/year-previews', {
    params: {},
    body,
    answer: YearPreview,
    idempotent: true,
  });

/** Who has been moved already is passed over, so it may be sent again. */
export const turnYear = (api: Api, body: YearTurn): Promise<Coordination> =>
  api.call('POST /api/coordination/years', { params: {}, body, answer: Coordination, idempotent: true });

export const undoYear = (api: Api, turnId: string): Promise<Coordination> =>
  api.call('POST /api/coordination/years/:turnId/undo', { params: { turnId }, answer: Coordination });
