import { SunmapError } from "../../core/errors.ts";
import type { JudgedEntry } from "../../personal/personal-parts.ts";
import type { Receipt } from "../../store/store.ts";
import type { Language } from "../language.ts";
import type { Service } from "../service.ts";
import { evaluationLine, problemLine, type AnswerLine } from "./answer-lines.ts";
import type { JudgedLine } from "./batch-line.ts";
import { repeatedEvaluation } from "./repeated-request.ts";

/** Records what was judged of a group of lines and answers each line, in their order, once all of them are durable. */
export async function recordLines(
  judged: readonly JudgedLine[],
  service: Service,
  language: Language,
): Promise<readonly AnswerLine[]> {
  const entries = judged.flatMap((line) => ("entry" in line ? [line.entry] : []));
  const recordings = await record(entries, service);
  const to = { service, language };
  let next = 0;
  const answers: AnswerLine[] = [];
  for (const line of judged) {
    const { number } = line;
    if ("fault" in line) answers.push(problemLine(number, line.fault, language));
    else if ("recorded" in line) answers.push(evaluationLine(number, line.recorded, true));
    else {
      const answer = answerEntry(number, line.entry, recordings(next++), to);
      answers.push(answer instanceof Promise ? await answer : answer);
    }
  }
  return answers;
}

type Recording = Receipt | { readonly fault: unknown };

/** When the journal takes no more, every case of the group is told so, and the next group may fare better. */
async function record(
  entries: readonly JudgedEntry[],
  { journal, metrics }: Service,
): Promise<(index: number) => Recording> {
  try {
    const receipts = entries.length === 0 ? [] : await metrics.recording(entries.length, journal.appendMany(entries));
    return (index) => receipts[index] ?? { fault: new SunmapError("INTERNAL") };
  } catch (fault) {
    return () => ({ fault });
  }
}

function answerEntry(
  number: number,
  entry: JudgedEntry,
  recording: Recording,
  to: { readonly service: Service; readonly language: Language },
): AnswerLine | Promise<AnswerLine> {
  if ("fault" in recording) return problemLine(number, recording.fault, to.language);
  const { id, repeated } = recording;
  if (!repeated) return evaluationLine(number, { id, evaluationJson: entry.evaluationJson }, false);
  return answerRepeated(number, id, entry.requestDigest, to);
}

/** The key of this line stands on an earlier line of the same group. */
async function answerRepeated(
  number: number,
  id: string,
  digest: string | undefined,
  { service, language }: { readonly service: Service; readonly language: Language },
): Promise<AnswerLine> {
  try {
    const recorded = await service.journal.read(id);
    if (recorded === undefined) throw new SunmapError("EVALUATION_NOT_FOUND", { id });
    return evaluationLine(number, await repeatedEvaluation(recorded, digest, service.personal), true);
  } catch (fault) {
    return problemLine(number, fault, language);
  }
}
