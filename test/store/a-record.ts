/** A record that is told from others by a number. */
export type TestRecord = { readonly number: number; readonly note: string };

export function aRecord(number: number, note = "材料齐全"): TestRecord {
  return { number, note };
}
