import { effect, signal } from "@preact/signals-core";

import type { Role } from "../../../engine/core/model/formats.generated.ts";
import { ROLE_LABELS } from "../../../engine/core/model/labels.ts";
import { actsForOthers } from "../../access/name-of.ts";
import { account } from "../../api/account.ts";
import { keyOf } from "../../elements/form-values.ts";

/** In whose name findings are handled on this page, and as what. */
export type ActingPerson = { readonly name: string; readonly role: Role };

const KEPT_AS = "sunmap-acting-person";

/** In whose name somebody who acts for others last handled something in this browser, and as what. */
const kept = signal<ActingPerson>(read());

effect(() => localStorage.setItem(KEPT_AS, JSON.stringify(kept.value)));

/** Who handles findings here: whoever is signed in, or the person for whom he says that he acts. */
export function actingPerson(): ActingPerson {
  const { name, role } = kept.value;
  const known = account.value;
  return { name: known === undefined || actsForOthers(known) ? name : known.id, role };
}

/** Keeps in whose name, or as what, findings are handled from now on. */
export function actAs(change: Partial<ActingPerson>): void {
  kept.value = { ...kept.peek(), ...change };
}

function read(): ActingPerson {
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
