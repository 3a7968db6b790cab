import { WRAPPED_BYTES, type KeptKey } from "./personal-keys.ts";

/**
 * A key as it lies in the file of keys, in a place of one size, so that it can be written over. Bytes: its state, its name
 * (32), when it was kept (float64), the power (a length and up to 120), the wrapped key (60), and what it seals. Of a key that
 * was destroyed zeros stand in the place of the wrapped key, and where the line of its erasure begins (float64).
 */
export const SLOT_BYTES = 256;

type Slot = Omit<KeptKey, "wrapped"> &
  ({ readonly state: "kept"; readonly wrapped: Buffer } | { readonly state: "erased"; readonly line: number });

const [KEPT, ERASED] = [1, 2];
const NAME = 1;
const NAME_BYTES = 32;
const KEPT_AT = NAME + NAME_BYTES;
const POWER = KEPT_AT + 8;
const LONGEST_POWER = 120;
const SECRET = POWER + 1 + LONGEST_POWER;
const SEALS = SECRET + WRAPPED_BYTES;
/** Of keys that were kept before cases had any, nothing stands in the place that says what they seal. */
const [EVALUATION, CASE] = [0, 1];
const PREFIX = "sha256:";

/** The 32 bytes of a name. */
export function nameBytes(name: string): Buffer {
  return Buffer.from(name.slice(PREFIX.length), "hex");
}

export function writeKept({ name, seals, power, keptAt, wrapped }: KeptKey, buffer: Buffer, start: number): void {
  const slot = buffer.subarray(start, start + SLOT_BYTES).fill(0);
  slot[0] = KEPT;
  slot.set(nameBytes(name), NAME);
  slot.writeDoubleLE(keptAt, KEPT_AT);
  slot[POWER] = slot.write(power, POWER + 1, LONGEST_POWER, "latin1");
  slot.set(wrapped, SECRET);
  slot[SEALS] = seals === "case" ? CASE : EVALUATION;
}

/** What takes the place of the wrapped key when it is destroyed, and of the state; all else stays. */
export function erasedSlot(slot: Buffer, line: number): Buffer {
  const erased = Buffer.from(slot);
  erased[0] = ERASED;
  erased.fill(0, SECRET, SECRET + WRAPPED_BYTES);
  erased.writeDoubleLE(line, SECRET);
  return erased;
}

/** Undefined for a place that was never written. */
export function readSlot(slot: Buffer): Slot | undefined {
  const about = {
    seals: slot[SEALS] === CASE ? ("case" as const) : ("evaluation" as const),
    name: `${PREFIX}${slot.toString("hex", NAME, NAME + NAME_BYTES)}`,
    power: slot.toString("latin1", POWER + 1, POWER + 1 + (slot[POWER] ?? 0)),
    keptAt: slot.readDoubleLE(KEPT_AT),
  };
  if (slot[0] === KEPT)
    return { ...about, state: "kept", wrapped: Buffer.from(slot.subarray(SECRET, SECRET + WRAPPED_BYTES)) };
  if (slot[0] === ERASED) return { ...about, state: "erased", line: slot.readDoubleLE(SECRET) };
  return undefined;
}
