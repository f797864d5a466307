/** A link that the picker made opens what was chosen, for everybody, and in every copy of the course. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../support/databases.ts';
import { claim, membership, type Claims } from '../support/fake-platform.ts';
import { assertAccepted, startLtiApp, type LtiApp } from '../support/lti-app.ts';

let links = 0;
const freshId = (): string => `link-${(links += 1)}`;

const made = (custom: Claims): Claims => ({
  marshrut_link_history: '$ResourceLink.id.history',
  marshrut_course_history: '$Context.id.history',
  ...custom,
});

for (const engine of engines) {
  describe(engine.name, () => {
    let lti: LtiApp;
    before(async () => {
      lti = await startLtiApp(engine);
    });
    after(() => lti.close());

    const opensWith = async (
      linkId: string,
      custom: Claims | null | undefined,
      { role = 'Learner', course = 'c-3' } = {},
    ) => {
      const answer = await lti.browser().launch(lti.platform, {
        claims: {
          [claim('resource_link')]: { id: linkId, title: 'Маршрут' },
          [claim('context')]: { id: course, title: 'Биология' },
          [claim('roles')]: [`${membership}#${role}`],
          [claim('custom')]: custom,
        },
      });
      const { opens, home, eventId } = (await assertAccepted(lti, answer)) as unknown as {
        opens: string | null;
        home: string;
        eventId?: string;
      };
      return { opens, home, ...(eventId === undefined ? {} : { eventId }) };
    };

    for (const kind of ['route', 'notes', 'questions', 'panel'] as const) {
      test(`a link made for “${kind}” opens it, at the first launch and at every other`, async () => {
        const [id, custom] = [freshId(), made({ marshrut_item: 'item-0001', marshrut_kind: kind })];
        for (const role of ['Learner', 'Instructor', 'Learner', 'Instructor']) {
          const home = role === 'Learner' ? 'empty' : 'panel';
          assert.deepEqual(await opensWith(id, custom, { role }), { opens: kind, home });
        }
      });
    }

    const nothingSaid: Record<string, Claims | null | undefined> = {
      'no custom parameters': undefined,
      'null for them': null,
      'a kind that does not exist': made({ marshrut_kind: 'grades' }),
      'a kind of the prototype': made({ marshrut_kind: '__proto__' }),
      'a picker, which a link cannot be': made({ marshrut_kind: 'picker' }),
      'numbers and nulls': { marshrut_item: 7, marshrut_kind: null, marshrut_link_history: null },
      'an identifier that is none of ours': made({ marshrut_item: '../../etc', marshrut_kind: '' }),
      'a history of nobody we know': made({ marshrut_link_history: 'unknown-1,unknown-2' }),
      'a history that is not encoded': made({ marshrut_link_history: '%E0%A4%A,,' }),
      'a variable that came back as it was': made({}),
    };
    for (const [name, custom] of Object.entries(nothingSaid)) {
      test(`nothing chosen: ${name}`, async () => {
        assert.equal((await opensWith(freshId(), custom)).opens, null);
      });
    }

    test('a copy that keeps its parameters opens the same', async () => {
      const custom = made({ marshrut_item: 'item-copied', marshrut_kind: 'notes' });
      await opensWith(freshId(), custom);
      assert.equal((await opensWith(freshId(), custom, { course: 'c-copy' })).opens, 'notes');
    });

    test('a copy whose kind was lost is known by our identifier', async () => {
      await opensWith(freshId(), made({ marshrut_item: 'item-twin', marshrut_kind: 'notes' }));
      assert.equal((await opensWith(freshId(), { marshrut_item: 'item-twin' })).opens, 'notes');
    });

    test('a copy that lost everything is known by its ancestors, the nearest first', async () => {
      const [old, older] = [freshId(), `${freshId()}, §7`];
      await opensWith(old, made({ marshrut_item: 'item-older', marshrut_kind: 'panel' }));
      await opensWith(older, made({ marshrut_item: 'item-oldest', marshrut_kind: 'notes' }));
      const history = ['unknown', old, older].map(encodeURIComponent).join(',');
      const copy = freshId();
      assert.equal((await opensWith(copy, { marshrut_link_history: history })).opens, 'panel');
      const only = encodeURIComponent(older);
      assert.equal((await opensWith(freshId(), { marshrut_link_history: only })).opens, 'notes');
      // The copy of the copy.
      const again = await opensWith(freshId(), { marshrut_link_history: encodeURIComponent(copy) });
      assert.equal(again.opens, 'panel');
      const row = await lti.db
        .selectFrom('resource_link')
        .where('lti_link_id', '=', copy)
        .select('placement_id')
        .executeTakeFirstOrThrow();
      assert.equal(row.placement_id, 'item-older');
    });

    test('an event is known by name in the link, in its copy, and by a copy that lost everything', async () => {
      const id = freshId();
      const opened = { opens: 'event', home: 'empty', eventId: 'event-of-space' };
      const custom = made({
        marshrut_item: 'item-space',
        marshrut_kind: 'event',
        marshrut_event: 'event-of-space',
      });
      assert.deepEqual(await opensWith(id, custom), opened);
      assert.deepEqual(await opensWith(id, custom), opened);
      assert.deepEqual(await opensWith(freshId(), custom, { course: 'c-copy' }), opened);
      assert.deepEqual(await opensWith(freshId(), { marshrut_item: 'item-space' }), opened);
      assert.deepEqual(
        await opensWith(freshId(), { marshrut_item: 'item-space', marshrut_kind: 'event' }),
        opened,
      );
      assert.deepEqual(await opensWith(freshId(), { marshrut_link_history: id }), opened);
      assert.deepEqual(
        await opensWith(freshId(), made({ marshrut_kind: 'route', marshrut_event: 'event-of-space' })),
        {
          opens: 'route',
          home: 'empty',
        },
      );
    });

    test('another platform’s links are nobody’s ancestors', async () => {
      const stranger = await lti.connect();
      const id = freshId();
      const custom = made({ marshrut_item: 'item-foreign', marshrut_kind: 'notes' });
      await assertAccepted(
        lti,
        await lti.browser().launch(stranger, {
          claims: { [claim('resource_link')]: { id }, [claim('custom')]: custom },
        }),
      );
      assert.equal((await opensWith(freshId(), { marshrut_link_history: id })).opens, null);
      assert.equal((await opensWith(freshId(), { marshrut_item: 'item-foreign' })).opens, null);
    });

    test('a teacher who changes what a link is for changes it for everybody', async () => {
      const id = freshId();
      await opensWith(id, made({ marshrut_item: 'item-edited', marshrut_kind: 'notes' }));
      const custom = made({ marshrut_item: 'item-edited', marshrut_kind: 'route' });
      assert.equal((await opensWith(id, custom)).opens, 'route');
      assert.equal((await opensWith(id, custom)).opens, 'route');
    });
  });
}
