import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.ts';

/** A page in a frame, 300 px tall, that grows on demand; returns what it posts to this window. */
const openPage = async (
  platformOrigins: readonly string[],
): Promise<{ heard: unknown[]; grow: () => void; close: () => void }> => {
  const heard: unknown[] = [];
  const frame = document.createElement('iframe');
  const listen = ({ data, source }: MessageEvent): void => {
    if (source === frame.contentWindow) heard.push(data);
  };
  window.addEventListener('message', listen);
  frame.srcdoc = `<body style="margin:0"><resizing-page style="display:block;height:300px"></resizing-page>
    <script type="module">
      import { LitElement } from 'lit';
      import { FrameResize } from '/widget/launch/frame-resize.ts';
      customElements.define('resizing-page', class extends LitElement {
        resize = new FrameResize(this);
      });
      document.querySelector('resizing-page').resize.platformOrigins = ${JSON.stringify(platformOrigins)};
    </script>`.replace("'lit'", `'${new URL('/node_modules/lit/index.js', location.href).pathname}'`);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  return {
    heard,
    grow: () =>
      frame
        .contentDocument!.querySelector<HTMLElement>('resizing-page')!
        .style.setProperty('height', '500px'),
    close: () => {
      window.removeEventListener('message', listen);
      frame.remove();
    },
  };
};

describe('telling the LMS how tall the page is', () => {
  it('posts the height as an object and as a JSON string, and again when it grows', async () => {
    const page = await openPage(['https://sign-in.example', location.origin]);
    const both = (height: number): unknown[] => {
      const message = { subject: 'lti.frameResize', height };
      return [message, JSON.stringify(message)];
    };
    await waitUntil(() => page.heard.length === 2);
    expect(page.heard).to.deep.equal(both(300));
    page.grow();
    await waitUntil(() => page.heard.length === 4);
    expect(page.heard.slice(2)).to.deep.equal(both(500));
    page.close();
  });

  it('tells nobody when it does not know the platform, and no other origin', async () => {
    const pages = [await openPage([]), await openPage(['https://evil.example'])];
    const known = await openPage([location.origin]);
    await waitUntil(() => known.heard.length === 2);
    expect(pages.flatMap(({ heard }) => heard)).to.deep.equal([]);
    for (const page of [...pages, known]) page.close();
  });
});
