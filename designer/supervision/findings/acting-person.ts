import { effect, signal } from "@preact/signals-core";

import type { Role } from "../../../engine/core/model/formats.generated.ts";
import { ROLE_LABELS } from "../../../engine/core/model/labels.ts";
import { keyOf } from "../../elements/form-values.ts";

/** In whose name findings are handled on this page, and as what. */
export type ActingPerson = { readonly name: string; readonly role: Role };

const KEPT_AS = "sunmap-acting-person";

/** The person who last handled something in this browser. */
export const actingPerson = signal<ActingPerson>(kept());

effect(() => localStorage.setItem(KEPT_AS, JSON.stringify(actingPerson.value)));

function kept(): ActingPerson {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? "");
    if (typeof value === "object" && value !== null && "name" in value && "role" in value) {
      const role = keyOf(ROLE_LABELS, String(value.role));
      if (role !== undefined) return { name: String(value.name), role };
    }
  } catch {
    // Nothing is kept yet, or it is not ours.
  }
  return { name: "", role: "monitorOffice" };
}
