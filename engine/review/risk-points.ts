import { canonicalJson } from "../core/digest/canonical-json.ts";
import type { PowerMap, RiskPoint, Step } from "../core/map/power-map.ts";
import { readMap } from "../core/map/read-map.ts";
import type { ReviewedRiskPoint } from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import { riskGrade } from "../core/model/risk-grade.ts";
import { whatRulesRead } from "./what-rules-read.ts";

/**
 * The risk points of documents that go up, each with whether it, its step, or what a rule of its step reads differs from what
 * was there before; and those that were removed. Without anything before, all are new.
 */
export async function reviewedRiskPoints(
  documents: PolicyDocuments,
  before: PolicyDocuments | undefined,
): Promise<readonly ReviewedRiskPoint[]> {
  const now = await pointsOf(documents);
  const earlier = before === undefined ? new Map<string, PlacedPoint>() : await pointsOf(before);
  const present = [...now.values()].map((placed) =>
    shown(placed, { touched: earlier.get(placed.point.id)?.surroundings !== placed.surroundings }),
  );
  const removed = [...earlier.values()].filter(({ point }) => !now.has(point.id));
  return [...present, ...removed.map((placed) => ({ ...shown(placed, { touched: true }), removed: true as const }))];
}

/** A risk point at its step, and everything around it that bears on it, as text to be compared. */
type PlacedPoint = { readonly point: RiskPoint; readonly step: Step; readonly surroundings: string };

async function pointsOf(documents: PolicyDocuments): Promise<ReadonlyMap<string, PlacedPoint>> {
  if (documents.map === "") return new Map();
  const reading = await readMap(documents.map);
  if (!reading.ok) return new Map();
  const { map } = reading;
  return new Map(
    map.steps.flatMap((step) =>
      step.riskPoints.map((point) => [
        point.id,
        { point, step, surroundings: surroundingsOf(map, step, point, documents) },
      ]),
    ),
  );
}

function surroundingsOf(
  { flows, separations }: PowerMap,
  { riskPoints: _others, ...step }: Step,
  point: RiskPoint,
  documents: PolicyDocuments,
): string {
  return canonicalJson({
    point,
    step,
    flows: flows.filter(({ from, to }) => from === step.id || to === step.id),
    separations: separations.filter(({ first, second }) => first === step.id || second === step.id),
    rules: whatRulesRead(step.rules, documents),
  });
}

function shown({ point, step }: PlacedPoint, { touched }: { readonly touched: boolean }): ReviewedRiskPoint {
  return {
    id: point.id,
    step: step.id,
    stepTitle: step.title,
    text: point.text,
    grade: point.grade ?? riskGrade(point.likelihood, point.harm) ?? "A",
    touched,
  };
}
