import { setImmediate as othersTurn } from "node:timers/promises";

import type { IsoDateTime, PowerSupervision } from "../core/model/formats.generated.ts";
import type { CaseRecord } from "../store/cases/case-record.ts";
import type { CasePlans, CaseWatch } from "./case-plan.ts";
import type { Cases } from "./cases.ts";
import type { HeldCase } from "./held-case.ts";
import { caseFilter } from "./list-cases.ts";

/** Whose cases are counted: those judged by one version, of a span of time if one is given. */
export type StatisticsQuery = {
  readonly power: string;
  readonly version: number;
  readonly from?: IsoDateTime;
  readonly to?: IsoDateTime;
};

const TOGETHER = 64;

/**
 * How the cases of a power really run. What was counted once is kept, and only the cases that changed meanwhile are counted
 * anew when somebody asks; a span of time is counted for itself.
 */
export class Statistics {
  readonly #cases: Cases;
  readonly #plans: CasePlans;
  readonly #watches = new Map<string, { readonly watch: CaseWatch; readonly changed: Set<string> }>();
  readonly #counting = new Map<string, Promise<PowerSupervision>>();

  constructor(cases: Cases, plans: CasePlans) {
    this.#cases = cases;
    this.#plans = plans;
  }

  /** Takes note that a case is to be counted anew. */
  changed(record: CaseRecord): void {
    if (!("standing" in record) && record.kind !== "erased") return;
    const id = record.kind === "opened" ? record.opening.id : record.case;
    const about = this.#cases.shelf.find(id)?.about;
    if (about === undefined) return;
    // What it showed under the version it was under is no longer so: that one is counted from the start.
    if (record.kind === "moved") this.#watches.delete(keyOf({ ...about, version: record.move.from }));
    this.#watches.get(keyOf(about))?.changed.add(id);
  }

  /** @throws VERSION_NOT_FOUND */
  async of(query: StatisticsQuery, now: IsoDateTime): Promise<PowerSupervision> {
    if (query.from !== undefined || query.to !== undefined) return this.#countSpan(query, now);
    const key = keyOf(query);
    const counting = this.#counting.get(key) ?? this.#countAll(query, now);
    this.#counting.set(key, counting);
    try {
      return await counting;
    } finally {
      this.#counting.delete(key);
    }
  }

  async #countSpan(query: StatisticsQuery, now: IsoDateTime): Promise<PowerSupervision> {
    const plan = await this.#plans.version(query.power, query.version);
    const watch = plan.watch();
    const isWanted = caseFilter(this.#cases.shelf, query);
    const chosen = [...this.#cases.shelf.cases()].filter(
      (held) => held.about.version === query.version && isWanted(held),
    );
    await this.#add(watch, chosen, now);
    return watch.statistics(now);
  }

  async #countAll(query: StatisticsQuery, now: IsoDateTime): Promise<PowerSupervision> {
    const known = this.#watches.get(keyOf(query));
    if (known === undefined) {
      const watch = (await this.#plans.version(query.power, query.version)).watch();
      const changed = new Set<string>();
      for (const { about } of this.#cases.shelf.cases()) if (keyOf(about) === keyOf(query)) changed.add(about.id);
      this.#watches.set(keyOf(query), { watch, changed });
      return this.#countAll(query, now);
    }
    const { watch, changed } = known;
    const chosen = [...changed].map((id) => this.#cases.shelf.get(id));
    changed.clear();
    await this.#add(watch, chosen, now);
    return watch.statistics(now);
  }

  async #add(watch: CaseWatch, chosen: readonly HeldCase[], now: IsoDateTime): Promise<void> {
    for (let start = 0; start < chosen.length; start += TOGETHER) {
      const group = chosen.slice(start, start + TOGETHER);
      await Promise.all(
        group.map(async (held) => {
          const { told, report } = await this.#cases.report(held, now);
          watch.add(held.about.id, told, report);
        }),
      );
      await othersTurn();
    }
  }
}

function keyOf({ power, version }: Pick<StatisticsQuery, "power" | "version">): string {
  return `${power}@${version}`;
}
