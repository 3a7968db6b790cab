const RECORD_ID = /^ev-(?:([1-9]\d{0,3})-)?(\d{12,15})$/;

/** Where a record stands: the number of its chain, 0 where a journal has one alone, and its own number in it from 1. */
export type RecordPlace = { readonly lane: number; readonly seq: number };

/** The id of the record with this number, counted from 1. Only ids of further lanes name their lane. */
export function idOf(seq: number, lane = 0): string {
  return `ev-${lane === 0 ? "" : `${lane}-`}${String(seq).padStart(12, "0")}`;
}

/** The number in an id; undefined for what is no id of a record in the first lane. */
export function seqOf(id: string): number | undefined {
  const place = placeOf(id);
  return place?.lane === 0 ? place.seq : undefined;
}

/** The number in an id of a journal of so many records that has one chain; undefined when there is no such record. */
export function positionIn(size: number, id: string): number | undefined {
  const seq = seqOf(id);
  return seq === undefined || seq > size ? undefined : seq;
}

/** What an id names; undefined for what is no id of a record. */
export function placeOf(id: string): RecordPlace | undefined {
  const [, lane = "0", number] = RECORD_ID.exec(id) ?? [];
  const place = { lane: Number(lane), seq: Number(number) };
  return place.seq > 0 && idOf(place.seq, place.lane) === id ? place : undefined;
}
