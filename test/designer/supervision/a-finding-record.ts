import type { FindingRecord, SupervisionFinding } from "../../../engine/core/model/formats.generated.ts";

const TEXT = { zh: "跳过环节", en: "Skipped step" };

/** A finding that was opened on 1 September and is due on the 5th, unless the test says otherwise. */
export function aFindingRecord(
  id: string,
  {
    finding,
    ...parts
  }: Omit<Partial<FindingRecord>, "finding"> & { readonly finding?: Partial<SupervisionFinding> } = {},
): FindingRecord {
  return {
    id,
    case: "case-1",
    power: "school-building",
    organ: { id: "education-bureau", title: TEXT, level: "city" },
    finding: {
      id: `SKIPPED_STEP ${id}`,
      code: "SKIPPED_STEP",
      category: "IRREGULAR",
      grade: "A",
      message: TEXT,
      basis: [],
      events: [],
      at: "2026-09-01T09:00:00+08:00",
      ...finding,
    },
    state: "open",
    tier: "monitorOffice",
    openedAt: "2026-09-01T09:00:00+08:00",
    revision: 1,
    history: [],
    alert: {
      state: "sent",
      level: "remind",
      recipient: "monitorOffice",
      sentAt: "2026-09-01T09:00:00+08:00",
      dueAt: "2026-09-05T09:00:00+08:00",
    },
    orders: [],
    ...parts,
  };
}
