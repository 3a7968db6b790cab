import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { ModdleElement } from "bpmn-moddle";

import { LINT_ORDER, lintMap, type LintReport } from "./lint-map.ts";

/** The longest that a rule waits for an idle moment, in milliseconds. */
const PATIENCE = 1500;

/**
 * Checks the drawing of a map while the page is idle, one rule in each idle moment: on a map of 500 nodes a rule takes some
 * milliseconds, all of them together too long for one frame, and writing the map out for a worker longer than both.
 */
export class IdleLinter {
  readonly #reports = signal<readonly LintReport[]>([]);
  #run = 0;
  #finished = 0;

  /** What was found on the map that was asked about last, once every rule was run. */
  get reports(): ReadonlySignal<readonly LintReport[]> {
    return this.#reports;
  }

  /** Whether a check is under way. */
  get isBusy(): boolean {
    return this.#finished !== this.#run;
  }

  /** The map changed: a check that is under way is given up. */
  request(definitions: ModdleElement): void {
    this.#run++;
    void this.#check(definitions, this.#run);
  }

  close(): void {
    this.#run++;
  }

  async #check(definitions: ModdleElement, run: number): Promise<void> {
    const reports: LintReport[] = [];
    for (const rule of LINT_ORDER) {
      // oxlint-disable-next-line no-await-in-loop -- one rule after the other, each in its own idle moment
      await idle();
      if (run !== this.#run) return;
      // oxlint-disable-next-line no-await-in-loop -- as above
      reports.push(...(await lintMap(rule, definitions)));
    }
    if (run !== this.#run) return;
    this.#finished = run;
    this.#reports.value = reports;
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE });
  });
}
