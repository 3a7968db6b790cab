import { isObject } from "../model/is-object.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export type ListKind = "all" | "any";

/** What a written condition is; `unreadable` is anything that the builder cannot draw and leaves as it is. */
export type ConditionNode =
  | { readonly kind: ListKind; readonly members: readonly unknown[]; readonly written: JsonObject }
  | { readonly kind: "not"; readonly child: unknown; readonly written: JsonObject }
  | { readonly kind: "condition"; readonly name: string; readonly written: JsonObject }
  | { readonly kind: "test"; readonly fact: string; readonly operator: string; readonly written: JsonObject }
  | { readonly kind: "unreadable"; readonly written: unknown };

/** Reads one node of a condition as a person wrote it. Whatever else stands in it is kept in `written`. */
export function readNode(written: unknown): ConditionNode {
  if (!isObject(written)) return { kind: "unreadable", written };
  const kinds = KINDS.filter((key) => Object.hasOwn(written, key));
  const [kind, ...others] = kinds;
  if (kind === undefined || others.length > 0) return { kind: "unreadable", written };
  if (kind === "fact") {
    const { fact, operator } = written;
    return { kind: "test", fact: textOf(fact), operator: textOf(operator), written };
  }
  const content = written[kind];
  if (kind === "not") return { kind, child: content, written };
  if (kind === "condition") return { kind, name: textOf(content), written };
  return Array.isArray(content) ? { kind, members: content, written } : { kind: "unreadable", written };
}

/** Whether a group of this kind holds a list of conditions. */
export function isListKind(kind: ConditionNode["kind"]): kind is ListKind {
  return kind === "all" || kind === "any";
}

const KINDS = ["all", "any", "not", "condition", "fact"] as const;

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
