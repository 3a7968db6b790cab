import { SunmapError } from "../core/errors.ts";
import type { PolicyChanges } from "../store/policy-changes.ts";
import type { Policies } from "./policies.ts";

/** Takes over what other processes publish. A power that cannot be read holds up no other. Answers how to stop. */
export function followChanges(
  policies: Policies,
  { changes, clock }: { readonly changes: PolicyChanges; readonly clock: () => number },
  failed: (power: string, fault: unknown) => void,
): () => Promise<void> {
  return changes.watch(async (powers) => {
    for (const power of powers) {
      await policies.follow(power, clock()).catch((fault: unknown) => {
        if (fault instanceof SunmapError && fault.code === "STORE_UNAVAILABLE") throw fault;
        failed(power, fault);
      });
    }
  });
}
