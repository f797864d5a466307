import type { PlacedItem } from '../placed-items.ts';
import { course } from '../school.ts';
import { addingWords } from './adding-words.ts';
import { type Markup, html } from './html.ts';
import { outside } from './icons.ts';
import { type Reader, russian, schoolPage } from './layout.ts';
import { words } from './words.ts';

const crumbs = (reader: Reader, here: Markup | string): Markup => html`
  <nav class="crumbs" aria-label="${words[reader.locale].course.breadcrumbs}">
    <ol>
      <li><a href="/course" ${russian(reader.locale)}>${course.label}</a></li>
      <li aria-current="page">${here}</li>
    </ol>
  </nav>
`;

const toolFrame = (frame: { src: string; title: string; toolOrigin: string }): Markup => html`
  <iframe
    src="${frame.src}"
    title="${frame.title}"
    data-tool-origin="${frame.toolOrigin}"
    allow="microphone ${frame.toolOrigin}; clipboard-write ${frame.toolOrigin}; fullscreen ${frame.toolOrigin}"
  ></iframe>
`;

/** Where a teacher chooses in the tool what to add. */
export const addingPage = ({ reader, toolOrigin }: { reader: Reader; toolOrigin: string }): Markup => {
  const say = addingWords[reader.locale];
  const content = html`
    ${crumbs(reader, say.addTitle)}
    <div class="course-head">
      <div>
        <h1>${say.addTitle}</h1>
        <p class="lead">${say.addAbout}</p>
      </div>
    </div>
    <section class="activity">${toolFrame({ src: '/content/launch', title: say.frame, toolOrigin })}</section>
  `;
  return schoolPage({ reader, title: say.addTitle, path: '/course', content });
};

/** The page of an added activity: its frame and nothing else. */
export const placedPage = ({
  reader,
  item,
  toolOrigin,
}: {
  reader: Reader;
  item: PlacedItem;
  toolOrigin: string;
}): Markup => {
  const native = russian(reader.locale);
  const launch = `/activity/${item.id}/launch`;
  const content = html`
    ${crumbs(reader, html`<span ${native}>${item.title}</span>`)}
    <section class="activity" aria-labelledby="activity">
      <div class="activity-head">
        <div><h1 id="activity" ${native}>${item.title}</h1></div>
        <a href="${launch}?target=window" target="_blank" rel="noopener"
          >${words[reader.locale].course.newWindow} ${outside}</a
        >
      </div>
      ${toolFrame({ src: launch, title: item.title, toolOrigin })}
    </section>
  `;
  return schoolPage({ reader, title: item.title, path: '/course', content });
};

/** Inside the frame once the answer is read: takes the whole window back to the course. */
export const leavingPage = ({ reader }: { reader: Reader }): Markup => {
  const say = addingWords[reader.locale];
  return html`<!doctype html>
    <html lang="${reader.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${say.done}</title>
        <link rel="stylesheet" href="/school.css" />
        <script type="module" src="/leave-frame.js"></script>
      </head>
      <body class="framed">
        <main class="sheet">
          <h1>${say.done}</h1>
          <p class="lead">${say.doneText}</p>
          <p><a class="button" href="/course" target="_top">${say.back}</a></p>
        </main>
      </body>
    </html>`;
};
