import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { embedLooks, embedSnippet } from '../../../lti-server/contract/embed-snippet.ts';

const school = {
  toolOrigin: 'https://marshrut.example.school',
  launchUrl: 'https://moodle.example.school/mod/lti/launch.php?id=31&triggerview=0',
  title: 'Мой маршрут',
};

test('the snippet holds the launch, a reserved height, a link for where scripts do not run, and one script', () => {
  const snippet = embedSnippet({ ...school, look: 'frame' });
  assert.equal(
    snippet,
    `<div class="marshrut-route" data-launch="https://moodle.example.school/mod/lti/launch.php?id=31&amp;triggerview=0" style="min-height:85vh">
  <a href="https://moodle.example.school/mod/lti/launch.php?id=31&amp;triggerview=0" target="_blank" rel="noopener">Мой маршрут</a>
</div>
<script type="module" src="https://marshrut.example.school/widget/marshrut.js"></script>
`,
  );
});

test('the native look is asked for by an attribute that editors keep, and has a script that begins with it', () => {
  const snippet = embedSnippet({ ...school, look: 'native' });
  assert.match(snippet, / data-look="native" style="min-height:32rem"/);
  assert.match(snippet, /<script type="module" src="[^"]+\/widget\/marshrut-native\.js"><\/script>\n$/);
  assert.equal(snippet.split('<script').length, 2);
});

test('a title cannot break out of its place', () => {
  const snippet = embedSnippet({ ...school, title: '</a><script>alert("1")</script>', look: 'frame' });
  assert.match(snippet, /&lt;\/a&gt;&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;<\/a>/);
});

test('the README shows the same snippets, letter by letter', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  for (const look of embedLooks) assert.ok(readme.includes(embedSnippet({ ...school, look })), look);
});
