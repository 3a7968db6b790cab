import { SunmapError } from "../../core/errors.ts";
import type { LogImport } from "../../core/model/formats.generated.ts";
import { foldCases, readingOrder, type CaseFold } from "../cases/fold-cases.ts";
import type { LogSource } from "../input/log-source.ts";
import type { LogCase } from "../log-piece.ts";
import type { ImportSink } from "./import-sink.ts";
import type { ImportState } from "./import-state.ts";

/** So many cases are on their way into the register at once: they are made durable together. */
const AT_ONCE = 64;
const KEPT_EVERY = 1_024;
const MOST_SAMPLES = 5;
const MOST_REASONS = 50;

export type ImportRun = {
  readonly sink: ImportSink;
  /** Keeps a state that is true now: every case before its position is taken. */
  readonly keep: (state: ImportState) => Promise<void>;
  /** Whether the import shall stop where it is: then it throws SHUTTING_DOWN. */
  readonly isStopping: () => boolean;
};

/**
 * Reads a log into the register, from where the state says. First it is read through, to see how its cases stand: of most
 * files that cannot be read, nothing is taken.
 *
 * @throws LogRefused, and whatever ends the import
 */
export async function runImport(source: LogSource, begun: ImportState, run: ImportRun): Promise<LogImport> {
  const { mapping } = begun.request;
  const order = begun.order ?? (await readingOrder(source, mapping));
  const view = structuredClone(begun.view);
  view.state = "running";
  const state = { ...begun, order, view };
  await run.keep(state);
  const progress = ({ bytes }: { readonly bytes: number }): void => {
    view.bytesRead = Math.max(view.bytesRead, bytes);
  };
  const { reading } = await foldCases(source, { mapping, order, progress }, () => foldOf(state, run));
  const { format, notUnderstood } = reading;
  return { ...view, state: "done", bytesRead: view.bytes, format, notUnderstood };
}

function foldOf(state: ImportState, run: ImportRun): CaseFold<void> {
  const { request, view, taken } = state;
  const onTheirWay = new Set<Promise<void>>();
  let met = 0;
  let failure: { readonly fault: unknown } | undefined;

  const take = async (found: LogCase): Promise<void> => {
    try {
      const { accepted, repeated } = await run.sink.take({ ...found, ...request });
      view.accepted += accepted;
      view.repeated += repeated;
      view.cases += 1;
      view.events += found.events.length;
    } catch (fault) {
      const code = run.sink.refusal(fault);
      if (code === undefined) failure ??= { fault };
      else refuse(view, code, found.id);
    }
  };

  const arrived = async (): Promise<void> => {
    await Promise.all(onTheirWay);
    if (failure !== undefined) throw failure.fault;
    if (met > taken) await run.keep({ ...state, taken: met });
  };

  return {
    add: async (found) => {
      if (run.isStopping()) {
        await arrived();
        throw new SunmapError("SHUTTING_DOWN");
      }
      met += 1;
      if (met <= taken) return;
      // What was wrong with its events is told of each; when it was opened, nobody could say.
      if (found.events.length === 0) {
        refuse(view, "NO_EVENTS", found.id);
        return;
      }
      const taking = take(found).finally(() => onTheirWay.delete(taking));
      onTheirWay.add(taking);
      if (met % KEPT_EVERY === 0 || failure !== undefined) await arrived();
      else if (onTheirWay.size >= AT_ONCE) await Promise.race(onTheirWay);
    },
    result: arrived,
  };
}

function refuse(view: LogImport, code: string, id: string): void {
  const known = view.refused.find((one) => one.code === code);
  if (known === undefined) {
    if (view.refused.length < MOST_REASONS) view.refused.push({ code, count: 1, cases: [id] });
    return;
  }
  known.count += 1;
  if (known.cases.length < MOST_SAMPLES) known.cases.push(id);
}
