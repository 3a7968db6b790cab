import type { Explanation, LeafExplanation, Outcome } from "../model/formats.generated.ts";

type Facts = Readonly<Record<string, unknown>>;

/**
 * Reads when a flow of the map is taken, as the map writes it (`bidderCount < 3 and (invited == true or method == "open")`),
 * and decides it on what is known of a case. Undefined where the text is no such condition.
 */
export function explainFlowCondition(text: string, known: Facts): Explanation | undefined {
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.join("") !== text.replaceAll(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, "")) return undefined;
  const reader: Reader = { tokens, at: 0, known };
  const condition = readAny(reader);
  return reader.at === tokens.length ? condition : undefined;
}

const TOKEN = /"[^"]*"|[()]|[=!<>]=|[<>]|-?\d+(?:\.\d+)?|[A-Za-z]\w*/g;
const OPERATORS: Readonly<Record<string, string>> = {
  "==": "equal",
  "!=": "notEqual",
  "<": "lessThan",
  "<=": "lessThanInclusive",
  ">": "greaterThan",
  ">=": "greaterThanInclusive",
};

type Reader = { readonly tokens: readonly string[]; at: number; readonly known: Facts };

function readAny(reader: Reader): Explanation | undefined {
  return readGroup(reader, { kind: "any", word: "or", readPart: readAll });
}

function readAll(reader: Reader): Explanation | undefined {
  return readGroup(reader, { kind: "all", word: "and", readPart });
}

function readGroup(
  reader: Reader,
  group: { kind: "any" | "all"; word: string; readPart: (reader: Reader) => Explanation | undefined },
): Explanation | undefined {
  const of: Explanation[] = [];
  do {
    const part = group.readPart(reader);
    if (part === undefined) return undefined;
    of.push(part);
  } while (take(reader, group.word));
  const [only] = of;
  return of.length === 1 ? only : { kind: group.kind, outcome: outcomeOf(group.kind, of), of };
}

function readPart(reader: Reader): Explanation | undefined {
  if (!take(reader, "(")) return readTest(reader);
  const inner = readAny(reader);
  return take(reader, ")") ? inner : undefined;
}

function readTest(reader: Reader): LeafExplanation | undefined {
  const [fact = "", sign = "", other = ""] = reader.tokens.slice(reader.at, reader.at + 3);
  const operator = Object.hasOwn(OPERATORS, sign) ? OPERATORS[sign] : undefined;
  if (operator === undefined || !NAME.test(fact) || RESERVED.has(fact)) return undefined;
  reader.at += 3;
  const otherFact = NAME.test(other) && !RESERVED.has(other) ? other : undefined;
  const expected = otherFact === undefined ? literal(other) : (factOf(reader.known, otherFact) ?? null);
  if (expected === undefined) return undefined;
  const actual = factOf(reader.known, fact);
  const test = { kind: "test", fact, operator, expected, outcome: compare(actual, sign, expected) } as const;
  return { ...test, ...(actual === undefined ? {} : { actual }), ...(otherFact === undefined ? {} : { otherFact }) };
}

const NAME = /^[A-Za-z]\w*$/;
const RESERVED: ReadonlySet<string> = new Set(["true", "false", "and", "or"]);

function literal(token: string): unknown {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token === "true" || token === "false") return token === "true";
  return /^-?\d/.test(token) ? Number(token) : undefined;
}

function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

function outcomeOf(kind: "all" | "any", of: readonly Explanation[]): Outcome {
  const settling = kind === "all" ? "fail" : "pass";
  if (of.some(({ outcome }) => outcome === settling)) return settling;
  if (of.some(({ outcome }) => outcome === "unknown")) return "unknown";
  return kind === "all" ? "pass" : "fail";
}

function compare(actual: unknown, sign: string, expected: unknown): Outcome {
  if (actual === undefined || actual === null || expected === null) return "unknown";
  if (sign === "==" || sign === "!=") return isEqual(actual, expected) === (sign === "==") ? "pass" : "fail";
  const order = orderOf(actual, expected);
  if (Number.isNaN(order)) return "unknown";
  const holds = { "<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0 }[sign];
  return holds === true ? "pass" : "fail";
}

/** Amounts may be sent as texts, so that 380 equals "380". */
function isEqual(first: unknown, second: unknown): boolean {
  if (typeof first === "number" || typeof second === "number") return Number(first) === Number(second);
  return first === second;
}

function factOf(facts: Facts, name: string): unknown {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

/** Negative, zero or positive as the first is less, equal or more; amounts may be sent as texts, and days compare as texts. */
function orderOf(first: unknown, second: unknown): number {
  const difference = Number(first) - Number(second);
  if (!Number.isNaN(difference) || typeof first !== "string" || typeof second !== "string") return difference;
  return first < second ? -1 : Number(first > second);
}
