import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../../../support/databases.ts';
import { claim, membership, type Claims } from '../../../support/fake-platform.ts';
import { assertAccepted, assertRefused, startLtiApp, type LtiApp } from '../../../support/lti-app.ts';
import { jsonOf } from '../../../support/lti-browser.ts';

const staff = { [claim('roles')]: [`${membership}#Instructor`], sub: 'u-teacher', name: 'Пётр Сергеевич' };
const review = (forUser: unknown, more: Claims = {}): Claims => ({
  ...staff,
  [claim('message_type')]: 'LtiSubmissionReviewRequest',
  [claim('for_user')]: forUser,
  ...more,
});

for (const engine of engines) {
  describe(`a review from the gradebook (${engine.name})`, () => {
    let lti: LtiApp;
    let pupilId: string;
    before(async () => {
      lti = await startLtiApp(engine);
      const child = await assertAccepted(lti, await lti.browser().launch(lti.platform));
      const tutor = await assertAccepted(lti, await lti.browser().launch(lti.platform, { claims: staff }));
      const taken = await lti.app.inject({
        method: 'POST',
        url: `/api/courses/${tutor.course?.courseId}/tutees`,
        headers: { authorization: `Bearer ${tutor.token}` },
        payload: { personId: child.person.personId },
      });
      ({ pupilId } = taken.json<{ pupilId: string }>());
    });
    after(() => lti.close());

    const handed = async (claims: Claims) => {
      const answer = await lti.browser().launch(lti.platform, { claims });
      const { token } = await assertAccepted(lti, answer);
      const { review: told } = jsonOf(answer.body, 'marshrut-launch') as { review?: { pupilId: string } };
      return { token, told };
    };
    const statusOf = async (token: string, whose = '') =>
      (await lti.app.inject({ url: `/api/pupils/${whose}`, headers: { authorization: `Bearer ${token}` } }))
        .statusCode;

    test('opens the pupil whom it names, whatever the member is called', async () => {
      for (const forUser of [{ user_id: 'u-17' }, { id: 'u-17' }, { user_id: 'u-17', name: 'Кто-то' }]) {
        const { token, told } = await handed(review(forUser));
        assert.equal(told?.pupilId, pupilId);
        assert.equal(await statusOf(token, told.pupilId), 200);
      }
    });

    test('gives nobody a right: staff of another course are answered as about a pupil who is not there', async () => {
      const elsewhere = { [claim('context')]: { id: 'c-9', title: 'Другой курс' }, sub: 'u-stranger' };
      const known = await handed(review({ user_id: 'u-17' }, elsewhere));
      const unknown = await handed(review({ user_id: 'u-404' }, elsewhere));
      assert.notEqual(unknown.told?.pupilId, pupilId);
      assert.equal(await statusOf(known.token, known.told?.pupilId), 404);
      assert.equal(await statusOf(unknown.token, unknown.told?.pupilId), 404);
    });

    test('a learner opens with what is theirs', async () => {
      const { told } = await handed(
        review({ user_id: 'u-17' }, { [claim('roles')]: [`${membership}#Learner`], sub: 'u-18' }),
      );
      assert.equal(told, undefined);
    });

    test('an ordinary visit opens as ever', async () => {
      assert.equal((await handed(staff)).told, undefined);
    });

    test('needs no place in the course, and then still opens the panel', async () => {
      const { token, told } = await handed(
        review(
          { user_id: 'u-17' },
          { [claim('resource_link')]: undefined, [claim('target_link_uri')]: undefined },
        ),
      );
      assert.equal(told?.pupilId, pupilId);
      const session = await lti.app.inject({
        url: '/api/session',
        headers: { authorization: `Bearer ${token}` },
      });
      assert.equal(session.json<{ home: string }>().home, 'panel');
    });

    test('without somebody to look at it is refused', async () => {
      for (const forUser of [undefined, {}, { user_id: '' }, 'u-17'])
        assertRefused(lti, await lti.browser().launch(lti.platform, { claims: review(forUser) }), {
          code: 'LTI_CLAIM_INVALID',
          status: 400,
        });
    });
  });
}
