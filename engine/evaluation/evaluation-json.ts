import type { Evaluation, RequiredControl, RuleFinding } from "../core/model/formats.generated.ts";
import { JsonWriter } from "./json-writer.ts";

/**
 * Writes an evaluation as JSON in UTF-8. Most of an answer is what the policy says every time: the titles, laws and steps
 * of a rule, the words of a measure. Each of these is encoded once and remembered for as long as its policy lives, which
 * makes this several times as fast as JSON.stringify. A test proves on every example case that both say the same.
 */
export function evaluationJson(evaluation: Evaluation, writer: JsonWriter): Buffer {
  return isShared(evaluation) ? sharedJson(evaluation, writer) : writeEvaluation(evaluation, writer);
}

/** Whether other cases have this very answer, and it is frozen for that. */
export function isShared(evaluation: Evaluation): boolean {
  return Object.isFrozen(evaluation);
}

/** The last answer that cases of a policy shared, by the policy as it names it. */
const sharedJsons = new WeakMap<object, { readonly evaluation: Evaluation; readonly json: Buffer }>();

function sharedJson(evaluation: Evaluation, writer: JsonWriter): Buffer {
  const known = sharedJsons.get(evaluation.policy);
  if (known?.evaluation === evaluation) return known.json;
  // A copy: the memory of the writer is used again for other cases.
  const json = Buffer.from(writeEvaluation(evaluation, writer));
  sharedJsons.set(evaluation.policy, { evaluation, json });
  return json;
}

/**
 * The bytes with which the JSON of an evaluation ends, from the controls on, where they recur: the same object for all cases
 * of one day in which the same rules fired and that leave nothing open. Undefined where they are this case's own.
 */
export function evaluationEnding(evaluation: Evaluation): Buffer | undefined {
  const { requiredControls, monitoring, policy } = evaluation;
  if (!Object.isFrozen(requiredControls) || !leavesNothingOpen(evaluation)) return undefined;
  const known = endings.get(requiredControls);
  if (known?.monitoring === monitoring && known.policy === policy) return known.bytes;
  const writer = new JsonWriter(ENDING_SPACE);
  writer.begin();
  writeEnding(evaluation, writer);
  const bytes = Buffer.from(writer.take());
  endings.set(requiredControls, { monitoring, policy, bytes });
  return bytes;
}

type Ending = Pick<Evaluation, "monitoring" | "policy"> & { readonly bytes: Buffer };

/** By the controls that cases share. */
const endings = new WeakMap<object, Ending>();
const ENDING_SPACE = 1 << 13;

function leavesNothingOpen(evaluation: Evaluation): boolean {
  const { undecidedRules, missingFacts, invalidFacts, unknownFacts, notices, explanations } = evaluation;
  const open = undecidedRules.length + missingFacts.length + invalidFacts.length + unknownFacts.length + notices.length;
  return open === 0 && explanations === undefined;
}

function writeEvaluation(evaluation: Evaluation, writer: JsonWriter): Buffer {
  const { power, ref, at, lawDate, verdict, baselineGrade, caseGrade, monitoringGrade } = evaluation;
  writer.begin();
  writer.text(
    `{"power":"${power}",${ref === undefined ? "" : `"ref":${JSON.stringify(ref)},`}"at":"${at}","lawDate":"${lawDate}",` +
      `"verdict":"${verdict}","baselineGrade":"${baselineGrade}","caseGrade":${gradeText(caseGrade)},` +
      `"monitoringGrade":"${monitoringGrade}","findings":[`,
  );
  writeEach(evaluation.findings, writer, writeFinding);
  writer.text("]");
  const ending = evaluationEnding(evaluation);
  if (ending === undefined) writeEnding(evaluation, writer);
  else writer.encoded(ending);
  return writer.take();
}

function writeEnding(evaluation: Evaluation, writer: JsonWriter): void {
  const { undecidedRules, missingFacts, invalidFacts, unknownFacts, notices, explanations, policy } = evaluation;
  writer.text(',"requiredControls":');
  writeControls(evaluation.requiredControls, writer);
  writer.text(
    `,"undecidedRules":${plain(undecidedRules)},"missingFacts":${plain(missingFacts)},` +
      `"invalidFacts":${plain(invalidFacts)},"unknownFacts":${plain(unknownFacts)},"notices":${plain(notices)},"monitoring":`,
  );
  writeMonitoring(evaluation.monitoring, writer);
  if (explanations !== undefined) writer.text(`,"explanations":${JSON.stringify(explanations)}`);
  writer.text(',"policy":');
  writer.encoded(remembered(policyTexts, policy, () => Buffer.from(JSON.stringify(policy))));
  writer.text("}");
}

/** What stands in a finding before and after its message, which differs from case to case. */
type Frame = { readonly before: Buffer; readonly after: Buffer };

/** By objects that a compiled policy makes once: the sources of a rule, the words of a tier, itself; and the controls that cases share. */
const findingFrames = new WeakMap<object, Frame>();
const controlTexts = new WeakMap<object, Buffer>();
const monitoringTexts = new WeakMap<object, Buffer>();
const policyTexts = new WeakMap<object, Buffer>();

function writeFinding(finding: RuleFinding, writer: JsonWriter): void {
  const { before, after } = remembered(findingFrames, finding.basis, () => findingFrame(finding));
  const { message, explanation } = finding;
  writer.encoded(before);
  writer.text(JSON.stringify(message));
  writer.encoded(after);
  writer.text(explanation === undefined ? "}" : `,"explanation":${JSON.stringify(explanation)}}`);
}

function findingFrame({
  basis,
  at,
  measures,
  message: _message,
  explanation: _explanation,
  ...head
}: RuleFinding): Frame {
  return {
    before: Buffer.from(`${JSON.stringify(head).slice(0, -1)},"message":`),
    after: Buffer.from(`,${JSON.stringify({ basis, at, measures }).slice(1, -1)}`),
  };
}

/** Cases of one day share the controls of the rules that often fire together, which are then frozen. */
function writeControls(controls: RequiredControl[], writer: JsonWriter): void {
  const encode = (): Buffer => Buffer.from(JSON.stringify(controls));
  writer.encoded(Object.isFrozen(controls) ? remembered(controlTexts, controls, encode) : encode());
}

function writeMonitoring(monitoring: Evaluation["monitoring"], writer: JsonWriter): void {
  writer.encoded(remembered(monitoringTexts, monitoring.inspection, () => Buffer.from(JSON.stringify(monitoring))));
}

function remembered<T>(texts: WeakMap<object, T>, key: object, make: () => T): T {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const made = make();
  texts.set(key, made);
  return made;
}

function writeEach<T>(items: readonly T[], writer: JsonWriter, write: (item: T, writer: JsonWriter) => void): void {
  let separator = "";
  for (const item of items) {
    writer.text(separator);
    write(item, writer);
    separator = ",";
  }
}

function plain(items: readonly unknown[]): string {
  return items.length === 0 ? "[]" : JSON.stringify(items);
}

function gradeText(grade: Evaluation["caseGrade"]): string {
  return grade === null ? "null" : `"${grade}"`;
}
