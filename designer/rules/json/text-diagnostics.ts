import { findNodeAtLocation, parseTree, type Node } from "jsonc-parser";

import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import { stepsOf } from "../../../engine/core/check/fixes/json-edit.ts";
import type { FindingCode } from "../../../engine/core/check/finding-catalog.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

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
  return findings.map(({ code, pointer, severity, message, nextStep }) => ({
    ...rangeOf(tree, pointer, OF_KEYS.includes(code)),
    severity,
    message: { zh: `${message.zh}。${nextStep.zh}`, en: `${message.en}. ${nextStep.en}` },
  }));
}

/** Findings about a key, whatever its value is. */
const OF_KEYS: readonly string[] = ["KEY_UNKNOWN", "CONDITION_KEY_UNKNOWN"] satisfies FindingCode[];

/** Where something stands in the text; of a whole object or list only its first character, which is enough to see it. */
function rangeOf(tree: Node | undefined, pointer: string, isOfKey: boolean): { readonly from: number; to: number } {
  if (tree === undefined) return { from: 0, to: 0 };
  const { node, isWholeWay } = nodeAt(tree, stepsOf(pointer));
  const isWhole = node.type === "object" || node.type === "array";
  const shown = isWhole || (isOfKey && isWholeWay) ? keyOf(node) : node;
  return { from: shown.offset, to: shown.offset + (shown === node && isWhole ? 1 : shown.length) };
}

/** What stands at the steps of a pointer, or as far as they lead. */
function nodeAt(tree: Node, steps: readonly string[]): { readonly node: Node; readonly isWholeWay: boolean } {
  let node = tree;
  for (const step of steps) {
    const next = findNodeAtLocation(node, [node.type === "array" ? Number(step) : step]);
    if (next === undefined) return { node, isWholeWay: false };
    node = next;
  }
  return { node, isWholeWay: true };
}

/** The key before a value, which says best what is meant. */
function keyOf(node: Node): Node {
  const [key] = node.parent?.type === "property" ? (node.parent.children ?? []) : [];
  return key ?? node;
}
