import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import type { Disagreement } from "../../core/proof/journal-report.ts";
import type { EvaluationDifference } from "../../core/evaluate/evaluation-differences.ts";

/**
 * Something that must not happen and that somebody has to look into. `replayDiffers`: the version that judged now judges
 * otherwise. `versionMissing`: it is gone. `recordDamaged`: a record is not what was written. `journalDisagrees`: the
 * journal is not what its checkpoint was signed for.
 */
export type NewIncident = {
  readonly kind: IncidentKind;
  /** What one incident is told by: a second one under its key is the same. */
  readonly key: string;
  readonly evaluation?: string;
  /** The number of a record. */
  readonly record?: number;
  readonly power?: string;
  readonly version?: number;
  readonly digest?: string;
  readonly differences?: readonly EvaluationDifference[];
  readonly disagreement?: Disagreement;
};

type IncidentKind = "replayDiffers" | "versionMissing" | "recordDamaged" | "journalDisagrees";

/** `seq` counts the incidents from 1. */
export type Incident = NewIncident & { readonly seq: number; readonly at: IsoDateTime };
