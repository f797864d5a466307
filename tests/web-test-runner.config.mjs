import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './support/browser.ts';
import { oxcPlugin } from './widget/support/oxc-plugin.mjs';

const { executablePath, args, env } = await findBrowser();

export default {
  rootDir: process.cwd(),
  files: ['tests/widget/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [oxcPlugin()],
  // One page at a time: tests set the size of the window, and focus belongs to one page only.
  concurrency: 1,
  browsers: [chromeLauncher({ launchOptions: { executablePath, args: [...args], env } })],
  testFramework: { config: { timeout: '60000' } },
  testsFinishTimeout: 180_000,
};
