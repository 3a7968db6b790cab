import { signal, type ReadonlySignal } from "@preact/signals-core";

import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import type { PackDocuments } from "../../pack-documents.ts";
import type { History } from "./history.ts";

type Change = { readonly label: LocalizedText; readonly before: PackDocuments; readonly after: PackDocuments };
type Transaction = { readonly label: LocalizedText; readonly work: () => void };

/** The documents beside the map: their current state, and the two commands that bring them into the history. */
export class Documents {
  static $inject = ["config.documents", "commandStack"];

  readonly current: ReadonlySignal<PackDocuments>;
  readonly #history: History;

  constructor(documents: PackDocuments, history: History) {
    const current = signal(documents);
    this.current = current;
    this.#history = history;
    history.registerForDocuments("sunmap.changeDocuments", {
      execute({ after }: Change) {
        current.value = after;
        return [];
      },
      revert({ before }: Change) {
        current.value = before;
        return [];
      },
    });
    history.registerForDocuments("sunmap.transact", { preExecute: ({ work }: Transaction) => work() });
  }

  change(label: LocalizedText, after: PackDocuments): void {
    this.#history.execute("sunmap.changeDocuments", { label, before: this.current.value, after });
  }

  transact(label: LocalizedText, work: () => void): void {
    this.#history.execute("sunmap.transact", { label, work });
  }
}
