import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { html, nothing, type TemplateResult } from "lit";

import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import { say } from "../language/language.ts";

/** What is said of one document, with its places inside the document. */
export function findingsOf(name: string, findings: readonly CheckFinding[]): CheckFinding[] {
  return findings.filter(({ document }) => document === name);
}

/** What is said of a part of a document, with places that lead from that part. */
export function findingsUnder(pointer: string, findings: readonly CheckFinding[]): CheckFinding[] {
  return findings
    .filter((finding) => finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`))
    .map((finding) => ({ ...finding, pointer: finding.pointer.slice(pointer.length) }));
}

/** Findings in words, each with the next step. */
export function drawFindings(findings: readonly CheckFinding[]): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`${findings.map(
    ({ severity, message, nextStep }) =>
      html`<span class="problem ${severity}"
        ><wa-icon name=${severity === "error" ? "circle-exclamation" : "triangle-exclamation"}></wa-icon
        ><span>${say(message)} · ${say(nextStep)}</span></span
      >`,
  )}`;
}
