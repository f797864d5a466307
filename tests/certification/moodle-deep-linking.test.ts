/**
 * Deep linking with a real Moodle 4.5: its recorded request with its real signature, and our answer held
 * against one that it took. The launch after it carries what Moodle had put into the form of the activity.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import { customOf, placementOf } from '../../lti-server/lti/launch/custom-parameters.ts';
import { engines } from '../support/databases.ts';
import { choose, dl, handed, posted, type ContentItem } from '../support/deep-linking.ts';
import { Browser } from '../support/lti-browser.ts';
import { deepLinking, launches, replay, startReplay, type Replay } from '../support/moodle-replay.ts';

const { response_accepted: accepted, form_filled_after_single_item: form } = deepLinking;
const acceptedItem = (accepted.payload[dl('content_items')] as Record<string, unknown>[])[0]!;

describe('deep linking recorded from Moodle', () => {
  let on: Replay;
  before(async () => {
    on = await startReplay(engines[0]!);
  });
  after(() => on.close());

  test('the recorded request opens a picker; the answer is one that Moodle takes', async () => {
    const page = await replay(on, launches['deep_linking_request']!);
    const given = handed(page);
    assert.deepEqual(
      { ...given.picker, handle: '' },
      {
        handle: '',
        multiple: true,
        targets: ['iframe', 'window'],
        launchAddress: 'http://localhost:8080/mod/lti/launch.php?triggerview=0&id=',
      },
    );
    assert.doesNotMatch(page.body, /sesskey|lnjmqrGvdt/, 'the session key of Moodle stays sealed');

    const chosen = { kind: 'notes', title: 'Записки: 7 «Б»', target: 'iframe' };
    const answer = await choose(new Browser(on.app), given, [chosen]);
    const { action, jwt } = posted(answer);
    assert.equal(action, accepted.return_url);
    const payload = decodeJwt(jwt) as Record<string, unknown>;
    // Each claim that Moodle took, and no other: there was no `data`, so none is echoed.
    assert.deepEqual(Object.keys(payload).sort(), Object.keys(accepted.payload).sort());
    for (const name of [
      'iss',
      'aud',
      ...Object.keys(payload).filter((key) => /claim\/(dep|mes|ver)/.test(key)),
    ])
      assert.deepEqual(payload[name], accepted.payload[name], name);
    const [item, ...more] = payload[dl('content_items')] as ContentItem[];
    assert.deepEqual(more, []);
    for (const [key, value] of Object.entries(item!))
      assert.equal(typeof value, typeof acceptedItem[key], `Moodle has taken no ${key}`);
    assert.equal(item!.type, acceptedItem['type']);
  });

  test('what Moodle keeps of the custom parameters is enough to know the kind again', () => {
    const asMoodleKeeps = (custom: Record<string, string>): string =>
      Object.entries(custom)
        .map(([name, value]) => `${name}=${value}`)
        .join('\n');
    const recorded = acceptedItem['custom'] as Record<string, string>;
    assert.equal(form['instructorcustomparameters'], asMoodleKeeps(recorded), 'as it was recorded');

    const kept = asMoodleKeeps(customOf({ itemId: 'item-of-ours', kind: 'notes' }));
    const back = Object.fromEntries(kept.split('\n').map((line) => line.split('=') as [string, string]));
    // Moodle fills in what it knows, and leaves the name where it does not.
    const launched = { ...back, marshrut_course_history: '' };
    assert.deepEqual(placementOf(launched), {
      itemId: 'item-of-ours',
      kind: 'notes',
      eventId: null,
      ancestors: [],
    });
  });
});
