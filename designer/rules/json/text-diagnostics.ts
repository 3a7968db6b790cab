import { findNodeAtLocation, parseTree, type Node } from "jsonc-parser";

import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { pathOf } from "../condition/condition-path.ts";

/** What is wrong at a stretch of the text. */
export type TextDiagnostic = {
  readonly from: number;
  readonly to: number;
  readonly severity: "error" | "warning";
  readonly message: LocalizedText;
};

/** Findings at their places in the text: at what the pointer names, or at the nearest thing around it that is there. */
export function diagnosticsOf(text: string, findings: readonly CheckFinding[]): TextDiagnostic[] {
  const tree = parseTree(text);
  return findings.map(({ pointer, severity, message, nextStep }) => ({
    ...rangeOf(tree, pointer),
    severity,
    message: { zh: `${message.zh}。${nextStep.zh}`, en: `${message.en}. ${nextStep.en}` },
  }));
}

/** Where something stands in the text; of a whole object or list only its first character, which is enough to see it. */
function rangeOf(tree: Node | undefined, pointer: string): { readonly from: number; readonly to: number } {
  if (tree === undefined) return { from: 0, to: 0 };
  const path = pathOf(pointer);
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node === undefined) continue;
    const isWhole = node.type === "object" || node.type === "array";
    const key = isWhole ? keyOf(node) : node;
    return { from: key.offset, to: key.offset + (key === node && isWhole ? 1 : key.length) };
  }
  return { from: 0, to: 0 };
}

/** The key before a value, which says best what is meant. */
function keyOf(node: Node): Node {
  const [key] = node.parent?.type === "property" ? (node.parent.children ?? []) : [];
  return key ?? node;
}
