import { html, nothing, type TemplateResult } from 'lit';
import type { ReflectionView } from '../../../lti-server/contract/reflections.ts';
import type { Api } from '../../api/client.ts';
import '../../components/capture/marshrut-file.ts';
import { fewNames } from '../../components/few-words.ts';
import { linkedText } from '../../components/linked-text.ts';
import '../../components/marshrut-few-words.ts';
import { momentInWords } from '../../locales/dates.ts';
import { reflectionWords } from '../../locales/reflection-words.ts';
import { icon } from '../../styles/icons.ts';
import { formatIcons, weatherIcons } from '../../styles/reflection-icons.ts';
import { answerText } from './answer-text.ts';

/** A reflection as child and tutor read it: what was answered, about what, and what was replied by whom. */
export const reflectionEntry = ({
  api,
  reflection,
  more = nothing,
  few = false,
}: {
  api: Api;
  reflection: ReflectionView;
  more?: TemplateResult | typeof nothing;
  /** For whoever has only begun to read. */
  few?: boolean;
}): TemplateResult => {
  const words = reflectionWords.words;
  const { answer, about, file, replies, writtenAt, hidden } = reflection;
  const text = (whole: string): TemplateResult =>
    few ? html`<marshrut-few-words .text=${whole}></marshrut-few-words>` : html`${linkedText(whole)}`;
  const by = ({ author, repliedAt }: ReflectionView['replies'][number]): string =>
    few ? fewNames([author.name]) : `${author.name}, ${momentInWords(repliedAt)}`;
  const latest = few ? replies.slice(-1) : replies;
  return html`<li class="entry">
    ${icon(answer.format === 'weather' ? weatherIcons[answer.weather] : formatIcons[answer.format])}
    <div>
      <p class="said">${text(answerText(answer))}</p>
      ${reflection.words === '' || few ? nothing : html`<p class="as-written">${linkedText(reflection.words)}</p>`}
      ${
        file === null
          ? nothing
          : html`<marshrut-file .api=${api} .fileId=${file.fileId} .kind=${file.kind}></marshrut-file>`
      }
      ${answer.format === 'voice' && file === null ? html`<p class="soft">${words.voiceGone}</p>` : nothing}
      <p class=${few ? 'only-read-aloud' : 'soft'}>
        ${about === '' ? nothing : html`${words.about(about)} · `}${momentInWords(writtenAt)}${
          hidden ? html` · ${words.hiddenNow}` : nothing
        }
      </p>
      ${latest.map(
        (reply) =>
          html`<div class="reply">
            <p class="as-written">${text(reply.words)}</p>
            <p class="soft">${by(reply)}</p>
          </div>`,
      )}
      ${more}
    </div>
  </li>`;
};
