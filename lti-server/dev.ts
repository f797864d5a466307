/** `npm run dev`: the server starts anew and the widget is built anew whenever a source changes. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
await build({ root, logLevel: 'warn', build: { watch: {} } });
const server = spawn(process.execPath, ['--watch', join(root, 'lti-server/main.ts')], {
  cwd: root,
  stdio: 'inherit',
});
server.once('exit', (code) => process.exit(code ?? 1));
