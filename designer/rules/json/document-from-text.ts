import { parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";

import { inside, type CheckFinding, type Place } from "../../../engine/core/check/check-finding.ts";
import type { Formats, LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { isObject } from "../../../engine/core/model/is-object.ts";
import { readDocument } from "../../../engine/core/schema/document-findings.ts";
import type { DocumentKind } from "../../../engine/core/schema/validators.ts";
import { DEEPEST, isTooDeep } from "./nesting.ts";

/** A place in the text where it is no JSON, and why. */
type TextProblem = { readonly from: number; readonly to: number; readonly message: LocalizedText };

export type TextReading<T> =
  /** What it says; `unknown` tells the keys of the text that no such document has, and that this one is without. */
  | { readonly kind: "document"; readonly document: T; readonly unknown: readonly CheckFinding[] }
  /** JSON, but not of the form of the document. */
  | { readonly kind: "other"; readonly findings: readonly CheckFinding[] }
  | { readonly kind: "broken"; readonly problems: readonly TextProblem[] };

/** Reads the text of a document by its schema. What stands inside conditions is the business of the checks. */
export function documentFromText<K extends DocumentKind>(kind: K, text: string): TextReading<Formats[K]> {
  return fromText(text, (value) => {
    const reading = readDocument(kind, value, "text");
    if (reading.ok) return { kind: "document", document: reading.document, unknown: [] };
    const { findings } = reading;
    if (findings.some(({ code }) => code !== "KEY_UNKNOWN")) return { kind: "other", findings };
    const gone = new Set(findings.map(({ pointer }) => pointer));
    const again = readDocument(kind, withoutKeys(value, gone, { document: "text", pointer: "" }), "text");
    return again.ok
      ? { kind: "document", document: again.document, unknown: findings }
      : { kind: "other", findings: again.findings };
  });
}

/** Reads a text as JSON, and what it says by `read`. */
export function fromText<T>(text: string, read: (value: unknown) => TextReading<T>): TextReading<T> {
  if (isTooDeep(text)) return { kind: "broken", problems: [{ from: 0, to: text.length, message: TOO_DEEP }] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const problems = [...errors.map((error) => problemOf(error, text)), ...repeatedKeys(tree)];
  if (problems.length > 0) return { kind: "broken", problems };
  try {
    return read(JSON.parse(text));
  } catch {
    return { kind: "broken", problems: [{ from: 0, to: text.length, message: WRONG }] };
  }
}

/** The value without the keys at some pointers. */
function withoutKeys(value: unknown, gone: ReadonlySet<string>, place: Place): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withoutKeys(item, gone, inside(place, index)));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, content]) => {
    const there = inside(place, key);
    return gone.has(there.pointer) ? [] : [[key, withoutKeys(content, gone, there)] as const];
  });
  return Object.fromEntries(entries);
}

/** Keys that stand twice in one object: only the last would count, and nobody would see it. */
function repeatedKeys(node: Node | undefined): TextProblem[] {
  const { type, children = [] } = node ?? {};
  const names = type === "object" ? children.map(({ children: [name] = [] }) => name) : [];
  const seen = new Set<unknown>();
  const repeated = names.flatMap((name): TextProblem[] => {
    if (name === undefined || !seen.has(name.value)) {
      seen.add(name?.value);
      return [];
    }
    return [{ from: name.offset, to: name.offset + name.length, message: REPEATED }];
  });
  return [...repeated, ...children.flatMap(repeatedKeys)];
}

const TOO_DEEP: LocalizedText = {
  zh: `嵌套超过${DEEPEST}层`,
  en: `it nests more than ${DEEPEST} levels deep`,
};

const WRONG: LocalizedText = { zh: "这里不是有效的 JSON", en: "this is not valid JSON" };

const REPEATED: LocalizedText = {
  zh: "这一项重复了，只有最后一个有效",
  en: "this key stands twice; only the last one counts",
};

const SYNTAX_WORDS: Readonly<Record<string, LocalizedText>> = {
  InvalidSymbol: { zh: "这里的文字没有加引号，或写错了", en: "this word lacks its quotation marks, or is misspelt" },
  InvalidNumberFormat: { zh: "数字写法不对", en: "this is not how a number is written" },
  PropertyNameExpected: { zh: "这里应为一个带引号的项名", en: "a key in quotation marks is expected here" },
  ValueExpected: { zh: "这里缺少值", en: "a value is missing here" },
  ColonExpected: { zh: "这里缺少冒号", en: "a colon is missing here" },
  CommaExpected: { zh: "这里缺少逗号", en: "a comma is missing here" },
  CloseBraceExpected: { zh: "缺少右花括号 }", en: "a closing brace } is missing" },
  CloseBracketExpected: { zh: "缺少右方括号 ]", en: "a closing bracket ] is missing" },
  EndOfFileExpected: { zh: "结尾之后还有多余的内容", en: "there is something after the end" },
  InvalidCommentToken: { zh: "JSON 中不能写注释", en: "JSON has no comments" },
  UnexpectedEndOfString: { zh: "文本缺少右引号", en: "the text lacks its closing quotation mark" },
  InvalidEscapeCharacter: { zh: "反斜杠后的字符不对", en: "this character cannot follow a backslash" },
  InvalidCharacter: { zh: "文本中有不允许的字符", en: "the text has a character that is not allowed" },
};

function problemOf({ error, offset, length }: ParseError, text: string): TextProblem {
  const from = Math.min(offset, text.length);
  return { from, to: Math.min(from + length, text.length), message: SYNTAX_WORDS[printParseErrorCode(error)] ?? WRONG };
}
