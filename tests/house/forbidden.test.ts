import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSource, readSources, type Source } from './sources.ts';

interface Ban {
  what: string;
  pattern: RegExp;
  /** The folders it holds in. */
  within: readonly string[];
  /** Where it is the very purpose of the file, and why. */
  except?: Readonly<Record<string, string>>;
}

const product = ['lti-server/', 'widget/'];
const entrances = {
  'lti-server/main.ts': 'what is read from the air enters here and is passed down',
  'lti-server/cli.ts': 'as main.ts, for the command line',
};

const bans: readonly Ban[] = [
  {
    what: 'HTML made of data',
    pattern:
      /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|unsafeStatic|createContextualFragment|setHTMLUnsafe|srcdoc)\b|\bdocument\s*\.\s*write/,
    within: product,
  },
  { what: 'code made of text', pattern: /\beval\(|\bnew Function\(/, within: product },
  {
    what: 'the environment',
    pattern: /\bprocess\s*\.\s*env\b|\bprocess\s*\[/,
    within: ['lti-server/'],
    except: entrances,
  },
  {
    what: 'the clock',
    pattern: /\bDate\s*\.\s*now\(|\bnew Date\(\)/,
    within: ['lti-server/'],
    except: entrances,
  },
  {
    what: 'chance',
    pattern: /\bMath\s*\.\s*random\b|\brandom(UUID|Int)\(|\bgetRandomValues\(/,
    within: ['lti-server/'],
    except: entrances,
  },
  {
    what: 'the global fetch',
    pattern: /(?<![.\w])fetch\(|globalThis\s*\.\s*fetch/,
    within: ['lti-server/'],
    except: entrances,
  },
  {
    what: 'the console',
    pattern: /\bconsole\s*\.\s*\w+\(/,
    within: product,
    except: {
      ...entrances,
      'lti-server/surroundings.ts':
        'it tells a person at a terminal where to look, or why the program cannot go on',
    },
  },
  {
    what: 'physical sides in styles (text may run right to left)',
    pattern: /\b(margin|padding|border)-(left|right)\b|\btext-align:\s*(left|right)\b/,
    within: ['widget/'],
  },
];

function broken(sources: readonly Source[], { pattern, within, except = {} }: Ban): string[] {
  return sources
    .filter(({ path }) => within.some((folder) => path.startsWith(folder)) && !(path in except))
    .flatMap(({ path, code }) =>
      code
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
}

const sources = readSources('{widget,lti-server}/**/*.ts');

for (const ban of bans) {
  test(`not used: ${ban.what}`, () => assert.deepEqual(broken(sources, ban), []));
}

test('a ban sees code and passes over comments', () => {
  const [ban] = bans;
  const planted = parseSource('widget/planted.ts', '// innerHTML is not for us\nelement.innerHTML = text;\n');
  assert.deepEqual(broken([planted], ban!), ['widget/planted.ts:2 element.innerHTML = text;']);
});
