import { readNode, type ConditionNode } from "../../conditions/condition-node.ts";
import type { Grade } from "../../model/formats.generated.ts";
import { OPERATORS } from "../../operators/index.ts";
import type { PolicyVersion } from "../policy-version.ts";

/** 1 where a rule asks for something, −1 where it asks for its contrary. */
export type Sign = 1 | -1;

/** A shared condition or a test somewhere in the condition of a rule. */
export type SignedPart = {
  readonly part: Extract<ConditionNode, { kind: "condition" | "test" }>;
  readonly sign: Sign;
  readonly grade: Grade;
};

/** Every shared condition and every test of the rules of a version, those inside shared conditions and records too. */
export function signedParts(version: PolicyVersion): readonly SignedPart[] {
  return version.rules.flatMap(({ conditions, event }) => {
    const parts: SignedPart[] = [];
    collect(conditions, 1, { version, grade: event.params.grade, parts, depth: 0 });
    return parts;
  });
}

type Search = {
  readonly version: PolicyVersion;
  readonly grade: Grade;
  readonly parts: SignedPart[];
  readonly depth: number;
};

const DEEPEST = 40;

function collect(written: unknown, sign: Sign, search: Search): void {
  if (search.depth > DEEPEST) return;
  const { version, grade, parts } = search;
  const inner = { ...search, depth: search.depth + 1 };
  const node = readNode(written);
  switch (node.kind) {
    case "all":
    case "any":
      return node.members.forEach((member) => collect(member, sign, inner));
    case "not":
      return collect(node.child, contrary(sign), inner);
    case "condition":
      parts.push({ part: node, sign, grade });
      return collect(version.conditions.find(({ name }) => name === node.name)?.conditions, sign, inner);
    case "test": {
      parts.push({ part: node, sign, grade });
      const { quantifier } = OPERATORS.get(node.operator) ?? {};
      if (quantifier === undefined) return undefined;
      return collect(node.written["value"], quantifier === "none" ? contrary(sign) : sign, inner);
    }
    case "unreadable":
      return undefined;
    default:
      return node satisfies never;
  }
}

function contrary(sign: Sign): Sign {
  return sign === 1 ? -1 : 1;
}
