import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { BacktestProgress, CasesFormat, LocalizedText } from "../core/model/formats.generated.ts";
import type { JournalPlace } from "../store/past-records.ts";
import type { LibraryDocuments } from "../store/store.ts";
import type { JournalRange } from "./cases/journal-cases.ts";
import type { BacktestEnd } from "./run-backtest.ts";

/** Documents that make a policy. */
export type PolicyParts = { readonly documents: PolicyDocuments; readonly library: LibraryDocuments };

/** Where the past cases are: in the journal of a folder, or in a file. */
export type CasesPlace =
  | {
      readonly kind: "journal";
      readonly journal: JournalPlace;
      /** The file of the master key of personal data: it is read when a case has some. */
      readonly masterKey: string;
      readonly range: JournalRange;
      /** No more than the first so many records. */
      readonly through: number;
      /** From which organ somebody sends, by the id of his principal. */
      readonly organs: ReadonlyMap<string, string>;
    }
  | { readonly kind: "file"; readonly path: string; readonly format: CasesFormat };

/** Everything that a backtest needs, as it is handed to the thread that does it. */
export type BacktestTask = {
  readonly draft: PolicyParts;
  readonly against: PolicyParts | "recorded";
  readonly cases: CasesPlace;
  /** The instant of judgment of a case that names none. */
  readonly at: string;
  /** By which samples are chosen. */
  readonly seed: number;
};

/** What the thread tells: how far it is, and at its end what came of it or why nothing did. */
export type TaskMessage =
  | { readonly kind: "progress"; readonly progress: BacktestProgress }
  | { readonly kind: "done"; readonly end: BacktestEnd }
  | { readonly kind: "refused"; readonly text: LocalizedText };
