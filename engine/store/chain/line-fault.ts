import type { BrokenRecord } from "../../core/proof/record-fault.ts";

/** What is wrong with a line, whatever number was expected in its place. */
export type LineFault = Pick<BrokenRecord, "fault" | "why" | "expected" | "actual">;

export const NOT_A_RECORD: LineFault = { fault: "notARecord", why: "it is not a record" };
