/**
 * The tool's side of LTI platform storage: asking the LMS to keep a value for us between login and
 * launch when cookies do not survive in a frame.
 * https://www.imsglobal.org/spec/lti-pm-s/v0p1 , https://www.imsglobal.org/spec/lti-cs-pm/v0p1
 */
export interface PlatformWindow {
  /** `lti_storage_target` of the login: `_parent`, or the name of a frame beside ours. */
  frame: string;
  /** Origin of the platform's authorisation address: values go to it and come from it only. */
  origin: string;
}

interface Message {
  subject: string;
  message_id: string;
  [field: string]: unknown;
}

interface Question {
  subject: 'lti.capabilities' | 'lti.put_data' | 'lti.get_data';
  fields?: Record<string, string>;
  target: Window;
  /** `*` only for the capabilities, which hold no value. */
  origin: string;
  signal: AbortSignal;
}

const isMessage = (data: unknown): data is Message =>
  typeof data === 'object' && data !== null && 'subject' in data && 'message_id' in data;

const host = (): Window => (window.opener as Window | null) ?? window.parent;

/** A frame by its name may be missing or out of reach; then the host window itself is asked. */
const frameCalled = (name: string): Window => {
  if (name === '' || name === '_parent') return host();
  try {
    return host().frames[name as unknown as number] ?? host();
  } catch {
    return host();
  }
};

/** Posts one message and waits for its answer; undefined when the time is up. */
const ask = ({ subject, fields = {}, target, origin, signal }: Question): Promise<Message | undefined> =>
  new Promise((resolve) => {
    const messageId = crypto.randomUUID();
    const listener = ({ data, origin: from, source }: MessageEvent<unknown>): void => {
      if (!isMessage(data) || data.message_id !== messageId) return;
      if (source !== target || (origin !== '*' && from !== origin)) return;
      // Platforms differ in whether the answer's subject ends in `.response`; our own echo has no answer in it.
      if (data.subject !== `${subject}.response` && data.subject !== subject) return;
      finish(data);
    };
    const finish = (answer?: Message): void => {
      window.removeEventListener('message', listener);
      signal.removeEventListener('abort', giveUp);
      resolve(answer);
    };
    const giveUp = (): void => finish();
    if (signal.aborted) return resolve(undefined);
    signal.addEventListener('abort', giveUp);
    window.addEventListener('message', listener);
    target.postMessage({ subject, message_id: messageId, ...fields }, origin);
  });

/** The frame that the platform names in its capabilities goes before the one in the login request. */
const storageFrame = async (
  { frame }: PlatformWindow,
  { subject, signal }: Pick<Question, 'subject' | 'signal'>,
): Promise<Window> => {
  const answer = await ask({
    subject: 'lti.capabilities',
    target: host(),
    origin: '*',
    signal,
  });
  const supported = Array.isArray(answer?.['supported_messages']) ? answer['supported_messages'] : [];
  const entry = supported.find(
    (message: unknown): message is { subject: string; frame?: unknown } =>
      typeof message === 'object' && message !== null && 'subject' in message && message.subject === subject,
  );
  return frameCalled(typeof entry?.frame === 'string' ? entry.frame : frame);
};

/** How much of the whole time the capabilities may take; old platforms do not answer them at all. */
const capabilitiesShare = 0.4;

const exchange = async (
  platform: PlatformWindow,
  {
    subject,
    fields,
    withinMs,
  }: {
    subject: Question['subject'];
    fields: Record<string, string>;
    withinMs: number;
  },
): Promise<Message | undefined> => {
  if (host() === window) return undefined;
  const signal = AbortSignal.timeout(withinMs);
  const early = AbortSignal.timeout(withinMs * capabilitiesShare);
  const target = await storageFrame(platform, { subject, signal: early });
  const answer = await ask({
    subject,
    fields,
    target,
    origin: platform.origin,
    signal,
  });
  // `error` is an object in the specification and a string in Sakai: either means "no".
  return answer?.['error'] === undefined ? answer : undefined;
};

/** Asks the platform to keep a value. Resolves to whether it said yes in time; never rejects. */
export const putData = async (
  platform: PlatformWindow,
  { key, value, withinMs }: { key: string; value: string; withinMs: number },
): Promise<boolean> =>
  (await exchange(platform, {
    subject: 'lti.put_data',
    fields: { key, value },
    withinMs,
  })) !== undefined;

/** Asks for a kept value; the empty string when the platform has none or does not answer in time. */
export const getData = async (
  platform: PlatformWindow,
  { key, withinMs }: { key: string; withinMs: number },
): Promise<string> => {
  const answer = await exchange(platform, {
    subject: 'lti.get_data',
    fields: { key },
    withinMs,
  });
  return answer?.['key'] === key && typeof answer['value'] === 'string' ? answer['value'] : '';
};
