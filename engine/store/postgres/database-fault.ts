import { SunmapError } from "../../core/errors.ts";
import { codeOf } from "../disk-fault.ts";

/** Of the server: it has no room, or its disk fails. */
const FULL = new Set(["53100", "58030"]);

/** Of the server or the way to it: it may be otherwise in a moment. */
const LOST =
  /^(08...|53[23]00|57P0.|57014|25006|40...|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/;

/** What the client library says without a code. */
const LOST_WORDS =
  /^(Connection terminated|timeout exceeded|Client has encountered|Query read timeout|Client was closed)/;

/** The server said no for certain, so nothing of the statement happened. */
const REFUSED = /^(53[23]00|57014|25006|40...)$/;

/**
 * What to throw after a failed statement. `sent`: it was on its way, so that of a lost connection nobody can tell whether it
 * was carried out (`uncertain`).
 */
export function databaseFault(fault: unknown, sent: boolean): unknown {
  if (!(fault instanceof Error) || fault instanceof SunmapError) return fault;
  const code = codeOf(fault);
  if (code !== undefined && FULL.has(code)) {
    return new SunmapError("STORE_FULL", { path: "database", code }, { cause: fault });
  }
  if (!(code === undefined ? LOST_WORDS.test(fault.message) : LOST.test(code))) return fault;
  const uncertain = sent && !(code !== undefined && REFUSED.test(code));
  return new SunmapError("STORE_UNAVAILABLE", { why: code ?? fault.message, uncertain }, { cause: fault });
}

/** Whether it may help to try again. */
export function isUnavailable(fault: unknown): fault is SunmapError {
  return fault instanceof SunmapError && fault.code === "STORE_UNAVAILABLE";
}

/** Whether nobody can tell if a statement was carried out before the connection was lost. */
export function isUncertain(fault: unknown): boolean {
  return isUnavailable(fault) && fault.details["uncertain"] === true;
}

/** Whether a row was not added because there is one of its key. */
export function isTaken(fault: unknown): boolean {
  return codeOf(fault) === "23505";
}
