import { getData, putData, type PlatformWindow } from './platform-storage.ts';

/** Login waits no longer than this: the cookie may do without the platform's storage. */
const putWithinMs = 700;
/** At the launch the platform's storage is the last quiet way, so it gets more time. */
const getWithinMs = 1500;

const formId = 'lti-binding';

type StorageTask = PlatformWindow & { key: string } & (
    | { task: 'put'; value: string; next: string }
    | { task: 'get' }
  );

/** Leaves the page: replaced in tests, where the page must stay. */
export interface WayOut {
  go: (address: string) => void;
  submit: (form: HTMLFormElement) => void;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Our own server wrote it, but a task that is not whole must not post a value anywhere. */
const readTask = (json: string): StorageTask | undefined => {
  const { task, frame, origin, key, value, next } = JSON.parse(json) as Record<string, unknown>;
  if (!isText(frame) || !isText(origin) || origin === '*' || !isText(key)) return undefined;
  if (task === 'get') return { task, frame, origin, key };
  return task === 'put' && isText(value) && isText(next)
    ? { task, frame, origin, key, value, next }
    : undefined;
};

/**
 * Does what the server's page asks in `<script type="application/json" id="lti-storage">`. `put`: keeps
 * the binding secret with the platform, then goes on to it. `get`: brings the secret back into the form
 * `lti-binding` and submits it; an empty field when there was no answer, so that the server decides.
 */
export const runStorageTask = async ({ json, wayOut }: { json: string; wayOut: WayOut }): Promise<void> => {
  const task = readTask(json);
  if (task === undefined) return;
  if (task.task === 'put') {
    await putData(task, {
      key: task.key,
      value: task.value,
      withinMs: putWithinMs,
    });
    wayOut.go(task.next);
    return;
  }
  const form = document.getElementById(formId);
  const found = await getData(task, { key: task.key, withinMs: getWithinMs });
  if (!(form instanceof HTMLFormElement)) return;
  const field = form.elements.namedItem('binding');
  if (field instanceof HTMLInputElement) field.value = found;
  wayOut.submit(form);
};
