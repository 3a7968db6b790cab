import type { StepDisclosure } from "../../../engine/core/map/power-map.ts";
import { DISCLOSURE_AUDIENCE_LABELS, DISCLOSURE_FIELD_LABELS } from "../../../engine/core/model/map-labels.ts";
import { NO_TEXT } from "../../fields/no-text.ts";

/** The ten in their order (M085). */
export const TEN_FIELDS: readonly string[] = Object.keys(DISCLOSURE_FIELD_LABELS);

/** Which of the ten some disclosures leave out, in their order. */
export function missingOfTen(disclosures: readonly StepDisclosure[]): readonly string[] {
  return TEN_FIELDS.filter((field) => !disclosures.some((disclosure) => disclosure.field === field));
}

/** Begins to disclose one of the ten, to the first audience to whom it is not disclosed yet. */
export function withField(disclosures: readonly StepDisclosure[], field: string): readonly StepDisclosure[] {
  const told = disclosures.filter((disclosure) => disclosure.field === field).map(({ audience }) => audience);
  const [first = "public"] = Object.keys(DISCLOSURE_AUDIENCE_LABELS).filter((audience) => !told.includes(audience));
  return [...disclosures, { field, audience: first, text: NO_TEXT }];
}

/** Discloses one of the ten no longer, to nobody. */
export function withoutField(disclosures: readonly StepDisclosure[], field: string): readonly StepDisclosure[] {
  return disclosures.filter((disclosure) => disclosure.field !== field);
}
