import type { WriterSeat } from "../store/writer-seat.ts";
import type { Register } from "./register.ts";

/** Between two looks at what other processes recorded, in milliseconds. */
const LOOK_EVERY = 500;

type Keeping = {
  /** Under which other processes and those who write reach this one. */
  readonly address: string;
  /** What the process does as long as it writes the register, besides telling; answers how to stop that. */
  readonly begin: () => () => void;
  readonly failed: (fault: unknown) => void;
};

/**
 * Keeps the register of this process up with what others record. Whichever process has the seat writes and tells; when that
 * one is not heard of any more, another takes its place once it knows every record. Answers how to stop.
 */
export function keepRegister(
  register: Register,
  seat: WriterSeat,
  { address, begin, failed }: Keeping,
): () => Promise<void> {
  let end: (() => void) | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const rest = async (): Promise<void> => {
    end?.();
    end = undefined;
    await register.rest();
  };
  const look = async (): Promise<void> => {
    const isHeld = await seat.keep(address);
    await register.catchUp();
    if (isHeld && end === undefined) {
      register.begin();
      end = begin();
    }
  };
  const turn = async (): Promise<void> => {
    await look().catch(failed);
    if (!seat.isHeld && end !== undefined) await rest();
    if (!stopped) timer = setTimeout(() => (turning = turn()), LOOK_EVERY).unref();
  };
  let turning = turn();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await turning;
    await rest();
  };
}
