import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// Compiled code is kept beside the packages: every start but the first takes half the time.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'marshrut'));
// A launch leaves little that lasts: a nursery of 4 MB holds it, a larger one only holds memory.
setFlagsFromString('--max-semi-space-size=4');

// Loaded after the two lines above, which it is to profit from.
const { serve } = await import('./serve.ts');
await serve(process.env);
