const addBlock = (id: string, content: object): HTMLElement => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = id;
  script.textContent = JSON.stringify(content);
  document.head.append(script);
  return script;
};

/** The inline JSON that the launch page carries. */
export const addLaunch = (handover: object): HTMLElement => addBlock('marshrut-launch', handover);

let launches = 0;

/** Runs the script that stands in the page of a launch; `ask` as the server says it there. */
export const beginLaunch = async (ask: readonly string[]): Promise<void> => {
  const begin = { ask, modules: ['data:text/javascript,'] };
  const block = addBlock('marshrut-begin', { visible: begin, hidden: { ask: [], modules: [] } });
  launches += 1;
  await import(`../../../lti-server/pages/begin-launch.js?${launches}`);
  block.remove();
};
