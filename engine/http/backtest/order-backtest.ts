import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { Readable } from "node:stream";

import type { BacktestOrder } from "../../backtest/backtest-order.ts";
import { exampleLines } from "../../backtest/cases/example-lines.ts";
import { SunmapError } from "../../core/errors.ts";
import type { BacktestRequest, BacktestSource, CasesFormat } from "../../core/model/formats.generated.ts";
import { receiveFile } from "../../logs/input/receive-file.ts";
import { readInstant } from "../evaluation/evaluation-request.ts";
import { revisionOf } from "../../store/revision-of.ts";
import type { Exchange } from "../operation.ts";
import { parseJson } from "../parse-json.ts";
import { readBody, requireUncompressed } from "../read-body.ts";
import type { Service } from "../service.ts";
import { readRequest } from "../supervision/read-request.ts";

/** What a file of cases may be sent as. */
const FORMATS: ReadonlyMap<string, CasesFormat> = new Map([
  ["application/x-ndjson", "ndjson"],
  ["text/csv", "csv"],
]);

export const BACKTEST_MEDIA = ["application/json", ...FORMATS.keys()];

const LARGEST_REQUEST = 10_000;

/**
 * Reads what a backtest is asked for, and makes ready what it needs: both policies must compile. A file of cases is received
 * before that, and is removed again when the backtest cannot be.
 *
 * @throws POWER_NOT_FOUND, POLICY_INVALID, VERSION_NOT_FOUND, VERSION_NOT_IN_FORCE, DOCUMENT_INVALID, BODY_TOO_LARGE
 */
export async function orderBacktest(exchange: Exchange, service: Service): Promise<BacktestOrder> {
  const { caller, parameter, query } = exchange;
  const power = parameter("power");
  const format = FORMATS.get(
    (exchange.request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "",
  );
  const request = format === undefined ? await readOptions(exchange) : {};
  const draft = await draftOf(power, service);
  const against = await baselineOf(power, query.get("against") ?? request.against ?? "inForce", service);
  const told = { power, draft, against, askedBy: caller.id };
  if (format !== undefined) return { ...told, ...(await receiveCases(format, exchange, service)) };
  if (request.cases === "examples") return { ...told, ...(await writeExamples(told, service)) };
  return { ...told, source: await journalSource(request, service) };
}

async function readOptions({ request, response }: Exchange): Promise<BacktestRequest> {
  const bytes = await readBody(request, response, LARGEST_REQUEST);
  if (bytes.length === 0) return {};
  return readRequest("BacktestRequest", parseJson(bytes.toString("utf8"), 3), "request");
}

async function draftOf(power: string, { policies }: Service): Promise<BacktestOrder["draft"]> {
  const draft = await policies.drafts.read(power);
  const documents = draft?.documents ?? (await policies.published.latest(power)).published.documents;
  const compilation = await policies.compileDraft(documents);
  if (!compilation.ok) throw new SunmapError("POLICY_INVALID", { power, findings: compilation.findings });
  const library = (await policies.library.read()).documents;
  const revision = draft?.revision ?? revisionOf(documents);
  return { digest: compilation.policy.digest, revision, parts: { documents, library } };
}

async function baselineOf(
  power: string,
  asked: string,
  { policies, clock }: Service,
): Promise<BacktestOrder["against"]> {
  if (asked === "recorded") return { view: { kind: "recorded" }, parts: "recorded" };
  const open =
    asked === "inForce"
      ? (await policies.published.inForce(power, clock())).open
      : await policies.published.version(power, Number(asked));
  const { documents, library, version, digest } = open.published;
  return { view: { kind: "version", version, digest }, parts: { documents, library } };
}

async function journalSource({ from, to, organ }: BacktestRequest, { journal }: Service): Promise<BacktestSource> {
  const [first, last] = [readInstant(from, "from"), readInstant(to, "to")];
  return {
    kind: "journal",
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { to: last }),
    ...(organ !== undefined && { organ }),
    through: await journal.putInOrder(),
  };
}

async function receiveCases(
  format: CasesFormat,
  { request, response }: Exchange,
  service: Service,
): Promise<Pick<BacktestOrder, "source" | "file">> {
  requireUncompressed(request);
  if (request.headers.expect !== undefined) response.writeContinue();
  const { file, ...kept } = await keepFile(request.iterator({ destroyOnReturn: false }), service);
  return { file, source: { kind: "file", format, ...kept } };
}

/** Example cases are judged as those of a file, which then nobody has to send. */
async function writeExamples(
  { draft, against }: Pick<BacktestOrder, "draft" | "against">,
  service: Service,
): Promise<Pick<BacktestOrder, "source" | "file">> {
  const before = against.parts === "recorded" ? undefined : against.parts.documents;
  const lines = exampleLines(draft.parts.documents, before);
  const { file, ...kept } = await keepFile(Readable.from([Buffer.from(lines)]), service);
  return { file, source: { kind: "examples", format: "ndjson", ...kept } };
}

async function keepFile(
  body: AsyncIterable<Uint8Array>,
  { backtests }: Service,
): Promise<{ readonly file: string; readonly bytes: number; readonly digest: string }> {
  const file = join(backtests.folder, randomBytes(8).toString("hex"));
  const hash = createHash("sha256");
  const bytes = await receiveFile(file, body, (chunk) => hash.update(chunk));
  return { file, bytes, digest: `sha256:${hash.digest("hex")}` };
}
