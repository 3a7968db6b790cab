import { readdirSync, readFileSync } from "node:fs";

import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import type { Parameter, SupervisionDuty } from "../../engine/core/model/formats.generated.ts";
import { readSettings, type SettingsOfDay, type SupervisionSettings } from "../../engine/core/supervision/settings.ts";

/** The settings of rules/supervision. */
export const SHARED_SETTINGS = documentsIn<Parameter>("parameters");

/** The duties of rules/supervision. */
export const DUTIES = documentsIn<SupervisionDuty>("duties");

/** What is wrong with shared settings and those of a power. */
export function faultsOfSettings(
  shared: readonly Parameter[],
  own: readonly Parameter[] = [],
): readonly CheckFinding[] {
  const reading = readSettings(shared, own);
  return reading.ok ? [] : reading.findings;
}

/** The settings of the product, with what a power sets for itself. */
export function supervisionSettings(own: readonly Parameter[] = []): SupervisionSettings {
  const reading = readSettings(SHARED_SETTINGS, own);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.settings;
}

/** The settings of the product on the last day of 2026. */
export const SETTINGS: SettingsOfDay = supervisionSettings().on("2026-12-31");

function documentsIn<T>(name: string): T[] {
  const folder = new URL(`../../rules/supervision/${name}/`, import.meta.url);
  return readdirSync(folder)
    .toSorted()
    .map((file): T => JSON.parse(readFileSync(new URL(file, folder), "utf8")));
}
