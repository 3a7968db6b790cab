import { isObject } from "../../core/model/is-object.ts";
import { UsageError } from "../usage-error.ts";

/** A running Sunmap, and the key with which it is asked, where it asks for one. */
export type AskedServer = { readonly server: string; readonly key: string | undefined };

type Asking = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

/** Asks for a path below /api/v1 and gives the JSON of the answer. @throws ServerRefusal, UsageError when it cannot be reached */
export type AskServer = (path: string, request?: Asking) => Promise<unknown>;

/** The service does not do what it was asked for. */
export class ServerRefusal extends UsageError {
  readonly status: number;
  readonly code: unknown;

  constructor(status: number, problem: unknown) {
    const title = isObject(problem)
      ? [problem["title"], problem["detail"]].filter((part) => typeof part === "string").join(" ")
      : "";
    super(`服务拒绝了请求（${status}）：${title}`, `the server refused (${status}): ${title}`);
    this.name = "ServerRefusal";
    this.status = status;
    this.code = isObject(problem) ? problem["code"] : undefined;
  }
}

export function askServer(asked: AskedServer): AskServer {
  const send = sendTo(asked);
  return async (path, request) => {
    const response = await send(path, request);
    return response.json().catch(() => undefined);
  };
}

/** As `askServer`, for an answer that is no JSON. */
export function askForBytes(asked: AskedServer): (path: string) => Promise<Uint8Array> {
  const send = sendTo(asked);
  return async (path) => new Uint8Array(await (await send(path)).arrayBuffer());
}

function sendTo({ server, key }: AskedServer): (path: string, request?: Asking) => Promise<Response> {
  const credentials: Readonly<Record<string, string>> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  return async (path, { headers, ...request } = {}) => {
    const address = `${server.replace(/\/+$/, "")}/api/v1${path}`;
    const sent: RequestInit = { ...request, headers: { ...headers, ...credentials } };
    const response = await fetch(address, sent).catch((fault: unknown) => {
      const why = whyOf(fault);
      throw new UsageError(`连接不上 ${address}：${why}`, `cannot reach ${address}: ${why}`);
    });
    if (response.ok) return response;
    throw new ServerRefusal(response.status, await response.json().catch(() => undefined));
  };
}

/** What `fetch` says of a failed connection stands in its cause. */
function whyOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause instanceof Error ? fault.cause.message : fault.message;
}
