import { css, html, type TemplateResult } from 'lit';
import { isPast } from '../../../lti-server/contract/path.ts';
import { boatIcon, icon, islandIcon } from '../../styles/icons.ts';
import type { PupilPath, PupilStep } from './path.ts';

/**
 * The steps as islands on the sea with a boat at the one for now. It only pictures what the lists say,
 * so it is silent; it has no numbers, because nothing is counted against a child.
 */
export const voyage = ({
  steps,
  path,
}: {
  steps: readonly PupilStep[];
  path: PupilPath;
}): TemplateResult => html`
  <div class="voyage" aria-hidden="true">
    ${steps.map((step) => {
      const look =
        step === path.now ? 'here' : isPast(step) ? 'past' : step.state === 'not_now' ? 'later' : 'ahead';
      return html`<span class="isle ${look}">${icon(step === path.now ? boatIcon : islandIcon)}</span>`;
    })}
  </div>
`;

export const voyageStyles = css`
  .voyage {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: center;
    padding: 14px 18px 26px;
    border-radius: var(--round);
    background:
      radial-gradient(circle at 50% -8px, transparent 15px, var(--sea-deep) 16px) 0 100% / 28px 14px repeat-x,
      var(--sea);
    font-size: 1.25rem;
  }
  .isle {
    display: grid;
    place-items: center;
    position: relative;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    color: var(--edge);
  }
  .isle + .isle::before {
    content: '';
    position: absolute;
    inset-inline-end: 100%;
    inline-size: 14px;
    border-block-start: 3px dotted var(--edge);
  }
  .past {
    background: var(--sea-deep);
    color: var(--primary-strong);
  }
  .here {
    inline-size: 60px;
    block-size: 60px;
    background: var(--primary);
    color: var(--on-primary);
    font-size: 1.6rem;
  }
  .later {
    opacity: 0.6;
  }
  @media print {
    .voyage {
      border: 1px solid var(--line);
    }
  }
`;
