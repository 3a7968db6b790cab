import type { PastCase } from "../../core/backtest/comparison.ts";

/**
 * Reads past cases in bunches, as their source is read: it is never held as a whole.
 *
 * @throws LogRefused when a file cannot be read as what it is
 */
export type PastCases = AsyncIterable<readonly PastCase[]>;

/** Is told how far a source is read: records of the journal, or bytes of a file. */
export type ReadProgress = (read: number) => void;
