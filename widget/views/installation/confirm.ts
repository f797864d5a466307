import { html, type TemplateResult } from 'lit';
import { dialogActions } from '../../components/dialog-actions.ts';
import '../../components/marshrut-dialog.ts';
import { installationWords } from '../../locales/installation-words.ts';

/** Asks before something that people will feel. The first button takes nothing back, so it stands first. */
export const confirm = ({
  open,
  heading,
  text,
  deed,
  busy,
  done,
  close,
}: {
  open: boolean;
  heading: string;
  text: string;
  /** What the button says. */
  deed: string;
  busy: boolean;
  done: () => void;
  close: () => void;
}): TemplateResult => html`
  <marshrut-dialog .open=${open} heading=${heading} @dialog-close=${close}>
    <p>${text}</p>
    ${dialogActions({
      cancel: installationWords.words.cancel,
      deed,
      busy,
      close,
      act: done,
    })}
  </marshrut-dialog>
`;
