import { SunmapError, type ErrorCode } from "../core/errors.ts";
import type { LocalizedText } from "../core/model/formats.generated.ts";
import type { Answer } from "./operation.ts";
import type { Language } from "./language.ts";
import { PROBLEMS } from "./problem-catalog.ts";
import type { ProblemEntry } from "./problem-entry.ts";

/** A fault as RFC 9457 tells it. Members beside these come from the fault: `findings`, `actual`, `parameters` and so on. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly [member: string]: unknown;
};

/** Tells a fault to a caller in his language. Of a fault that is not ours nothing is told but that there was one. */
export function problemOf(fault: unknown, language: Language): Problem {
  const { code, details }: Pick<SunmapError, "code" | "details"> =
    fault instanceof SunmapError ? fault : { code: "INTERNAL", details: {} };
  const { status, title, detail, tells = [] } = PROBLEMS[code];
  const told = tells.filter((name) => Object.hasOwn(details, name)).map((name) => [name, details[name]] as const);
  return {
    type: `/problems/${code}`,
    title: title[language],
    status,
    detail: detail[language].replace(/\{(\w+)\}/g, (_match, name: string) => wordsOf(details[name], language)),
    code,
    ...Object.fromEntries(told),
  };
}

/** What a code means in a few words; undefined for a code that is none, or none any more. */
export function problemTitle(code: string): LocalizedText | undefined {
  return new Map<string, ProblemEntry>(Object.entries(PROBLEMS)).get(code)?.title;
}

/** The answer to a request that failed. */
export function problemAnswer(fault: unknown, language: Language, requestId: string): Answer {
  const problem = problemOf(fault, language);
  return {
    status: problem.status,
    media: "application/problem+json; charset=utf-8",
    json: { ...problem, requestId },
    headers: { "content-language": language, ...headersOf(fault) },
  };
}

function headersOf(fault: unknown): Readonly<Record<string, string>> {
  if (!(fault instanceof SunmapError)) return {};
  const { actual, allow } = fault.details;
  if (fault.code === "PRECONDITION_FAILED" && typeof actual === "string") return { etag: `"${actual}"` };
  if (fault.code === "METHOD_NOT_ALLOWED" && Array.isArray(allow)) return { allow: allow.join(", ") };
  if (fault.code === "SHUTTING_DOWN") return { connection: "close", "retry-after": "5" };
  if (fault.code === "STORE_UNAVAILABLE" || fault.code === "REGISTER_ELSEWHERE") return { "retry-after": "2" };
  if (fault.code === "SIGN_IN_REQUIRED" || fault.code === "CREDENTIALS_INVALID")
    return { "www-authenticate": "Bearer" };
  const { retryAfter } = fault.details;
  if (typeof retryAfter === "number") return { "retry-after": String(retryAfter) };
  return fault.code === "BODY_TOO_LARGE" ? { connection: "close" } : {};
}

function wordsOf(detail: unknown, language: Language): string {
  if (Array.isArray(detail)) return detail.map((part) => wordsOf(part, language)).join(", ");
  if (typeof detail === "object" && detail !== null) {
    const parts = new Map<string, unknown>(Object.entries(detail));
    const inBoth = parts.has("zh") && parts.has("en");
    return inBoth
      ? wordsOf(parts.get(language), language)
      : [...parts.values()].map((part) => wordsOf(part, language)).join(": ");
  }
  return typeof detail === "string" || typeof detail === "number" ? String(detail) : "";
}
