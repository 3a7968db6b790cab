import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { FindingRecord, SupervisionOrder } from "../../../engine/core/model/formats.generated.ts";
import { GRADE_LABELS, GRADE_SHAPES, ROLE_LABELS } from "../../../engine/core/model/labels.ts";
import { SUPERVISION_CODES } from "../../../engine/core/supervision/supervision-codes.ts";
import { calledBy } from "../../access/names.ts";
import { citations } from "../../elements/citations.ts";
import { showDay, showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { cited, type LawTitles } from "../law-titles.ts";
import { ORDER_WORDS as WORDS } from "./order-words.ts";

/** A supervision order (督办书) on paper, as an organ receives it, with room for its answer and the seal. */
@customElement("sm-order-sheet")
export class SmOrderSheet extends SignalWatcher(LitElement) {
  static override styles = css`
    :host {
      display: block;
      padding: 8mm 6mm;
      color: #000;
      font:
        12pt/1.75 "FangSong",
        "STFangsong",
        "Noto Serif CJK SC",
        "Songti SC",
        serif;
      print-color-adjust: exact;
    }
    h1 {
      margin: 0;
      color: #c00000;
      font:
        700 26pt/1.4 "SimHei",
        "Noto Sans CJK SC",
        sans-serif;
      text-align: center;
    }
    h1.zh {
      letter-spacing: 0.35em;
      text-indent: 0.35em;
    }
    .number {
      margin: 2mm 0 3mm;
      text-align: center;
    }
    .rule {
      margin: 0 0 6mm;
      border: 0;
      border-block-start: 2.2pt solid #c00000;
      border-block-end: 0.8pt solid #c00000;
      block-size: 1.2mm;
    }
    p {
      margin: 0 0 2mm;
    }
    .body {
      text-indent: 2em;
    }
    .to {
      font-weight: 600;
    }
    table {
      inline-size: 100%;
      margin-block: 3mm;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 1.5mm 2.5mm;
      border: 0.6pt solid #000;
      text-align: start;
      vertical-align: top;
    }
    th {
      inline-size: 32mm;
      font-weight: 600;
    }
    .order {
      white-space: pre-wrap;
    }
    .signed {
      display: grid;
      justify-content: end;
      margin-block-start: 8mm;
      text-align: center;
    }
    .seal {
      color: #555;
      font-size: 10pt;
    }
    .slip {
      margin-block-start: 10mm;
      padding-block-start: 4mm;
      border-block-start: 0.8pt dashed #000;
      break-inside: avoid;
    }
    .slip h2 {
      margin: 0 0 2mm;
      font-size: 13pt;
      text-align: center;
    }
    .room {
      block-size: 26mm;
    }
    .lines {
      display: flex;
      justify-content: space-between;
      gap: 10mm;
    }
  `;

  @property({ attribute: false }) record: FindingRecord | undefined;
  @property({ attribute: false }) order: SupervisionOrder | undefined;
  @property() powerTitle = "";
  @property({ attribute: false }) laws: LawTitles = new Map();

  override render(): TemplateResult | typeof nothing {
    const { record, order, powerTitle } = this;
    if (record === undefined || order === undefined) return nothing;
    const { finding, organ } = record;
    const { grade, code, message, basis, stepTitle } = finding;
    return html`
      <h1 class=${say(WORDS.titleLook)}>${say(WORDS.title)}</h1>
      <p class="number">${say(WORDS.number(order.at.slice(0, 4), numberOf(record, order)))}</p>
      <hr class="rule" />
      <p class="to">${say(WORDS.to(organ.title))}</p>
      <p class="body">${say(WORDS.opening(powerTitle, record.case))}</p>
      <table>
        <tr>
          <th scope="row">${say(WORDS.grade)}</th>
          <td>${GRADE_SHAPES[grade]} ${say(GRADE_LABELS[grade])}</td>
        </tr>
        <tr>
          <th scope="row">${say(WORDS.finding)}</th>
          <td>${say(SUPERVISION_CODES[code].title)}${say(WORDS.colon)}${say(message)}</td>
        </tr>
        ${
          stepTitle === undefined
            ? nothing
            : html`<tr>
                <th scope="row">${say(WORDS.step)}</th>
                <td>${say(stepTitle)}</td>
              </tr>`
        }
        <tr>
          <th scope="row">${say(WORDS.found)}</th>
          <td>${showInstant(finding.at)}</td>
        </tr>
        ${
          basis.length === 0
            ? nothing
            : html`<tr>
                <th scope="row">${say(WORDS.basis)}</th>
                <td>${citations(cited(basis, this.laws))}</td>
              </tr>`
        }
      </table>
      <p class="body order">${order.text}</p>
      <p class="body">${say(WORDS.until(showDay(order.deadline)))}</p>
      <div class="signed">
        <span>${say(ROLE_LABELS[order.role])}</span>
        <span class="seal">${say(WORDS.seal)}</span>
        <span>${say(WORDS.signed)}${calledBy(order.issuedBy)}</span>
        <span>${showDay(order.at.slice(0, 10))}</span>
      </div>
      <section class="slip">
        <h2>${say(WORDS.slip)}</h2>
        <p class="order ${order.reply === undefined ? "room" : ""}">${order.reply?.text}</p>
        <p class="lines">
          <span
            >${say(WORDS.answeredBy)}${order.reply === undefined ? "＿＿＿＿＿＿＿＿" : calledBy(order.reply.by)}</span
          >
          <span
            >${say(WORDS.answeredOn)}${order.reply === undefined ? "＿＿＿＿＿＿＿＿" : showInstant(order.reply.at)}</span
          >
        </p>
      </section>
    `;
  }
}

/** The end of the finding's id, and which of its orders it is. */
function numberOf({ id, orders }: FindingRecord, order: SupervisionOrder): string {
  return `${id.slice(-8).toUpperCase()}-${orders.findIndex((one) => one.id === order.id) + 1}`;
}
