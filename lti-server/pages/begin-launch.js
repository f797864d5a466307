// Stands inside the page of a launch and needs no file itself: it asks for what the page will show first, and fetches
// the modules of the app, or, in a hidden frame of a course page where nobody sees anything, the few that hand over.
{
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const { token } = read('marshrut-launch');
  const hidden = window.name === 'marshrut-glance' && window.parent !== window;
  const { ask, modules } = read('marshrut-begin')[hidden ? 'hidden' : 'visible'];
  for (const href of modules)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  window.marshrutAsked = new Map(
    ask.map((path) => {
      const answer = fetch(path, {
        headers: { authorization: `Bearer ${token}` },
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout(10_000),
      });
      // Whoever takes it hears of a failure; so it is none of nobody's.
      answer.catch(() => undefined);
      return [path, answer];
    }),
  );
  void import(modules[0]);
}
