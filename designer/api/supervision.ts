import type { PowerSupervision, SupervisionOverview } from "../../engine/core/model/formats.generated.ts";
import { ask } from "./client.ts";
import { queryText } from "./query-text.ts";

/** What the overview is narrowed by; an empty value asks for all. Instants are ISO with offset. */
type OverviewQuery = Readonly<
  Partial<Record<"organ" | "power" | "from" | "to" | "grade" | "code", string | undefined>>
>;

export async function getOverview(query: OverviewQuery): Promise<SupervisionOverview> {
  return (await ask<SupervisionOverview>(`/supervision?${queryText(query)}`)).value;
}

export async function getPowerSupervision(
  power: string,
  query: Readonly<Partial<Record<"version" | "from" | "to", string | undefined>>>,
): Promise<PowerSupervision> {
  return (await ask<PowerSupervision>(`/powers/${power}/supervision?${queryText(query)}`)).value;
}
