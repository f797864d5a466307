import { fileKinds, type FileKind } from '../../../lti-server/contract/vocabulary.ts';
import { brushIcon, cameraIcon, microphoneIcon } from '../../styles/capture-icons.ts';
import { canRecord } from './voice-recorder.ts';

/** The picture of each way, the same wherever it is offered. */
export const wayIcons: Record<FileKind, string> = {
  photo: cameraIcon,
  drawing: brushIcon,
  voice: microphoneIcon,
};

/** The ways that were asked for and that this browser has, in the order in which they were asked for. */
export const offeredWays = (asked: string): FileKind[] =>
  asked
    .split(' ')
    .flatMap((word) => fileKinds.find((kind) => kind === word) ?? [])
    .filter((kind) => kind !== 'voice' || canRecord());
