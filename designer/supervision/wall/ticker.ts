import type { FindingRecord } from "../../../engine/core/model/formats.generated.ts";

const KEPT = 40;

/** The findings with news of them put in: the latest first, each once in its latest revision, none that was withdrawn, no more than are looked at. */
export function withNews(shown: readonly FindingRecord[], news: readonly FindingRecord[]): readonly FindingRecord[] {
  const byId = new Map<string, FindingRecord>();
  for (const record of [...shown, ...news]) {
    const known = byId.get(record.id);
    if (known === undefined || record.revision >= known.revision) byId.set(record.id, record);
  }
  return [...byId.values()]
    .filter(({ state }) => state !== "withdrawn")
    .toSorted((one, other) => Date.parse(other.openedAt) - Date.parse(one.openedAt))
    .slice(0, KEPT);
}

/** Whether a finding is among those that the filters of the page ask for; `from` and `to` are instants. */
export function isWanted(
  { power, organ, finding, openedAt }: FindingRecord,
  filters: Readonly<Partial<Record<"power" | "organ" | "grade" | "code" | "from" | "to", string>>>,
): boolean {
  const own = { power, organ: organ.id, grade: finding.grade, code: finding.code };
  const { from = openedAt, to = openedAt } = filters;
  const found = Date.parse(openedAt);
  return (
    (["power", "organ", "grade", "code"] as const).every((name) => (filters[name] ?? own[name]) === own[name]) &&
    Date.parse(from) <= found &&
    found <= Date.parse(to)
  );
}
