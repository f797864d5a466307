import { voiceSeconds } from '../../../lti-server/contract/files.ts';

/** What browsers record, the smallest first; the server takes each of them. */
const wishes = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
/** Speech needs no more, and half a minute stays near a hundred kilobytes. */
const bitsPerSecond = 32_000;

export const canRecord = (): boolean =>
  typeof MediaRecorder === 'function' && navigator.mediaDevices?.getUserMedia !== undefined;

/** A voice that is being recorded. */
export interface Recording {
  stop(): void;
  /** What was said; empty when nothing was. */
  readonly done: Promise<Blob>;
}

/**
 * Listens, after the browser has asked for the microphone, until stopped or half a minute is over.
 * @throws when the microphone is refused or there is none
 */
export const startRecording = async (): Promise<Recording> => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = wishes.find((wish) => MediaRecorder.isTypeSupported(wish));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: bitsPerSecond,
    ...(mimeType === undefined ? {} : { mimeType }),
  });
  const parts: Blob[] = [];
  const done = new Promise<Blob>((resolve) => {
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop();
      resolve(new Blob(parts, { type: recorder.mimeType.split(';')[0] ?? '' }));
    });
  });
  const stop = (): void => {
    clearTimeout(limit);
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const limit = setTimeout(stop, voiceSeconds * 1000);
  recorder.start();
  return { stop, done };
};
