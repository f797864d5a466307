import { LitElement, html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { PupilPage } from "../../../lti-server/contract/routes.ts";
import type { SessionView } from "../../../lti-server/contract/session.ts";
import type { Api } from "../../api/client.ts";
import { loadPupilPage } from "../../api/pupil.ts";
import { Reading } from "../../api/reading.ts";
import { define } from "../../components/define.ts";
import {
  failureFace,
  faceStyles,
  loadingFace,
} from "../../components/faces.ts";
import { appWords } from "../../locales/app-words.ts";
import { baseStyles } from "../../styles/base-styles.ts";
import { buttonStyles } from "../../styles/button-styles.ts";
import { waveIcon } from "../../styles/icons.ts";

declare global {
  interface HTMLElementTagNameMap {
    "marshrut-pupil-home": MarshrutPupilHome;
  }
}

/** Loads a pupil's page for the pupil, or for a parent with one child or several. */
export class MarshrutPupilHome extends LitElement {
  static override styles = [baseStyles, buttonStyles, faceStyles];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) session!: SessionView;
  @state() private _pupilId = "";
  private readonly _page = new Reading<PupilPage>(this, {
    key: () => this._pupilId || this.session.pupils[0]?.pupilId,
    read: (signal) =>
      loadPupilPage(this.api, {
        pupilId: this._pupilId || this.session.pupils[0]!.pupilId,
        signal,
      }),
  });

  override render(): TemplateResult {
    return this._page.render({
      pending: loadingFace,
      complete: (page) =>
        html`<h1>
          ${page.route?.title ?? appWords.words.noRouteTitle(page.name)}
        </h1>`,
      error: (failure) =>
        failureFace({ failure, picture: waveIcon, retry: this._page.again }),
    });
  }
}
define("marshrut-pupil-home", MarshrutPupilHome);
