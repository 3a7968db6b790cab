import type { LocalizedText } from "../model/formats.generated.ts";
import type { Value } from "./value.ts";

/** What came of reading something that was sent. A fault inside a list is at `pointer`, a JSON pointer inside the fact. */
export type Reading<V extends Value = Value> = { readonly ok: true; readonly value: V } | ReadingFault;

export type ReadingFault = {
  readonly ok: false;
  readonly code: ReadingFaultCode;
  readonly pointer?: string;
  readonly message: LocalizedText;
};

export type ReadingFaultCode =
  | "WRONG_TYPE"
  | "NOT_WHOLE"
  | "NOT_EXACT"
  | "OUT_OF_RANGE"
  | "IMPOSSIBLE_DATE"
  | "NOT_A_CHOICE"
  | "TOO_LONG"
  | "EMPTY"
  | "TOO_MANY"
  | "UNKNOWN_FIELD";

/**
 * A fault with its message in both languages. What was sent is never repeated in it: it may name a person. The message is
 * frozen, because a reader may hand out one for many cases.
 */
export function fault(code: ReadingFaultCode, zh: string, en: string): ReadingFault {
  return { ok: false, code, message: Object.freeze({ zh, en }) };
}

/** The fault that a value of another JSON type was sent. */
export function wrongType(sent: unknown, zh: string, en: string): ReadingFault {
  const kind = kindOf(sent);
  return fault("WRONG_TYPE", `须为${zh}，收到的是${kind.zh}`, `${en} is expected, but ${kind.en} was sent`);
}

function kindOf(sent: unknown): LocalizedText {
  if (sent === null || sent === undefined) return { zh: "空值", en: "nothing" };
  if (Array.isArray(sent)) return { zh: "列表", en: "a list" };
  switch (typeof sent) {
    case "boolean":
      return { zh: "真假值", en: "true or false" };
    case "number":
      return Number.isFinite(sent) ? { zh: "数字", en: "a number" } : { zh: "非数", en: "not a number" };
    case "string":
      return { zh: "文本", en: "a text" };
    default:
      return { zh: "对象", en: "an object" };
  }
}
