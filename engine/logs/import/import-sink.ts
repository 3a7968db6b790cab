import type { LogCase } from "../log-piece.ts";

/** Where an import puts its cases. */
export type ImportSink = {
  /** Takes a case with its events, each once however often it is sent. @throws when the case cannot be taken at all */
  readonly take: (found: ImportedCase) => Promise<TakenCase>;
  /** The code under which a case is refused, so that the import goes on without it; undefined for a fault that ends it. */
  readonly refusal: (fault: unknown) => string | undefined;
};

/** A case of a log. Its events may have no ids; the same log, read again, gives the same events in the same order. */
export type ImportedCase = LogCase & { readonly power: string; readonly finished: boolean };

/** How many events of a case were new, and how many known. */
export type TakenCase = { readonly accepted: number; readonly repeated: number };
