import { html, nothing, type TemplateResult } from "lit";

import type { ReceiptCheck, ReceiptStep } from "../../../engine/core/receipt/receipt-check.ts";
import { showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { WORDS } from "./words.ts";

/** What a step found, for whoever wants to compare it himself. */
export function stepDetails(step: ReceiptStep, check: ReceiptCheck): TemplateResult | typeof nothing {
  switch (step) {
    case "proof":
      return drawProof(check);
    case "contents":
      return drawDigests(check);
    case "rules":
      return drawRules(check);
    case "judgment":
      return drawJudgment(check);
    default:
      return step satisfies never;
  }
}

function drawProof({ proof: { checkpoint, signer }, head }: ReceiptCheck): TemplateResult | typeof nothing {
  if (checkpoint === undefined || head === undefined) return nothing;
  return html`<p>${say(WORDS.signedBy(checkpoint.origin, signer ?? "", showInstant(checkpoint.time)))}</p>
    <p>${say(WORDS.placeIn(head.seq, checkpoint.size))}</p>`;
}

function drawDigests({ head }: ReceiptCheck): TemplateResult | typeof nothing {
  if (head === undefined) return nothing;
  return html`<p class="digests"><code>${head.caseDigest}</code><br /><code>${head.evaluationDigest}</code></p>`;
}

function drawRules({ rules, head }: ReceiptCheck): TemplateResult | typeof nothing {
  if (rules === undefined || head === undefined) return nothing;
  return html`<p class="digests">
    ${say(WORDS.rulesAre(say(rules.source.power.title), head.policy.version))}<br /><code>${head.policy.digest}</code>
  </p>`;
}

function drawJudgment({ outcome, rejudgment }: ReceiptCheck): TemplateResult | typeof nothing {
  if (outcome === "matches") return html`<p>${say(WORDS.sameToTheLetter)}</p>`;
  if (rejudgment === undefined || rejudgment.open.length === 0) return nothing;
  return html`<p>${say(WORDS.rejudged(rejudgment.rejudged, rejudgment.open.length))}</p>`;
}
