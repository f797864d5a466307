/**
 * Loaded before everything else (`node --import`): compiled code, and TypeScript without its types, is kept
 * beside the packages. With it every start but the first takes half the time, and Node never loads what
 * strips types, which would stay in memory.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'marshrut'));
