import type { IncomingMessage } from "node:http";

import type { Act, ActDetails } from "../../audit/act.ts";
import { SunmapError } from "../../core/errors.ts";
import { isObject } from "../../core/model/is-object.ts";
import type { Answer } from "../operation.ts";

/** Details of a fault that say what was tried. Others may quote the document that was sent, and with it a person. */
const TOLD_OF_A_REFUSAL = [
  "permission",
  "person",
  "name",
  "account",
  "version",
  "reason",
  "state",
  "actual",
  "limit",
  "header",
  "why",
] as const;

const FINDING_CODES = 10;

/** What an act changed: the revisions before and after, what was made, and what the operation itself says of it. */
export function changeOf(
  { headers }: IncomingMessage,
  { status, headers: answered = {}, act }: Answer,
): Pick<Act, "details"> {
  const { etag, location } = answered;
  const before = tagIn(headers["if-match"]);
  return detailsOf({
    ...(before !== undefined && { before }),
    ...(typeof etag === "string" && { after: tagIn(etag) }),
    ...(typeof location === "string" && status === 201 && { created: location }),
    ...act,
  });
}

/** What is to be said of an act that was refused. */
export function triedOf(fault: unknown): Pick<Act, "details"> {
  if (!(fault instanceof SunmapError)) return {};
  const told = TOLD_OF_A_REFUSAL.flatMap((name) => {
    const detail = fault.details[name];
    return typeof detail === "string" || typeof detail === "number" ? [[name, detail] as const] : [];
  });
  return detailsOf({ ...Object.fromEntries(told), ...findingsOf(fault) });
}

function findingsOf({ details: { findings } }: SunmapError): ActDetails {
  if (!Array.isArray(findings) || findings.length === 0) return {};
  const codes = new Set(findings.flatMap((finding) => (isObject(finding) ? [finding["code"]] : [])));
  return { findings: findings.length, codes: [...codes].slice(0, FINDING_CODES) };
}

function detailsOf(details: ActDetails): Pick<Act, "details"> {
  return Object.keys(details).length === 0 ? {} : { details };
}

function tagIn(header: string | undefined): string | undefined {
  return header === undefined ? undefined : /^(?:W\/)?"([^"]*)"$/.exec(header.trim())?.[1];
}
