import { UsageError } from "./usage-error.ts";

/** A whole number from 0 given with a flag. */
export function readCount(flag: string, given: string): number {
  const number = Number(given);
  if (/^\d{1,9}$/.test(given)) return number;
  throw new UsageError(`${flag} 须为自然数，而不是“${given}”`, `${flag} takes a whole number, not \`${given}\``);
}
