import { expect } from '@open-wc/testing';
import { forgetHandover, takeHandover } from '../../../widget/launch/handover.ts';
import { addLaunch } from '../support/launch-element.ts';

const handover = (token: string) => ({ token, locale: 'ru', platformOrigins: [] });

describe('the launch kept in a tab', () => {
  const address = location.href;
  beforeEach(() => sessionStorage.clear());
  // The runner finds the page by its address.
  afterEach(() => history.replaceState(null, '', address));

  it('comes back to its own history entry, whatever else the tab has launched since', () => {
    addLaunch(handover('of-the-course-page'));
    takeHandover();
    const coursePage = history.state as object;
    history.replaceState(null, '', address);
    addLaunch({ ...handover('of-the-picker'), picker: { handle: 'sealed' } });
    expect(takeHandover()?.token).to.equal('of-the-picker');
    expect(takeHandover()?.token).to.equal('of-the-picker');
    history.replaceState({ ...coursePage, marshrut: { screen: 'learners' } }, '');
    expect(takeHandover()?.token).to.equal('of-the-course-page');
  });

  it('is not there for an entry that launched nothing', () => {
    addLaunch(handover('of-the-course-page'));
    takeHandover();
    history.replaceState(null, '', address);
    expect(takeHandover()).to.equal(undefined);
  });

  it('is forgotten with all others of the tab, and nothing else is', () => {
    sessionStorage.setItem('of-somebody-else', '1');
    addLaunch(handover('of-the-course-page'));
    takeHandover();
    const coursePage = history.state as object;
    addLaunch(handover('of-the-picker'));
    takeHandover();
    forgetHandover();
    expect(takeHandover()).to.equal(undefined);
    history.replaceState(coursePage, '');
    expect(takeHandover()).to.equal(undefined);
    expect(sessionStorage.getItem('of-somebody-else')).to.equal('1');
  });
});
