/**
 * Of several processes on one store the one that writes the register of cases: it judges what happens to a case by all that
 * happened before, so only one may record. The others know what it records a moment later.
 */
export interface WriterSeat {
  readonly isHeld: boolean;
  /** The address of the other process that has it, as far as that is known here; else empty. */
  readonly holder: string;
  /** By what the processes on this store prove to each other that they belong to it; nobody else knows it. */
  readonly secret: string;
  /**
   * Keeps the seat, or takes it when it is free, in the name of an address under which this process can be reached. Answers
   * whether it is held now. To be asked again and again: who is not heard of loses it.
   */
  keep(address: string): Promise<boolean>;
  release(): Promise<void>;
}

/** Of a store that one process has for itself. */
export const OWN_SEAT: WriterSeat = {
  isHeld: true,
  holder: "",
  secret: "",
  keep: async () => true,
  release: async () => undefined,
};
