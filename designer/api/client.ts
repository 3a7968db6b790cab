import { language } from "../language/language.ts";
import { RequestFailure, type Problem } from "./problem.ts";

/** How a request is made beyond its address. `revision` is the one that the change was made on, null for "none yet". */
export type RequestOptions = {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly body?: unknown;
  /** Sent as it is in the place of a body. */
  readonly file?: Blob;
  readonly revision?: string | null;
  readonly signal?: AbortSignal;
};

/** An answer with the revision of what it shows. */
export type Reply<T> = { readonly value: T; readonly revision: string | undefined };

/** The window is told so when the service asks for somebody who is signed in. */
export const SIGN_IN_REQUIRED = "sm-sign-in-required";

/** Asks the service under /api/v1. The one place where the page fetches. @throws RequestFailure */
export async function ask<T>(path: string, options: RequestOptions = {}): Promise<Reply<T>> {
  const response = await send(`/api/v1${path}`, options);
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.code === "SIGN_IN_REQUIRED") dispatchEvent(new Event(SIGN_IN_REQUIRED));
    throw new RequestFailure(problem);
  }
  const value: T = response.status === 204 ? undefined : await response.json();
  return { value, revision: response.headers.get("etag")?.replace(/^(?:W\/)?"|"$/g, "") };
}

async function send(
  address: string,
  { method = "GET", body, file, revision, signal }: RequestOptions,
): Promise<Response> {
  const headers = new Headers({ "accept-language": language.value, "x-sunmap-request": "1" });
  if (body !== undefined) headers.set("content-type", "application/json");
  if (file !== undefined) headers.set("content-type", file.type);
  if (typeof revision === "string") headers.set("if-match", `"${revision}"`);
  if (revision === null) headers.set("if-none-match", "*");
  try {
    return await fetch(address, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(file !== undefined && { body: file }),
      ...(signal !== undefined && { signal }),
    });
  } catch (fault) {
    throw new RequestFailure(undefined, { cause: fault });
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const { status, statusText } = response;
  try {
    const problem: Problem = await response.json();
    return problem;
  } catch {
    return { code: "INTERNAL", status, title: statusText, detail: statusText };
  }
}
