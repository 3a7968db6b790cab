import type { CaseFile, Formats } from "../../core/model/formats.generated.ts";
import { isObject } from "../../core/model/is-object.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import type { DocumentKind } from "../../core/schema/validators.ts";
import { UsageError } from "../usage-error.ts";
import type { JudgedCase, Question } from "./judged-case.ts";
import { toCaseFile } from "./read-case.ts";

/** A running Sunmap, and the key with which it is asked, where it asks for one. */
type AskedServer = { readonly server: string; readonly key: string | undefined };

/** Has a running Sunmap judge a case. The server records the answer, as it does for every system. */
export async function judgeByServer(
  { server, key }: AskedServer,
  { power, document, at, explain, by }: Question,
): Promise<JudgedCase> {
  const credentials: Readonly<Record<string, string>> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const ask = (address: string, { headers, ...request }: Asking = {}): Promise<unknown> =>
    fetchJson(address, { ...request, headers: { ...headers, ...credentials } });
  const address = `${server.replace(/\/+$/, "")}/api/v1/powers/${encodeURIComponent(power)}`;
  const hasBase = isObject(document) && "base" in document;
  const examples = hasBase ? itemsOf(await ask(`${address}/cases`)).flatMap((one) => known("ExampleCase", one)) : [];
  const { facts, openedAt, events }: CaseFile = toCaseFile(document, examples);
  const query = new URLSearchParams({ at, explain, ...(by !== undefined && { version: String(by) }) });
  const answer = await ask(`${address}/evaluate?${query.toString()}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ facts, openedAt, events }),
  });
  const evaluation = expect("Evaluation", answer, server);
  const { version } = evaluation.policy;
  const judging = version === undefined ? "" : `?version=${version}`;
  const dictionary = expect("FactsDictionary", await ask(`${address}/facts${judging}`), server);
  const parameters = itemsOf(await ask(`${address}/parameters${judging}`));
  const conditions = itemsOf(await ask(`${address}/conditions${judging}`));
  const { title } = expect("Power", powerOf(await ask(address)), server);
  return {
    title,
    evaluation,
    words: {
      facts: dictionary.facts,
      parameters: parameters.flatMap((one) => known("Parameter", one)),
      conditions: conditions.flatMap((one) => known("NamedCondition", one)),
    },
  };
}

type Asking = { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

async function fetchJson(address: string, request: RequestInit): Promise<unknown> {
  const response = await fetch(address, request).catch((fault: unknown) => {
    const why = whyOf(fault);
    throw new UsageError(`连接不上 ${address}：${why}`, `cannot reach ${address}: ${why}`);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  const title = isObject(body)
    ? [body["title"], body["detail"]].filter((part) => typeof part === "string").join(" ")
    : "";
  throw new UsageError(
    `服务拒绝了请求（${response.status}）：${title}`,
    `the server refused (${response.status}): ${title}`,
  );
}

/** What `fetch` says of a failed connection stands in its cause. */
function whyOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause instanceof Error ? fault.cause.message : fault.message;
}

function expect<K extends DocumentKind>(kind: K, value: unknown, server: string): Formats[K] {
  const [document] = known(kind, value);
  if (document !== undefined) return document;
  throw new UsageError(
    `${server} 的回答不是 Sunmap 的格式（${kind}）`,
    `${server} does not answer as Sunmap does (${kind})`,
  );
}

function known<K extends DocumentKind>(kind: K, value: unknown): Formats[K][] {
  const reading = readDocument(kind, value, kind);
  return reading.ok ? [reading.document] : [];
}

function itemsOf(list: unknown): readonly unknown[] {
  const items = isObject(list) ? list["items"] : undefined;
  return Array.isArray(items) ? items : [];
}

function powerOf(entry: unknown): unknown {
  return isObject(entry) ? entry["power"] : undefined;
}
