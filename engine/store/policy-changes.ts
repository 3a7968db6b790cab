/** Tells what other processes changed of the policies of a store. */
export interface PolicyChanges {
  /**
   * `changed` is told the powers that were changed since the last time, within a second, by whomever; what it throws is told
   * again. Answers how to stop.
   */
  watch(changed: (powers: readonly string[]) => Promise<void>): () => Promise<void>;
}

/** Of a store that one process has for itself. */
export const NO_OTHERS: PolicyChanges = { watch: () => async () => undefined };
