import "../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Evaluation, Power, Receipt, RuleFinding } from "../../engine/core/model/formats.generated.ts";
import { VERDICT_LABELS } from "../../engine/core/model/labels.ts";
import { checkRecordProof } from "../../engine/core/proof/check-record-proof.ts";
import { receiptAddress } from "../../engine/core/receipt/receipt-address.ts";
import { receiptDigest } from "../../engine/core/receipt/receipt-digest.ts";
import { citations } from "../elements/citations.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { qrPath } from "./qr-path.ts";
import { WORDS } from "./words.ts";

/** A receipt on paper: what was decided and why in words, what proves it, and a QR code to check it with. */
@customElement("sm-receipt-sheet")
export class SmReceiptSheet extends SignalWatcher(LitElement) {
  static override styles = css`
    :host {
      display: block;
      padding: 4mm 6mm;
      color: #000;
      font:
        10.5pt/1.45 "FangSong",
        "STFangsong",
        "Noto Serif CJK SC",
        "Songti SC",
        serif;
      print-color-adjust: exact;
    }
    h1 {
      margin: 0;
      font:
        700 22pt/1.4 "SimHei",
        "Noto Sans CJK SC",
        sans-serif;
      text-align: center;
    }
    .number {
      margin: 1mm 0 3mm;
      padding-block-end: 3mm;
      border-block-end: 3px double #0b655d;
      text-align: center;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 1.2mm 2.5mm;
      border: 0.6pt solid #000;
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    th {
      inline-size: 34mm;
      font-weight: 600;
    }
    p {
      margin: 0 0 1.5mm;
    }
    code {
      font-size: 9pt;
    }
    .check {
      display: flex;
      gap: 6mm;
      align-items: center;
      margin-block-start: 5mm;
      break-inside: avoid;
    }
    svg {
      flex: none;
      inline-size: 80mm;
      block-size: 80mm;
    }
  `;

  @property({ attribute: false }) receipt: Receipt | undefined;
  @property({ attribute: false }) evaluation: Evaluation | undefined;
  @property({ attribute: false }) power: Power | undefined;

  override render(): TemplateResult | typeof nothing {
    const { receipt, evaluation, power } = this;
    if (receipt === undefined || evaluation === undefined || power === undefined) return nothing;
    const { proof } = receipt;
    const { checkpoint, signer = "" } = checkRecordProof(proof);
    const { policy, findings, requiredControls } = evaluation;
    return html`
      <h1>${say(WORDS.sheetTitle)}</h1>
      <p class="number">${say(WORDS.number)} ${proof.id}</p>
      <table>
        ${row(say(WORDS.power), say(power.title))} ${row(say(WORDS.organ), say(power.organ.title))}
        ${row(say(WORDS.at), showInstant(evaluation.at))}
        ${row(say(WORDS.verdict), say(VERDICT_LABELS[evaluation.verdict]))}
        ${row(say(WORDS.grade), html`<sm-grade .grade=${evaluation.monitoringGrade} worded></sm-grade>`)}
        ${row(say(WORDS.findings), findings.length === 0 ? say(WORDS.noFindings) : findings.map(drawFinding))}
        ${row(say(WORDS.controls), requiredControls.length === 0 ? say(WORDS.noControls) : requiredControls.map(({ title }) => say(title)).join(say(WORDS.separator)))}
        ${row(say(WORDS.version), html`${say(WORDS.versionIs(policy.version ?? 1))}<br /><code>${policy.digest}</code>`)}
        ${
          checkpoint === undefined
            ? nothing
            : row(say(WORDS.checkpoint), say(WORDS.signed(checkpoint.size, showInstant(checkpoint.time), signer)))
        }
        ${row(say(WORDS.fingerprint), html`<code>${receiptDigest(proof.head)}</code>`)}
      </table>
      ${drawCheck(receipt)}
    `;
  }
}

function row(term: string, words: unknown): TemplateResult {
  return html`<tr>
    <th scope="row">${term}</th>
    <td>${words}</td>
  </tr>`;
}

function drawFinding({ grade, title, message, basis }: RuleFinding): TemplateResult {
  return html`<p>
    <sm-grade .grade=${grade}></sm-grade>
    <b>${say(title)}</b>${say(WORDS.colon)}${say(message)}<br />${say(WORDS.basis)}${citations(basis)}
  </p>`;
}

function drawCheck(receipt: Receipt): TemplateResult {
  const code = qrPath(receiptAddress(location.origin, receipt));
  if (code === undefined) {
    return html`<p class="check">${say(WORDS.tooLong)} receipt-${receipt.proof.id}.json</p>`;
  }
  return html`<div class="check">
    <svg viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges" role="img" aria-label=${say(WORDS.code)}>
      ${svg`<path d=${code.path} />`}
    </svg>
    <p>${say(WORDS.scan)}</p>
  </div>`;
}
