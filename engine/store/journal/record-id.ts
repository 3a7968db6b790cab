const RECORD_ID = /^ev-(\d{12,15})$/;

/** The id of the record with this number, counted from 1. */
export function idOf(seq: number): string {
  return `ev-${String(seq).padStart(12, "0")}`;
}

/** The number in an id; undefined for what is no id of a record. */
export function seqOf(id: string): number | undefined {
  const seq = Number(RECORD_ID.exec(id)?.[1]);
  return idOf(seq) === id && seq > 0 ? seq : undefined;
}
