import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextLink } from '../../../../lti-server/lti/services/link-header.ts';

/** As HTTP hands it over: bytes one by one. */
const bytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const found: readonly [header: string, next: string | null][] = [
  ['<https://lms.example/m?page=2>; rel="next"', 'https://lms.example/m?page=2'],
  ['<https://lms.example/m?page=2>; rel=next', 'https://lms.example/m?page=2'],
  ['<https://lms.example/m?page=2>;rel="NEXT"', 'https://lms.example/m?page=2'],
  ['<https://lms.example/m?page=2>; title="a, b"; rel="next"', 'https://lms.example/m?page=2'],
  [
    '<https://lms.example/m?p=1>; rel="prev", <https://lms.example/m?p=3>; rel="next"',
    'https://lms.example/m?p=3',
  ],
  [
    '<https://lms.example/a,b>; rel="current",<https://lms.example/c,d>; rel="next"',
    'https://lms.example/c,d',
  ],
  ['</m?page=2>; rel="next"', '/m?page=2'],
  [
    bytes('<https://lms.example/m?type_id=1&amp;from=2>; rel=“next”'),
    'https://lms.example/m?type_id=1&from=2',
  ],
  ['<https://lms.example/m?from=2>; rel=“next”', 'https://lms.example/m?from=2'],
  ['<https://lms.example/m>; rel="last next"', 'https://lms.example/m'],
  ['<https://lms.example/m>; rel="first", <https://lms.example/d>; rel="differences"', null],
  ['<https://lms.example/m>; rel="nextish"', null],
  ['https://lms.example/m; rel="next"', null],
  ['<>', null],
  ['', null],
];

for (const [header, next] of found) {
  test(header || 'nothing', () => assert.equal(nextLink(header), next));
}

test('no header at all', () => assert.equal(nextLink(undefined), null));
