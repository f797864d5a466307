import type { Path } from '../../../lti-server/contract/path.ts';
import type { PupilPage } from '../../../lti-server/contract/routes.ts';

export type PupilRoute = NonNullable<PupilPage['route']>;
export type PupilStep = PupilRoute['steps'][number];
export type PupilPath = Path<PupilStep>;
