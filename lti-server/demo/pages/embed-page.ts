import { embedSnippet, type EmbedLook } from '../../contract/embed-snippet.ts';
import { activity, course } from '../school.ts';
import { Markup, html } from './html.ts';
import { type Reader, russian, schoolPage } from './layout.ts';
import { words } from './words.ts';

/** What a page of this portal needs of its policy to hold the snippet: the tool's script, and heights in `style`. */
export const embedPolicy = (toolOrigin: string): Readonly<Record<string, readonly string[]>> => ({
  'script-src': [toolOrigin],
  'style-src-attr': ["'unsafe-inline'"],
});

/** A page that a teacher has written, with Marshrut pasted into it in both of its looks. */
export const embedPage = ({ reader, toolOrigin }: { reader: Reader; toolOrigin: string }): Markup => {
  const say = words[reader.locale].embed;
  const native = russian(reader.locale);
  const snippet = (look: EmbedLook): string =>
    embedSnippet({
      toolOrigin,
      launchUrl: `/activity/${activity.id}/launch`,
      title: activity.title,
      look,
    });
  const look = (of: EmbedLook): Markup => html`
    <section class="activity pasted" aria-labelledby="${of}">
      <h2 id="${of}">${say.looks[of].title}</h2>
      <p class="small">${say.looks[of].about}</p>
      ${new Markup(snippet(of))}
      <details>
        <summary>${say.snippet}</summary>
        <pre tabindex="0" aria-label="${say.snippet}"><code>${snippet(of)}</code></pre>
      </details>
    </section>
  `;
  const content = html`
    <nav class="crumbs" aria-label="${words[reader.locale].course.breadcrumbs}">
      <ol>
        <li><a href="/course" ${native}>${course.label}</a></li>
        <li aria-current="page">${say.title}</li>
      </ol>
    </nav>
    <div class="course-head">
      <div>
        <h1>${say.title}</h1>
        <p class="lead">${say.about}</p>
      </div>
    </div>
    ${look('native')} ${look('frame')}
  `;
  return schoolPage({ reader, title: say.title, path: '/course/embed', content });
};
