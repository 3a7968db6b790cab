import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/checkbox/checkbox.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-finding-list.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import { GRAVITIES, GRAVITY_LABELS } from "../../engine/core/diff/gravity.ts";
import { compareBundle, importBundle, type BundleImport, type ImportedPower } from "../api/bundles.ts";
import { RequestFailure, type Problem } from "../api/problem.ts";
import { gravitySign } from "../diff/change-row.ts";
import { filesOf } from "../elements/form-values.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { bundleDialogStyles } from "./sm-bundle-dialog.styles.ts";
import { WORDS } from "./words.ts";

/**
 * Takes in a bundle: shows whether its signature is good and what it would change, and makes drafts of it when that is
 * wanted.
 *
 * @event sm-dialog-closed
 * @event sm-powers-changed drafts were made
 */
@customElement("sm-bundle-dialog")
export class SmBundleDialog extends SignalWatcher(LitElement) {
  static override styles = [shared, bundleDialogStyles];

  @state() private file: File | undefined;
  @state() private compared: BundleImport | undefined;
  @state() private refusal: Problem | "unreachable" | undefined;
  @state() private mayReplace = false;
  @state() private busy = false;

  get #waiting(): readonly ImportedPower[] {
    if (this.compared === undefined || this.compared.made.length > 0) return [];
    return this.compared.powers.filter(({ state: one }) => one !== "same");
  }

  get #inTheWay(): readonly string[] {
    return this.#waiting.flatMap(({ over }) => (over?.version === "draft" ? [over.revision] : []));
  }

  private readonly handleFile = (event: Event): void => {
    const [file] = filesOf(event);
    if (file === undefined) return;
    this.file = file;
    this.compared = undefined;
    this.mayReplace = false;
    void this.#ask(() => compareBundle(file));
  };

  private readonly handleImport = async (): Promise<void> => {
    const { file } = this;
    if (file === undefined) return;
    await this.#ask(() => importBundle(file, this.mayReplace ? this.#inTheWay : []));
    if ((this.compared?.made.length ?? 0) > 0) this.dispatchEvent(new CustomEvent("sm-powers-changed"));
  };

  private readonly handleReplace = ({ target }: Event): void => {
    this.mayReplace = target instanceof HTMLElement && "checked" in target && target.checked === true;
  };

  private readonly handleHidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent("sm-dialog-closed"));
  };

  async #ask(request: () => Promise<BundleImport>): Promise<void> {
    this.busy = true;
    this.refusal = undefined;
    try {
      this.compared = await request();
    } catch (fault) {
      if (!(fault instanceof RequestFailure)) throw fault;
      this.refusal = fault.problem ?? "unreachable";
    } finally {
      this.busy = false;
    }
  }

  override render(): TemplateResult {
    const waiting = this.#waiting.length;
    const isBlocked = this.#inTheWay.length > 0 && !this.mayReplace;
    return html`<wa-dialog open label=${say(WORDS.import)} @wa-after-hide=${this.handleHidden}>
      <div class="content">
        <p class="quiet small">${say(WORDS.intro)}</p>
        <div class="row">
          <label class="file-button"
            ><wa-icon name="upload"></wa-icon>${say(WORDS.file)}<input
              class="visually-hidden"
              type="file"
              accept=".zip,application/zip"
              @change=${this.handleFile} /></label
          ><span class="quiet">${this.file?.name ?? say(WORDS.noFile)}</span>
        </div>
        ${this.#refused()} ${this.compared === undefined ? nothing : this.#shown(this.compared)}
      </div>
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${say(WORDS.close)}</wa-button>
      ${
        waiting === 0
          ? nothing
          : html`<wa-button
              slot="footer"
              variant="brand"
              ?loading=${this.busy}
              ?disabled=${isBlocked}
              @click=${this.handleImport}
              >${say(WORDS.make(waiting))}</wa-button
            >`
      }
    </wa-dialog>`;
  }

  #shown({ manifest, signedBy, powers, library, made }: BundleImport): TemplateResult {
    const drafts = this.#inTheWay.length;
    return html`<wa-callout variant="success" role="status"
        ><wa-icon slot="icon" name="circle-check"></wa-icon
        >${say(made.length > 0 ? WORDS.made(made.length) : WORDS.trusted)}</wa-callout
      >
      <div>
        <p>${say(WORDS.madeBy(manifest.madeBy, manifest.madeAt))}</p>
        <p class="key quiet small">${say(WORDS.key(signedBy))}</p>
      </div>
      ${powers.every((power) => power.state === "same") ? html`<p>${say(WORDS.nothing)}</p>` : nothing}
      <ul aria-label=${say(WORDS.powers)}>
        ${powers.map((power) => powerRow(power, made.length > 0))}
      </ul>
      ${library.length === 0 ? nothing : html`<p class="quiet small">${say(WORDS.library(library))}</p>`}
      ${
        drafts === 0
          ? nothing
          : html`<wa-checkbox ?checked=${this.mayReplace} @change=${this.handleReplace}
              >${say(WORDS.replace(drafts))}</wa-checkbox
            >`
      }`;
  }

  #refused(): TemplateResult | typeof nothing {
    if (this.refusal === undefined) return nothing;
    const { detail, findings = [] } =
      this.refusal === "unreachable" ? { detail: say(WORDS.unreachable) } : this.refusal;
    return html`<wa-callout variant="danger" role="alert"
      ><wa-icon slot="icon" name="circle-exclamation"></wa-icon>${
        findings.length === 0 ? detail : html`<sm-finding-list .findings=${findings}></sm-finding-list>`
      }</wa-callout
    >`;
  }
}

function powerRow({ power, title, state: kind, over, diff }: ImportedPower, isMade: boolean): TemplateResult {
  const isDraft = over?.version === "draft" && kind === "changed" && !isMade;
  return html`<li data-power=${power}>
    <b>${say(title)}</b> <span class="quiet small">${power}</span> · ${say(WORDS.states[kind])}
    ${isDraft ? html`<span class="quiet">（${say(WORDS.hasDraft)}）</span>` : nothing}
    ${isMade && kind === "changed" ? html`<a href="/powers/${power}/diff/inForce/draft">${say(WORDS.compare)}</a>` : nothing}
    ${
      diff === undefined
        ? nothing
        : html`<p class="counts small">
            ${GRAVITIES.filter((gravity) => diff.counts[gravity] > 0).map(
              (gravity) =>
                html`<span>${gravitySign(gravity)} ${say(GRAVITY_LABELS[gravity])} ${diff.counts[gravity]}</span>`,
            )}
            ${diff.changes.length === 0 ? say(WORDS.examplesOnly) : nothing}
          </p>`
    }
  </li>`;
}
