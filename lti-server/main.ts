import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Compiled code is kept beside the packages: every start but the first takes half the time.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'marshrut'));

// Loaded after the line above, which it is to profit from.
const { serve } = await import('./serve.ts');
await serve(process.env);
