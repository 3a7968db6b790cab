import type { CompiledPolicy } from "../../core/compile/compiled-policy.ts";
import { SunmapError } from "../../core/errors.ts";
import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import { isObject } from "../../core/model/is-object.ts";
import type { EvaluationEntry, RecordedEvaluation } from "../../store/store.ts";
import { parseJson } from "../parse-json.ts";
import type { Service } from "../service.ts";
import { readCase, readExplain, readInstant, readKey } from "./evaluation-request.ts";
import { judgeCase } from "./judge-case.ts";
import type { Line } from "./read-lines.ts";
import { requestDigest, requireSameRequest } from "./repeated-request.ts";

/** What became of a line before it is recorded; or what was recorded before, under the same key. */
type Judged = { readonly entry: EvaluationEntry } | { readonly recorded: RecordedEvaluation };

export type JudgedLine = { readonly number: number } & (Judged | { readonly fault: unknown });

const DEPTH = 32;

/**
 * Judges one line of a batch at the instant `now`, unless the line names another; whatever is wrong with it is that
 * line's own. Nearly every line is judged at once: a promise for each would take as long as reading it.
 */
export function judgeLine(line: Line, now: IsoDateTime, service: Service): JudgedLine | Promise<JudgedLine> {
  const { number } = line;
  try {
    const judged = judge(line, now, service);
    if (!(judged instanceof Promise)) return { number, ...judged };
    return judged.then(
      (found) => ({ number, ...found }),
      (fault: unknown) => ({ number, fault }),
    );
  } catch (fault) {
    return { number, fault };
  }
}

function judge(line: Line, now: IsoDateTime, service: Service): Judged | Promise<Judged> {
  if ("fault" in line) throw line.fault;
  const value = parseJson(line.bytes.toString("utf8"), DEPTH);
  if (!isObject(value)) throw new SunmapError("DOCUMENT_INVALID", { findings: [] });
  const power = typeof value["power"] === "string" ? value["power"] : "";
  const judging = service.policies.judging(power);
  const judgeBy = (policy: CompiledPolicy): Judged | Promise<Judged> =>
    judgeValue(policy, { power, value, sent: line.bytes, now }, service);
  return judging instanceof Promise ? judging.then(judgeBy) : judgeBy(judging);
}

type ReadLine = {
  readonly power: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly sent: Buffer;
  readonly now: IsoDateTime;
};

function judgeValue(
  policy: CompiledPolicy,
  { power, value, sent, now }: ReadLine,
  service: Service,
): Judged | Promise<Judged> {
  const { journal, metrics } = service;
  if (value["at"] === undefined && value["explain"] === undefined && value["key"] === undefined) {
    const caseFile = readCase(value, power);
    return { entry: judgeCase(policy, { power, caseFile, sent, at: now, explain: "fired" }, metrics) };
  }
  const { at: sentAt, explain: sentExplain, key: sentKey, ...rest } = value;
  const at = readInstant(sentAt);
  const explain = readExplain(sentExplain, "fired");
  const request = { power, caseFile: readCase(rest, power), at: at ?? now, explain };
  const key = readKey(sentKey);
  if (key === undefined) return { entry: judgeCase(policy, request, metrics) };
  const digest = requestDigest(sent, explain, at);
  return journal.findByIdempotencyKey(power, key).then((recorded) => {
    if (recorded === undefined) return { entry: judgeCase(policy, { ...request, key, digest }, metrics) };
    requireSameRequest(recorded, digest);
    return { recorded };
  });
}
