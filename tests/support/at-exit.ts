const pending = new Set<() => void>();
let listening = false;

/**
 * Runs `action` when the process ends by itself, by an uncaught error, by Ctrl+C or by SIGTERM: what
 * tests start must not outlive them. The action must be synchronous. The answer takes it back.
 */
export function atExit(action: () => void): () => void {
  pending.add(action);
  if (!listening) {
    listening = true;
    process.on('exit', runAll);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        runAll();
        process.kill(process.pid, signal);
      });
    }
  }
  return () => pending.delete(action);
}

function runAll(): void {
  for (const action of pending) {
    pending.delete(action);
    try {
      action();
    } catch {
      // The other actions must have their turn; a temporary folder left behind harms nobody.
    }
  }
}
