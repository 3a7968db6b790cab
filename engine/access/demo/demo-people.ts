import type { DemoPeople } from "../../core/model/formats.generated.ts";
import { HOLDER_OF_EVERY_ROLE } from "../everything.ts";
import type { Principal } from "../principal.ts";

/** The people of the demonstration: first the one who plays all parts, then one for each role. */
export function demoPrincipals({ people }: DemoPeople): readonly Principal[] {
  return [
    HOLDER_OF_EVERY_ROLE,
    ...people.map(({ id, name, grants }): Principal => ({ id, kind: "person", name, grants, via: "demo" })),
  ];
}
