import { join } from 'node:path';
import { TsconfigCache, transformSync } from 'rolldown/utils';

/** Turns TypeScript into what the browser reads, with the transformer and settings of the real build. */
export function oxcPlugin() {
  const cache = new TsconfigCache();
  let root;
  return {
    name: 'oxc',
    serverStart({ config }) {
      root = config.rootDir;
    },
    resolveMimeType: ({ path }) => (path.endsWith('.ts') ? 'js' : undefined),
    transform(context) {
      if (!context.path.endsWith('.ts')) return undefined;
      const { code, map, errors } = transformSync(
        join(root, decodeURIComponent(context.path)),
        context.body,
        { sourcemap: true, tsconfig: true },
        cache,
      );
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
      const source = map ? Buffer.from(JSON.stringify(map)).toString('base64') : '';
      return { body: `${code}\n//# sourceMappingURL=data:application/json;base64,${source}` };
    },
  };
}
