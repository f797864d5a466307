// Gives the activity's frame the height that Marshrut asks for, and only Marshrut in that very frame.
const frame = document.querySelector('iframe[data-tool-origin]');
if (frame) {
  const read = (data) => {
    if (typeof data !== 'string') return data;
    try {
      return JSON.parse(data);
    } catch {
      return null;
    }
  };
  addEventListener('message', (event) => {
    if (event.origin !== frame.dataset.toolOrigin || event.source !== frame.contentWindow) return;
    const message = read(event.data);
    // A tool that has registered asks for its window to be closed.
    if (message?.subject === 'org.imsglobal.lti.close' && frame.dataset.closesTo) {
      location.assign(frame.dataset.closesTo);
      return;
    }
    const height = Math.ceil(Number(message?.height));
    if (message?.subject !== 'lti.frameResize' || !(height > 0)) return;
    frame.style.blockSize = `${Math.min(Math.max(height, 480), 20_000)}px`;
  });
}

// The account menu closes as menus do: by Escape, and by a press elsewhere.
const menu = document.querySelector('details.who');
if (menu) {
  const close = () => {
    menu.open = false;
  };
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    close();
    menu.querySelector('summary').focus();
  });
  addEventListener('pointerdown', (event) => {
    if (!menu.contains(event.target)) close();
  });
  // A press inside the frame never arrives here; the page only loses the focus.
  addEventListener('blur', close);
}
