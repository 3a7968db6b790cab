import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "@awesome.me/webawesome/dist/components/spinner/spinner.js";
import "../../elements/sm-finding-list.ts";
import "./sm-publication-form.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { checkPower, publish, type VersionEntry } from "../../api/policies.ts";
import { RequestFailure } from "../../api/problem.ts";
import { showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../policy-session.ts";
import { EMPTY_INPUT, faultOf, publicationOf, type PublicationInput } from "./publication-input.ts";
import { PUBLISH_WORDS } from "./words.ts";

/** How far a publication has come. */
type Stage =
  | { readonly kind: "checking" }
  | { readonly kind: "checked"; readonly findings: readonly CheckFinding[]; readonly publishable: boolean }
  | { readonly kind: "published"; readonly published: VersionEntry }
  | { readonly kind: "failed"; readonly why: string; readonly findings: readonly CheckFinding[] };

/**
 * Publishes the draft: checks it as the service will, tells every reason against it, and asks when it is to hold and why.
 *
 * @event sm-version-published
 */
@customElement("sm-publish-button")
export class SmPublishButton extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 46rem;
      }
      .stage {
        display: grid;
        gap: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;
  @state() private stage: Stage | undefined;
  @state() private input: PublicationInput = EMPTY_INPUT;
  /** What keeps the input from being sent, once somebody tried. */
  @state() private fault: LocalizedText | undefined;
  @state() private busy = false;

  private readonly handleOpen = async (): Promise<void> => {
    const { session } = this;
    if (session === undefined) return;
    this.stage = { kind: "checking" };
    await session.autosave?.flush();
    if ((session.saving?.peek().kind ?? "saved") !== "saved") {
      this.stage = { kind: "failed", why: say(PUBLISH_WORDS.unsaved), findings: [] };
      return;
    }
    try {
      this.stage = { kind: "checked", ...(await checkPower(session.power)) };
    } catch (fault) {
      this.stage = failureOf(fault);
    }
  };

  private readonly handlePublish = async (): Promise<void> => {
    const { session } = this;
    if (session === undefined) return;
    const now = new Date().toISOString();
    this.fault = faultOf(this.input, now);
    if (this.fault !== undefined) return;
    this.busy = true;
    try {
      await session.autosave?.flush();
      const published = await publish(session.power, session.revision ?? "", publicationOf(this.input, now));
      this.stage = { kind: "published", published };
    } catch (fault) {
      this.stage = failureOf(fault);
    } finally {
      this.busy = false;
    }
  };

  private readonly handleHidden = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    const published = this.stage?.kind === "published";
    this.stage = undefined;
    this.input = EMPTY_INPUT;
    this.fault = undefined;
    if (published) this.dispatchEvent(new CustomEvent("sm-version-published", { bubbles: true, composed: true }));
  };

  override render(): TemplateResult {
    return html`<wa-button size="s" variant="brand" @click=${this.handleOpen}>${say(PUBLISH_WORDS.publish)}</wa-button>
      ${this.stage === undefined ? nothing : this.#dialog(this.stage)}`;
  }

  #dialog(stage: Stage): TemplateResult {
    const mayPublish = stage.kind === "checked" && stage.publishable;
    return html`<wa-dialog open label=${say(PUBLISH_WORDS.heading)} @wa-after-hide=${this.handleHidden}>
      <div class="stage">${this.#stage(stage)}</div>
      <wa-button slot="footer" appearance="outlined" data-dialog="close"
        >${say(mayPublish ? PUBLISH_WORDS.cancel : PUBLISH_WORDS.close)}</wa-button
      >
      ${
        mayPublish
          ? html`<wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${this.handlePublish}
              >${say(PUBLISH_WORDS.publish)}</wa-button
            >`
          : nothing
      }
    </wa-dialog>`;
  }

  #stage(stage: Stage): TemplateResult {
    switch (stage.kind) {
      case "checking":
        return html`<p role="status"><wa-spinner></wa-spinner> ${say(PUBLISH_WORDS.checking)}</p>`;
      case "published":
        return callout("success", "circle-check", publishedWords(stage.published));
      case "failed":
        return html`${callout("danger", "circle-xmark", stage.why)}
          <sm-finding-list .findings=${stage.findings}></sm-finding-list>`;
      case "checked":
        return stage.publishable ? this.#ready(stage.findings) : refusal(stage.findings);
      default:
        return stage satisfies never;
    }
  }

  #ready(warnings: readonly CheckFinding[]): TemplateResult {
    return html`${callout("success", "circle-check", say(PUBLISH_WORDS.ready))}
      ${
        warnings.length === 0
          ? nothing
          : html`<p>${say(PUBLISH_WORDS.warnings)}</p>
              <sm-finding-list .findings=${warnings}></sm-finding-list>`
      }
      <sm-publication-form
        .input=${this.input}
        now=${new Date().toISOString()}
        @sm-publication-changed=${({ detail }: CustomEvent<Partial<PublicationInput>>) =>
          (this.input = { ...this.input, ...detail })}
      ></sm-publication-form>
      ${this.fault === undefined ? nothing : callout("danger", "circle-xmark", say(this.fault))}`;
  }
}

function publishedWords({ version, effective, publishedAt }: VersionEntry): string {
  const isScheduled = Date.parse(effective.from) > Date.parse(publishedAt);
  const words = isScheduled ? PUBLISH_WORDS.scheduled : PUBLISH_WORDS.done;
  return say(words(version, showInstant(effective.from)));
}

function refusal(findings: readonly CheckFinding[]): TemplateResult {
  const errors = findings.filter(({ severity }) => severity === "error");
  return html`${callout("danger", "circle-xmark", say(PUBLISH_WORDS.refused))}
    <sm-finding-list .findings=${errors}></sm-finding-list>`;
}

function callout(variant: "success" | "danger", icon: string, words: string): TemplateResult {
  return html`<wa-callout variant=${variant} role=${variant === "danger" ? "alert" : "status"}
    ><wa-icon slot="icon" name=${icon}></wa-icon>${words}</wa-callout
  >`;
}

function failureOf(fault: unknown): Stage {
  const problem = fault instanceof RequestFailure ? fault.problem : undefined;
  const why = problem?.detail ?? say(PUBLISH_WORDS.unreachable);
  return { kind: "failed", why, findings: problem?.findings ?? [] };
}
