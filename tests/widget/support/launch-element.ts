/** The inline JSON that the launch page carries. */
export const addLaunch = (handover: object): HTMLElement => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = 'marshrut-launch';
  script.textContent = JSON.stringify(handover);
  document.head.append(script);
  return script;
};
