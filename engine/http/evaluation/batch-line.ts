import type { Reach } from "../../access/reach.ts";
import type { CompiledPolicy } from "../../core/compile/compiled-policy.ts";
import { SunmapError } from "../../core/errors.ts";
import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import { isObject } from "../../core/model/is-object.ts";
import type { JudgedEntry } from "../../personal/personal-parts.ts";
import type { RecordedEvaluation } from "../../store/store.ts";
import { requirePower } from "../access/visible.ts";
import { parseJson } from "../parse-json.ts";
import type { Service } from "../service.ts";
import { readCase, readExplain, readInstant, readKey, readVersion } from "./evaluation-request.ts";
import { judgeCase } from "./judge-case.ts";
import type { JsonWriter } from "../../evaluation/json-writer.ts";
import { judgingPolicy } from "./judging-policy.ts";
import type { Line } from "../../evaluation/read-lines.ts";
import { repeatedEvaluation, requestDigest } from "./repeated-request.ts";

/** What became of a line before it is recorded; or what was recorded before, under the same key. */
type Judged =
  { readonly entry: JudgedEntry } | { readonly recorded: Pick<RecordedEvaluation, "id" | "evaluationJson"> };

export type JudgedLine = { readonly number: number } & (Judged | { readonly fault: unknown });

/** What the lines of a group share: who asks, whose powers may be judged, the instant of judgment, unless a line names another, and what writes it. */
export type GroupContext = {
  readonly askedBy: string | null;
  readonly reach: Reach;
  readonly now: IsoDateTime;
  /** The same as `now`, in milliseconds of the Unix epoch. */
  readonly instant: number;
  readonly writer: JsonWriter;
};

const DEPTH = 32;
/** What a line may hold beside its case. */
const OPTIONS = ["at", "explain", "key", "version"] as const;

/**
 * Judges one line of a batch; whatever is wrong with it is that line's own. Nearly every line is judged at once: a promise
 * for each would take as long as reading it.
 */
export function judgeLine(line: Line, context: GroupContext, service: Service): JudgedLine | Promise<JudgedLine> {
  const { number } = line;
  try {
    const judged = judge(line, context, service);
    if (!(judged instanceof Promise)) return { number, ...judged };
    return judged.then(
      (found) => ({ number, ...found }),
      (fault: unknown) => ({ number, fault }),
    );
  } catch (fault) {
    return { number, fault };
  }
}

function judge(line: Line, context: GroupContext, service: Service): Judged | Promise<Judged> {
  if ("fault" in line) throw line.fault;
  const value = parseJson(line.bytes.toString("utf8"), DEPTH);
  if (!isObject(value)) throw new SunmapError("DOCUMENT_INVALID", { findings: [] });
  const power = typeof value["power"] === "string" ? value["power"] : "";
  requirePower(power, context.reach, service);
  const { at, version } = value;
  const wanted = { now: context.instant, at: readInstant(at), version: readVersion(version) };
  const judging = judgingPolicy(service.policies, power, wanted);
  const judgeBy = (policy: CompiledPolicy): Judged | Promise<Judged> =>
    judgeValue(policy, { power, value, sent: line.bytes, context }, service);
  return judging instanceof Promise ? judging.then(judgeBy) : judgeBy(judging);
}

type ReadLine = {
  readonly power: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly sent: Buffer;
  readonly context: GroupContext;
};

function judgeValue(
  policy: CompiledPolicy,
  { power, value, sent, context }: ReadLine,
  service: Service,
): Judged | Promise<Judged> {
  const { now, askedBy } = context;
  const desk = { metrics: service.metrics, writer: context.writer };
  if (OPTIONS.every((option) => value[option] === undefined)) {
    const caseFile = readCase(value, power);
    return { entry: judgeCase(policy, { power, askedBy, caseFile, sent, at: now, explain: "fired" }, desk) };
  }
  const { at: sentAt, explain: sentExplain, key: sentKey, version, ...rest } = value;
  const at = readInstant(sentAt);
  const explain = readExplain(sentExplain, "fired");
  const request = { power, askedBy, caseFile: readCase(rest, power), at: at ?? now, explain };
  const key = readKey(sentKey);
  if (key === undefined) return { entry: judgeCase(policy, request, desk) };
  const digest = requestDigest(sent, { explain, at, version: readVersion(version) });
  return service.journal.findByIdempotencyKey(power, key).then(async (recorded) => {
    if (recorded === undefined) return { entry: judgeCase(policy, { ...request, key, digest }, desk) };
    return { recorded: await repeatedEvaluation(recorded, digest, service.personal) };
  });
}
