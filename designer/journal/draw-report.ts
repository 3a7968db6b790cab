import { html, nothing, type TemplateResult } from "lit";

import { DISAGREEMENTS, RECORD_FAULTS, type FaultWords } from "../../engine/core/proof/fault-words.ts";
import type { Disagreement, JournalReport } from "../../engine/core/proof/journal-report.ts";
import type { BrokenRecord } from "../../engine/core/proof/record-fault.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { WORDS } from "./words.ts";

const LISTED = 10;

/** What came of a verification, in words: that all is well, or every fault with what may have happened and what to do. */
export function drawReport(report: JournalReport, endedAt: string | undefined): TemplateResult {
  const { sound, records, broken, brokenCount, disagreements, compared, proved } = report;
  const faults = brokenCount + disagreements.length;
  return html`
    <wa-callout variant=${sound ? "success" : "danger"}>
      <wa-icon slot="icon" name=${sound ? "circle-check" : "triangle-exclamation"}></wa-icon>
      <strong>${say(sound ? WORDS.sound(records) : WORDS.notSound(faults))}</strong>
      ${
        proved === undefined || disagreements.length > 0
          ? nothing
          : html`<p>${say(WORDS.agreed(compared, proved.size, showInstant(proved.time)))}</p>`
      }
      ${endedAt === undefined ? nothing : html`<p class="small">${say(WORDS.endedAt)} ${showInstant(endedAt)}</p>`}
    </wa-callout>
    ${
      sound
        ? nothing
        : html`<ul class="faults">
            ${broken.slice(0, LISTED).map(drawBroken)} ${disagreements.slice(0, LISTED).map(drawDisagreement)}
          </ul>`
    }
    ${brokenCount > LISTED ? html`<p class="quiet">${say(WORDS.others(brokenCount - LISTED))}</p>` : nothing}
  `;
}

function drawBroken({ seq, fault, path, offset, expected, actual }: BrokenRecord): TemplateResult {
  const words = RECORD_FAULTS[fault];
  return html`<li>
    <strong>${say(WORDS.brokenRecord(seq))}${say(words.what)}</strong>
    <dl>
      ${
        path === undefined
          ? nothing
          : html`<dt>${say(WORDS.file)}</dt>
              <dd><code>${path}</code> ${offset === undefined ? nothing : say(WORDS.fromByte(offset))}</dd>`
      }
      ${drawHash(WORDS.expected, expected)} ${drawHash(WORDS.actual, actual)}
    </dl>
    ${drawAdvice(words)}
  </li>`;
}

function drawDisagreement({ kind, size, time, after, upTo }: Disagreement): TemplateResult {
  const words = DISAGREEMENTS[kind];
  return html`<li>
    <strong>${say(words.what)}</strong>
    <p>${say(WORDS.ofCheckpoint(size))}${time === undefined ? nothing : html` (${showInstant(time)})`}</p>
    ${after === undefined || upTo === undefined ? nothing : html`<p>${say(WORDS.between(after, upTo))}</p>`}
    ${drawAdvice(words)}
  </li>`;
}

function drawHash(
  title: (typeof WORDS)["expected" | "actual"],
  hash: string | undefined,
): TemplateResult | typeof nothing {
  if (hash === undefined) return nothing;
  return html`<dt>${say(title)}</dt>
    <dd><code>${hash}</code></dd>`;
}

function drawAdvice({ perhaps, next }: FaultWords): TemplateResult {
  return html`<p>${say(perhaps)}</p>
    <p>${say(next)}</p>`;
}
