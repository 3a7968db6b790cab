import { isObject } from "../../core/model/is-object.ts";

/**
 * What a browser keeps between the beginning of a sign-on and its end. Only the browser that has it can complete the
 * sign-on, and only with an answer to the question that it asked.
 */
export type PendingSignOn = {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
  /** Milliseconds of the Unix epoch. */
  readonly begunAt: number;
};

/** Milliseconds that somebody has for giving his name and password to the provider. */
export const PENDING_FOR = 10 * 60_000;

export const PENDING_COOKIE = "sunmap_sign_on";

/** The text that stands in the cookie. */
export function pendingText(pending: PendingSignOn): string {
  return Buffer.from(JSON.stringify(pending)).toString("base64url");
}

/** The pending sign-on of a cookie; undefined for one that is none, or too old. */
export function readPending(text: string | undefined, now: number): PendingSignOn | undefined {
  const pending = parsed(text ?? "");
  if (!isPending(pending)) return undefined;
  const age = now - pending.begunAt;
  return age >= 0 && age <= PENDING_FOR ? pending : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

function isPending(value: unknown): value is PendingSignOn {
  return (
    isObject(value) &&
    ["state", "nonce", "codeVerifier", "returnTo"].every(
      (key) => typeof value[key] === "string" && value[key] !== "",
    ) &&
    typeof value["begunAt"] === "number"
  );
}
