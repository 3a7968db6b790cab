import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import type { ControlPointKind, Grade } from "../../../engine/core/model/formats.generated.ts";

/** How often each mark stands on a map. */
export type MarkCounts = {
  readonly kinds: Readonly<Record<ControlPointKind, number>>;
  readonly internal: number;
  readonly grades: Readonly<Record<Grade, number>>;
  readonly ordinary: number;
  readonly withRules: number;
};

export function markCounts({ steps }: PowerMap): MarkCounts {
  const points = steps.flatMap(({ controlPoint }) => controlPoint ?? []);
  const ofKind = (kind: ControlPointKind): number => points.filter((point) => point.kind === kind).length;
  const ofGrade = (grade: Grade): number => points.filter((point) => point.grade === grade).length;
  return {
    kinds: { control: ofKind("control"), cross: ofKind("cross"), obstacle: ofKind("obstacle") },
    internal: points.filter(({ internal }) => internal).length,
    grades: { A: ofGrade("A"), B: ofGrade("B"), C: ofGrade("C") },
    ordinary: steps.length - points.length,
    withRules: steps.filter(({ rules }) => rules.length > 0).length,
  };
}
