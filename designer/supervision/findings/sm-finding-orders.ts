import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../fields/sm-date-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { FindingRecord, LocalizedText, SupervisionOrder } from "../../../engine/core/model/formats.generated.ts";
import { ROLE_LABELS, rolesInWords } from "../../../engine/core/model/labels.ts";
import { isOpenState, ORDERING_ROLES } from "../../../engine/core/supervision/finding-states.ts";
import { calledBy } from "../../access/names.ts";
import { getFinding, issueOrder, replyToOrder } from "../../api/findings.ts";
import { RequestFailure } from "../../api/problem.ts";
import { day } from "../../fields/text-checks.ts";
import { showDay, showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { shared } from "../../styles/shared.ts";
import { badge } from "../badges.ts";
import type { LawTitles } from "../law-titles.ts";
import { supervisionStyles } from "../page.styles.ts";
import { actingPerson } from "./acting-person.ts";
import { handlingStyles } from "./handling.styles.ts";
import { personFields } from "./person-fields.ts";
import { printOrder } from "./print-order.ts";
import { WORDS } from "./words.ts";

/**
 * The supervision orders (督办书) on a finding: those that were issued, their answers, and a new one.
 *
 * @fires sm-finding-changed `detail` is the finding as it now is
 */
@customElement("sm-finding-orders")
export class SmFindingOrders extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    supervisionStyles,
    handlingStyles,
    css`
      article {
        display: grid;
        gap: 0.3rem;
        padding: 0.6rem 0.8rem;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 6px;
        break-inside: avoid;
      }
      .text {
        white-space: pre-wrap;
      }
      .answer {
        padding-inline-start: 0.7rem;
        border-inline-start: 3px solid var(--wa-color-surface-border);
      }
      form {
        display: grid;
        gap: 0.6rem;
      }
    `,
  ];

  @property({ attribute: false }) record: FindingRecord | undefined;
  @property() powerTitle = "";
  @property({ attribute: false }) laws: LawTitles = new Map();

  /** What is being written: a new order, or an answer to one by its id. */
  @state() private writing: "order" | { readonly reply: string } | undefined;
  @state() private deadline = "";
  @state() private told: LocalizedText | string | undefined;

  async #send(event: SubmitEvent, record: FindingRecord): Promise<void> {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement) || this.writing === undefined) return;
    if (this.writing === "order" && this.deadline === "") {
      this.told = WORDS.deadlineNeeded;
      return;
    }
    const given = new FormData(event.target);
    const { name, role } = actingPerson();
    const text = textOf(given, "text");
    try {
      if (this.writing === "order")
        await issueOrder(record, {
          issuedBy: name,
          role: ORDERING_ROLES.includes(role) ? role : "monitorOffice",
          deadline: this.deadline,
          text,
        });
      else await replyToOrder(record, this.writing.reply, { by: name, text });
      this.writing = undefined;
      this.deadline = "";
      this.told = undefined;
      const detail = await getFinding(record.id);
      this.dispatchEvent(new CustomEvent("sm-finding-changed", { detail, bubbles: true, composed: true }));
    } catch (fault) {
      this.told = (fault instanceof RequestFailure ? fault.why : undefined) ?? WORDS.failed;
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { record, writing, told } = this;
    if (record === undefined) return nothing;
    return html`
      ${record.orders.map((order) => this.#order(record, order))}
      ${
        writing !== undefined || !isOpenState(record.state)
          ? nothing
          : html`<div>
              <wa-button size="s" appearance="outlined" @click=${() => (this.writing = "order")}
                ><wa-icon slot="start" name="gavel"></wa-icon>${say(WORDS.newOrder)}</wa-button
              >
            </div>`
      }
      ${writing === "order" ? this.#orderForm(record) : nothing}
      ${told === undefined ? nothing : html`<p class="told" role="alert">${typeof told === "string" ? told : say(told)}</p>`}
    `;
  }

  #order(record: FindingRecord, order: SupervisionOrder): TemplateResult {
    const { id, issuedBy, role, at, deadline, text, reply, overdueAt } = order;
    const handlePrint = (): void => {
      void printOrder({ record, order, powerTitle: this.powerTitle, laws: this.laws });
    };
    return html`<article>
      <div class="row">
        <b>${say(WORDS.issuedBy(calledBy(issuedBy), ROLE_LABELS[role], showInstant(at)))}</b>
        ${
          reply === undefined && overdueAt !== undefined
            ? badge("bad", "hourglass-half", WORDS.overdue)
            : badge(
                reply === undefined ? "warn" : "good",
                reply === undefined ? "clock" : "check",
                reply === undefined ? WORDS.noReply : WORDS.reply,
              )
        }
        <span class="grow"></span>
        <wa-button size="s" appearance="plain" class="print" @click=${handlePrint}
          ><wa-icon slot="start" name="print"></wa-icon>${say(WORDS.printOrder)}</wa-button
        >
      </div>
      <p class="small quiet">${say(WORDS.deadlineOn(showDay(deadline)))}</p>
      <p class="text">${text}</p>
      ${
        reply === undefined
          ? this.#replyPart(record, id)
          : html`<div class="answer">
              <p class="small quiet">${say(WORDS.repliedBy(calledBy(reply.by), showInstant(reply.at)))}</p>
              <p class="text">${reply.text}</p>
            </div>`
      }
    </article>`;
  }

  #replyPart(record: FindingRecord, id: string): TemplateResult {
    const { writing } = this;
    if (typeof writing !== "object" || writing.reply !== id)
      return html`<div>
        <wa-button size="s" appearance="outlined" @click=${() => (this.writing = { reply: id })}
          >${say(WORDS.reply)}</wa-button
        >
      </div>`;
    return html`<form @submit=${(event: SubmitEvent) => this.#send(event, record)}>
      <div class="fields">${personFields([])} ${textField(WORDS.replyText, "")}</div>
      ${this.#formButtons(WORDS.sendReply)}
    </form>`;
  }

  #orderForm(record: FindingRecord): TemplateResult {
    return html`<form @submit=${(event: SubmitEvent) => this.#send(event, record)}>
      <p class="small quiet">${say(WORDS.ordersFrom(rolesInWords(ORDERING_ROLES)))}</p>
      <div class="fields">
        ${personFields(ORDERING_ROLES)}
        <sm-date-field
          class="field"
          label=${say(WORDS.deadline)}
          value=${this.deadline}
          .check=${day}
          @sm-date-changed=${({ detail }: CustomEvent<string>) => (this.deadline = detail)}
        ></sm-date-field>
        ${textField(WORDS.orderText, say(WORDS.orderDraft))}
      </div>
      ${this.#formButtons(WORDS.issue)}
    </form>`;
  }

  #formButtons(send: LocalizedText): TemplateResult {
    return html`<div class="row">
      <wa-button size="s" variant="brand" type="submit" class="send">${say(send)}</wa-button>
      <wa-button size="s" appearance="plain" @click=${() => (this.writing = undefined)}>${say(WORDS.cancel)}</wa-button>
    </div>`;
  }
}

function textField(label: LocalizedText, text: string): TemplateResult {
  return html`<label class="field wide"
    ><span class="name">${say(label)}</span
    ><textarea name="text" required maxlength="4000" .defaultValue=${text}></textarea>
  </label>`;
}

function textOf(given: FormData, field: string): string {
  const value = given.get(field);
  return typeof value === "string" ? value : "";
}
