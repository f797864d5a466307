import type { CaptureTroubleReason, FileKind } from '../../lti-server/contract/vocabulary.ts';
import { plural } from './plural.ts';
import type { TroubleWords } from './trouble-ru.ts';

const count = plural('en');
const made: Record<FileKind, string> = { photo: 'photo', drawing: 'drawing', voice: 'voice' };
const troubles: Record<CaptureTroubleReason, string> = {
  too_large: 'the file is too large',
  heic: 'a HEIC photo, which nothing here can open; a screenshot helps, or the camera setting “Most Compatible”',
  too_long: 'the recording is longer than thirty seconds',
  wrong_kind: 'this kind of file is not taken',
  broken: 'the file did not open',
  full: 'there is no more room for files of this pupil',
  microphone: 'the microphone did not start: the browser or the LMS may not allow it',
  not_sent: 'sending breaks off: the file is still on the device where it was made',
};

export const troubleEn: TroubleWords = {
  title: 'What did not get through',
  hint: 'The child tried to add it, and it did not work.',
  trouble: (kind, reason) => `${made[kind]}: ${troubles[reason]}`,
  times: (number) => count(number, { one: 'time', other: 'times' }),
};
