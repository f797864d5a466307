import { expect } from '@open-wc/testing';
import { forgetUnsent } from '../../../widget/launch/forget-unsent.ts';
import {
  dropUnsent,
  eraseUnsentOfOthers,
  keepUnsent,
  unsentOf,
} from '../../../widget/launch/unsent-drafts.ts';

const hour = 60 * 60 * 1000;
const mine = { draftKey: 'note:pupil-0001', personId: 'person-0001' };
const form = { text: 'не потеряйся' };

describe('what could not be sent', () => {
  beforeEach(() => sessionStorage.clear());

  it('comes back to the person who typed it, until it is sent', () => {
    const unsent = { form, savedAt: Date.now(), before: '{"text":"не"}' };
    keepUnsent({ ...mine, ...unsent });
    expect(unsentOf(mine)).to.deep.equal(unsent);
    dropUnsent(mine.draftKey);
    expect(unsentOf(mine)).to.equal(undefined);
  });

  it('is erased unread when somebody else sits at this tab', () => {
    keepUnsent({ ...mine, form, savedAt: Date.now() });
    eraseUnsentOfOthers('person-0002');
    expect(sessionStorage).to.have.length(0);
  });

  it('is erased when it is older than a session can be', () => {
    keepUnsent({ ...mine, form, savedAt: Date.now() - 9 * hour });
    expect(unsentOf(mine)).to.equal(undefined);
    expect(sessionStorage).to.have.length(0);
  });

  it('does no harm when something else stands in its place', () => {
    sessionStorage.setItem('marshrut-unsent:note:pupil-0001', 'not JSON');
    expect(unsentOf(mine)).to.equal(undefined);
    sessionStorage.setItem('marshrut-unsent:note:pupil-0001', '"text"');
    expect(unsentOf(mine)).to.equal(undefined);
  });

  it('is gone after «Это не я», other things of the tab stay, and nothing comes in later', () => {
    sessionStorage.setItem('other', 'stays');
    keepUnsent({ ...mine, form, savedAt: Date.now() });
    forgetUnsent();
    keepUnsent({ ...mine, form, savedAt: Date.now() });
    expect(Object.keys(sessionStorage)).to.deep.equal(['other']);
  });
});
