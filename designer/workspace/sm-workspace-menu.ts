import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/divider/divider.js";
import "@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js";
import "@awesome.me/webawesome/dist/components/dropdown/dropdown.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-confirm.ts";
import "../elements/sm-findings-dialog.ts";
import "../review/sm-submit-review.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import { discardDraft, listVersions, type VersionEntry } from "../api/policies.ts";
import { navigate, place } from "../app/location.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { SUBMIT_WORDS } from "../review/submit-words.ts";
import { shared } from "../styles/shared.ts";
import { EXCHANGES, isExchange } from "./exchange/exchanges.ts";
import { MENU_WORDS } from "./menu-words.ts";
import type { PolicySession } from "./policy-session.ts";

/** What can be done to a power as a whole: bring in and take out files, look at its versions, give up the draft. */
@customElement("sm-workspace-menu")
export class SmWorkspaceMenu extends SignalWatcher(LitElement) {
  static override styles = [shared];

  @property({ attribute: false }) session: PolicySession | undefined;
  /** Whether there is a version that the power falls back to without its draft. */
  @property({ type: Boolean }) published = false;
  @state() private versions: readonly VersionEntry[] = [];
  @state() private discarding = false;
  @state() private submitting = false;
  @state() private problems: readonly CheckFinding[] = [];

  private readonly handleOpen = async (): Promise<void> => {
    if (this.session !== undefined) this.versions = await listVersions(this.session.power).catch(() => []);
  };

  private readonly handleSelect = async ({ detail }: CustomEvent<{ item: { value: unknown } }>): Promise<void> => {
    const { value } = detail.item;
    const { session } = this;
    if (session === undefined || typeof value !== "string") return;
    if (isExchange(value)) this.problems = await EXCHANGES[value](session);
    if (value === "discard") this.discarding = true;
    if (value === "submit") this.submitting = true;
    if (value === "reviews") navigate("/reviews?mine=all");
    if (value === "compare") {
      await session.autosave?.flush();
      navigate(`/powers/${session.power}/diff/inForce/${place.peek().query.get("version") ?? "draft"}`);
    }
    if (value === "backtest") {
      await session.autosave?.flush();
      navigate(`/powers/${session.power}/backtest`);
    }
    if (value === "draft") navigate(place.peek().path);
    if (value.startsWith("version:")) navigate(`${place.peek().path}?version=${value.slice("version:".length)}`);
  };

  private readonly handleDiscard = async (): Promise<void> => {
    this.discarding = false;
    const { session } = this;
    if (session?.autosave === undefined) return;
    await session.autosave.flush();
    await discardDraft(session.power, session.autosave.revision);
    this.dispatchEvent(new CustomEvent("sm-draft-discarded", { bubbles: true, composed: true }));
  };

  private readonly handleSave = async (): Promise<boolean> => {
    await this.session?.autosave?.flush();
    return this.session?.saving?.peek().kind === "saved";
  };

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    return html`<wa-dropdown placement="bottom-end" @wa-show=${this.handleOpen} @wa-select=${this.handleSelect}>
        <wa-button
          slot="trigger"
          size="s"
          appearance="plain"
          aria-label=${say(MENU_WORDS.menu)}
          title=${say(MENU_WORDS.menu)}
          ><wa-icon name="bars"></wa-icon
        ></wa-button>
        <h3>${say(MENU_WORDS.take)}</h3>
        ${item("exportBpmn", "diagram-project")} ${item("exportSvg", "image")} ${item("exportPng", "image")}
        ${item("exportFolder", "file-export")}
        ${
          session.readOnly
            ? nothing
            : html`<h3>${say(MENU_WORDS.bring)}</h3>
                ${item("importBpmn", "file-import")} ${item("importFolder", "file-import")}`
        }
        ${
          session.readOnly
            ? nothing
            : html`<h3>${say(MENU_WORDS.review)}</h3>
                <wa-dropdown-item value="submit"
                  ><wa-icon slot="icon" name="scale-balanced"></wa-icon>${say(SUBMIT_WORDS.submit)}</wa-dropdown-item
                >
                <wa-dropdown-item value="reviews">${say(MENU_WORDS.reviews)}</wa-dropdown-item>`
        }
        <h3>${say(MENU_WORDS.versions)}</h3>
        ${
          this.published
            ? html`<wa-dropdown-item value="compare"
                ><wa-icon slot="icon" name="code-compare"></wa-icon>${say(MENU_WORDS.compare)}</wa-dropdown-item
              >`
            : nothing
        }
        <wa-dropdown-item value="backtest"
          ><wa-icon slot="icon" name="chart-column"></wa-icon>${say(MENU_WORDS.backtest)}</wa-dropdown-item
        >
        <wa-dropdown-item value="draft">${say(MENU_WORDS.current)}</wa-dropdown-item>
        ${this.versions
          .toReversed()
          .map(
            ({ version, publishedAt }) =>
              html`<wa-dropdown-item value=${`version:${version}`}
                >${say(MENU_WORDS.version(version))}<span slot="details"
                  >${showInstant(publishedAt)}</span
                ></wa-dropdown-item
              >`,
          )}
        ${
          session.readOnly || !this.published
            ? nothing
            : html`<wa-divider></wa-divider>
                <wa-dropdown-item value="discard" variant="danger"
                  ><wa-icon slot="icon" name="trash"></wa-icon>${say(MENU_WORDS.discard)}</wa-dropdown-item
                >`
        }
      </wa-dropdown>
      ${
        this.discarding
          ? html`<sm-confirm
              .heading=${MENU_WORDS.discard}
              .message=${MENU_WORDS.confirmDiscard}
              .action=${MENU_WORDS.discard}
              @sm-confirmed=${this.handleDiscard}
              @sm-dialog-closed=${() => (this.discarding = false)}
            ></sm-confirm>`
          : nothing
      }
      ${
        this.submitting
          ? html`<sm-submit-review
              .power=${session.power}
              .save=${this.handleSave}
              @sm-dialog-closed=${() => (this.submitting = false)}
            ></sm-submit-review>`
          : nothing
      }
      ${
        this.problems.length === 0
          ? nothing
          : html`<sm-findings-dialog
              .heading=${this.problems.every(({ severity }) => severity === "warning") ? MENU_WORDS.importedInPart : MENU_WORDS.notImported}
              .findings=${this.problems}
              @sm-dialog-closed=${() => (this.problems = [])}
            ></sm-findings-dialog>`
      }`;
  }
}

function item(name: keyof typeof EXCHANGES, icon: string): TemplateResult {
  return html`<wa-dropdown-item value=${name}
    ><wa-icon slot="icon" name=${icon}></wa-icon>${say(MENU_WORDS[name])}</wa-dropdown-item
  >`;
}
