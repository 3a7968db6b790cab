/** What a program for tables would take for a formula, and the guard itself. */
const DANGEROUS = /^['=+\-@\t\r]/;

/** A cell that no program for tables runs as a formula: a dangerous one begins with an apostrophe. */
export function guarded(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The text of a cell that was guarded. */
export function unguarded(text: string): string {
  return text.charCodeAt(0) === APOSTROPHE && DANGEROUS.test(text.slice(1)) ? text.slice(1) : text;
}

const APOSTROPHE = 39;
