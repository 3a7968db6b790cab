import type { Formats } from "../../core/model/formats.generated.ts";
import { isObject } from "../../core/model/is-object.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import type { DocumentKind } from "../../core/schema/validators.ts";
import { askServer, type AskedServer } from "../server/ask-server.ts";
import { UsageError } from "../usage-error.ts";
import type { JudgedCase, Question } from "./judged-case.ts";
import { toCaseFile } from "./read-case.ts";

/** Has a running Sunmap judge a case. The server records the answer, as it does for every system. */
export async function judgeByServer(
  { server, key }: AskedServer,
  { power, document, at, explain, by }: Question,
): Promise<JudgedCase> {
  const ask = askServer({ server, key });
  const address = `/powers/${encodeURIComponent(power)}`;
  const hasBase = isObject(document) && "base" in document;
  const examples = hasBase ? itemsOf(await ask(`${address}/cases`)).flatMap((one) => known("ExampleCase", one)) : [];
  const caseFile = toCaseFile(document, examples, power);
  const query = new URLSearchParams({ at, explain, ...(by !== undefined && { version: String(by) }) });
  const answer = await ask(`${address}/evaluate?${query.toString()}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(caseFile),
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
