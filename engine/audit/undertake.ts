import { SunmapError } from "../core/errors.ts";
import type { Act, ActDetails } from "./act.ts";
import type { AuditTrail } from "./audit-trail.ts";

/** An act that is begun: it is named, so that the record of its end is known to belong to it. */
type Begun = Omit<Act, "outcome" | "undertaking" | "code">;

type Undertaking<Result> = {
  /** A name that no other act has. */
  readonly name: string;
  /** The act, as of now. */
  readonly act: () => Begun;
  /** Puts a record of it into the trail. */
  readonly record: (act: Act & { readonly undertaking: string }) => Promise<void>;
  /** What is to be told besides, once it is done. */
  readonly told?: (result: Result) => ActDetails;
};

/**
 * Does something, and puts on record before that it begins and after that how it ended: whatever happens to the process in
 * between, the trail shows it. What cannot be recorded is not begun.
 */
export async function undertake<Result>(
  { name: undertaking, act, record, told }: Undertaking<Result>,
  task: () => Promise<Result>,
): Promise<Result> {
  await record({ ...act(), outcome: "begun", undertaking });
  let result: Result;
  try {
    result = await task();
  } catch (fault) {
    const code = fault instanceof SunmapError ? fault.code : "INTERNAL";
    await record({ ...act(), outcome: "failed", undertaking, code });
    throw fault;
  }
  const { details, ...done } = act();
  await record({ ...done, outcome: "done", undertaking, details: { ...details, ...told?.(result) } });
  return result;
}

/** As `undertake`, into a trail that is open. @throws ACT_NOT_RECORDED when it takes no records; then nothing is done */
export async function undertakeOn<Result>(
  trail: AuditTrail,
  undertaking: Omit<Undertaking<Result>, "record">,
  task: () => Promise<Result>,
): Promise<Result> {
  await trail.requireRecording();
  const record = (act: Act & { readonly undertaking: string }): Promise<void> =>
    act.outcome === "begun" ? trail.begin(act) : trail.record(act);
  return undertake({ ...undertaking, record }, task);
}
