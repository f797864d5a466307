import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync, type ParseResult } from 'rolldown/utils';

export const root = join(import.meta.dirname, '../..');

/** A source file as the rules of the house see it. */
export interface Source {
  /** From the project's folder, with `/`. */
  path: string;
  text: string;
  /** `text` with every comment blanked out, offsets kept: what the machine runs. */
  code: string;
  program: ParseResult['program'];
  imports: Import[];
}

export interface Import {
  /** As written. */
  specifier: string;
  /** The file meant, from the project's folder; undefined for packages. */
  file: string | undefined;
  /** Whether only types come from there: such an import is gone when the program runs. */
  typesOnly: boolean;
}

/** Every TypeScript file of the given folders (or single files), parsed by the parser of the build. */
export function readSources(...patterns: string[]): Source[] {
  return globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

/** @throws Error when the text is not TypeScript. */
export function parseSource(path: string, text: string): Source {
  const { program, module, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  let code = text;
  for (const { start, end } of comments) {
    code = code.slice(0, start) + code.slice(start, end).replaceAll(/[^\n]/g, ' ') + code.slice(end);
  }
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      typesOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, typesOnly: isType }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      specifier: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      typesOnly: false,
    })),
    // `import('./file.ts').Name` in a type.
    ...[...code.matchAll(/\bimport\('([^']+)'\)\./g)].map((match) => ({
      specifier: match[1] ?? '',
      typesOnly: true,
    })),
  ];
  const imports = found.map(({ specifier, typesOnly }) => ({
    specifier,
    typesOnly,
    file: specifier.startsWith('.') ? posix.join(dirname(path), specifier) : undefined,
  }));
  return { path, text, code, program, imports };
}

/** Where in the file an offset is, as an editor names it. */
export function place(source: Source, offset: number): string {
  return `${source.path}:${source.text.slice(0, offset).split('\n').length}`;
}
