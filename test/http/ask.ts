/** An answer with its body read as JSON where it is JSON. */
export type Asked = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
};

/** JSON that a test looks into. */
export type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

type Request = { readonly headers?: Readonly<Record<string, string>>; readonly json?: unknown; readonly body?: string };

/** Sends one request, JSON if `json` is given. */
export async function ask(method: string, url: string, { headers = {}, json, body }: Request = {}): Promise<Asked> {
  const content = json === undefined ? body : JSON.stringify(json);
  const type: Readonly<Record<string, string>> = json === undefined ? {} : { "content-type": "application/json" };
  const response = await fetch(url, {
    method,
    headers: { ...type, ...headers },
    redirect: "manual",
    ...(content !== undefined && { body: content }),
  });
  const text = await response.text();
  const isJson =
    /json/.test(response.headers.get("content-type") ?? "") &&
    !/ndjson/.test(response.headers.get("content-type") ?? "");
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text !== "" ? JSON.parse(text) : null,
  };
}

/** What stands at a path of keys in JSON: `at(json, "findings", 0, "rule")`. */
export function at(json: Json, ...path: readonly (string | number)[]): Json {
  let found = json;
  for (const key of path) {
    if (typeof found !== "object" || found === null) return null;
    const next: Json | undefined = new Map(Object.entries(found)).get(String(key));
    if (next === undefined) return null;
    found = next;
  }
  return found;
}

/** The text at a path of keys; fails the test where there is none. */
export function textAt(json: Json, ...path: readonly (string | number)[]): string {
  const found = at(json, ...path);
  if (typeof found !== "string") throw new Error(`no text at ${path.join("/")}: ${JSON.stringify(json).slice(0, 500)}`);
  return found;
}
