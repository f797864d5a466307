import type { Material } from '../materials.ts';
import { type Markup, html } from './html.ts';
import { type Reader, russian, schoolPage } from './layout.ts';
import { words } from './words.ts';

/** One of the course's own pages: what a step of a route may link to. */
export const materialPage = (page: { reader: Reader; material: Material }): Markup => {
  const { reader, material } = page;
  const native = russian(reader.locale);
  const content = html`
    <article class="sheet">
      <h1 ${native}>${material.title}</h1>
      <p class="lead" ${native}>${material.lead}</p>
      <ul class="steps" ${native}>
        ${material.points.map((point) => html`<li>${point}</li>`)}
      </ul>
      ${reader.account && html`<p><a class="button" href="/course">${words[reader.locale].back}</a></p>`}
    </article>
  `;
  return schoolPage({ reader, title: material.title, path: `/materials/${material.id}`, content });
};
