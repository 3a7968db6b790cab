import type { ExampleCase, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { getPower, type VersionEntry } from "../api/policies.ts";
import { caseFileOf, triedCase } from "../trial/tried-case.ts";
import type { TrialAnswer } from "../workspace/analysis/analysis.ts";
import { openSession } from "../workspace/open-session.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { WORDS } from "./words.ts";

/** A case to be played on the published version of its power. */
export type Training = {
  readonly session: PolicySession;
  readonly version: number;
  readonly example: ExampleCase;
  /** What is true of it; never shown before the trainee has spoken. */
  readonly answer: TrialAnswer;
};

/** Opens a case for play, or says why it cannot be played. @throws RequestFailure */
export async function openTraining(power: string, name: string): Promise<Training | LocalizedText> {
  const { version } = await getPower(power);
  if (version === undefined) return WORDS.notPublished;
  const { session } = await openSession(power, version.version);
  const { cases } = session.documents.peek();
  const example = cases.find((one) => one.name === name);
  const answer = example && (await session.analyser.tryOut(caseFileOf(triedCase(example, cases)), example.at));
  if (example !== undefined && answer !== undefined)
    return { session, version: version.version, example, answer: judgedBy(version, answer) };
  session.close();
  return example === undefined ? WORDS.noSuchCase : WORDS.notCompiled;
}

/** The answer as one of this version: the page judged it by exactly the documents of the version. */
function judgedBy({ mapVersion, rulePackVersion }: VersionEntry, { evaluation, known }: TrialAnswer): TrialAnswer {
  return { known, evaluation: { ...evaluation, policy: { ...evaluation.policy, mapVersion, rulePackVersion } } };
}
