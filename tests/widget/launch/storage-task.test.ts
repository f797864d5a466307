import { expect } from '@open-wc/testing';

interface Asked {
  subject: string;
  message_id: string;
  key?: string;
  value?: string;
}

type Platform = (asked: Asked, reply: (answer: object) => void) => void;

/**
 * Runs a task on a page inside this one: this window is the platform. Resolves to what the page did in
 * the end: where it went, or what stood in the form it submitted.
 */
const run = async (task: object, platform: Platform): Promise<{ done: string; asked: Asked[] }> => {
  const asked: Asked[] = [];
  const frame = document.createElement('iframe');
  frame.srcdoc = `
    <form id="lti-binding"><input type="hidden" name="binding" value="?"></form>
    <script type="module">
      import { runStorageTask } from '/widget/launch/storage-task.ts';
      const tell = (done) => parent.postMessage({ done }, '*');
      await runStorageTask({
        json: ${JSON.stringify(JSON.stringify(task))},
        wayOut: { go: (address) => tell('went ' + address), submit: (form) => tell('sent ' + form.elements.binding.value) },
      });
      tell('over');
    </script>`;
  const done = await new Promise<string>((resolve) => {
    window.addEventListener('message', function listen({ data, source }: MessageEvent) {
      if (source !== frame.contentWindow) return;
      if ('done' in data) {
        window.removeEventListener('message', listen);
        resolve(data.done);
        return;
      }
      asked.push(data);
      platform(data, (answer) =>
        frame.contentWindow?.postMessage(
          { subject: `${data.subject}.response`, message_id: data.message_id, ...answer },
          '*',
        ),
      );
    });
    document.body.append(frame);
  });
  frame.remove();
  return { done, asked };
};

const common = { frame: '_parent', origin: location.origin, key: 'lti_state_1' };
const put = { ...common, task: 'put', value: 'binding-secret', next: 'https://lms.example/auth' };
const get = { ...common, task: 'get' };

const keeping =
  (kept: Record<string, string>): Platform =>
  ({ subject, key = '', value }, reply) => {
    if (subject === 'lti.capabilities')
      reply({ supported_messages: [{ subject: 'lti.put_data' }, { subject: 'lti.get_data' }] });
    if (subject === 'lti.put_data') {
      kept[key] = value ?? '';
      reply({ key, value });
    }
    if (subject === 'lti.get_data')
      reply(key in kept ? { key, value: kept[key] } : { error: 'Could not find key' });
  };

describe('platform storage', () => {
  it('keeps the binding with the platform, then goes on to it', async () => {
    const kept: Record<string, string> = {};
    const { done, asked } = await run(put, keeping(kept));
    expect(kept).to.deep.equal({ lti_state_1: 'binding-secret' });
    expect(done).to.equal('went https://lms.example/auth');
    expect(asked.map(({ subject }) => subject)).to.deep.equal(['lti.capabilities', 'lti.put_data']);
  });

  it('brings the binding back into the form', async () => {
    expect((await run(get, keeping({ lti_state_1: 'binding-secret' }))).done).to.equal('sent binding-secret');
  });

  it('goes on without a platform that answers nothing', async () => {
    expect((await run(put, () => undefined)).done).to.equal('went https://lms.example/auth');
    expect((await run(get, () => undefined)).done).to.equal('sent ');
  });

  it('works with a platform that does not know of capabilities', async () => {
    const old: Platform = (asked, reply) => {
      if (asked.subject !== 'lti.capabilities') keeping({ lti_state_1: 'binding-secret' })(asked, reply);
    };
    expect((await run(get, old)).done).to.equal('sent binding-secret');
  });

  it('takes an answer under the bare subject, and an error of either shape', async () => {
    const bare: Platform = ({ subject, key }, reply) => reply({ subject, key, value: 'binding-secret' });
    expect((await run(get, bare)).done).to.equal('sent binding-secret');
    expect((await run(get, keeping({}))).done).to.equal('sent ');
    const refusing: Platform = (_, reply) => reply({ error: { code: 'bad_request', message: 'no' } });
    expect((await run(get, refusing)).done).to.equal('sent ');
  });

  it('hears only the answer to its own question', async () => {
    const confused: Platform = ({ key }, reply) =>
      reply({ message_id: 'of-somebody-else', key, value: 'forged' });
    expect((await run(get, confused)).done).to.equal('sent ');
    const otherKey: Platform = (_, reply) => reply({ key: 'lti_state_2', value: 'forged' });
    expect((await run(get, otherKey)).done).to.equal('sent ');
  });

  it('hears only the platform’s own origin', async () => {
    const elsewhere = { ...get, origin: 'https://lms.example' };
    const { done, asked } = await run(elsewhere, keeping({ lti_state_1: 'forged' }));
    expect(done).to.equal('sent ');
    expect(asked.map(({ subject }) => subject)).to.deep.equal(['lti.capabilities']);
  });

  it('hears only the frame that it asked', async () => {
    const meddling: Platform = ({ subject, message_id, key }) => {
      if (subject !== 'lti.get_data') return;
      const script = document.createElement('iframe');
      script.srcdoc = `<script>for (const frame of Array.from(parent.frames)) frame.postMessage(
        ${JSON.stringify({ subject: 'lti.get_data.response', message_id, key, value: 'forged' })}, '*')</script>`;
      document.body.append(script);
      setTimeout(() => script.remove(), 500);
    };
    expect((await run(get, meddling)).done).to.equal('sent ');
  });

  it('does nothing with a task that is not whole', async () => {
    expect((await run({ ...put, origin: '*' }, keeping({}))).done).to.equal('over');
    expect((await run({ ...get, key: 5 }, keeping({}))).done).to.equal('over');
  });
});
