import { SunmapError } from "../core/errors.ts";
import type { CaseReport, IsoDateTime } from "../core/model/formats.generated.ts";
import { leaveOutMasked } from "../core/personal/leave-out-masked.ts";
import type { CaseJournal } from "../store/cases/case-journal.ts";
import type { CaseRecord } from "../store/cases/case-record.ts";
import type { CasePlan, CasePlans, ToldCase } from "./case-plan.ts";
import { reportOf } from "./case-report.ts";
import { CaseShelf } from "./case-shelf.ts";
import { caseErasedError, maskedView, wholeView, type CaseView, type KnownCase } from "./case-view.ts";
import type { HeldCase, Told } from "./held-case.ts";
import { ToldCases } from "./told-cases.ts";

/** The cases under supervision as they may be read: masked, but for those few who may read more. */
export class CaseReader {
  readonly shelf = new CaseShelf();
  readonly #journal: CaseJournal;
  readonly #plans: CasePlans;
  readonly #told: ToldCases;

  protected constructor({ journal, plans }: { readonly journal: CaseJournal; readonly plans: CasePlans }) {
    this.#journal = journal;
    this.#plans = plans;
    this.#told = new ToldCases(journal, this.shelf);
  }

  /** The case as it is judged now, as everybody may read it. @throws CASE_NOT_FOUND */
  async view(id: string, now: IsoDateTime): Promise<CaseView> {
    const held = this.shelf.get(id);
    const [told, plan] = await Promise.all([this.told(held), this.planOf(held)]);
    return maskedView(plan, this.#known(held, told, { plan, now, telling: "masked" }));
  }

  /**
   * The case with nothing masked, for those few who may.
   *
   * @throws CASE_NOT_FOUND, CASE_PERSONAL_DATA_NONE, CASE_PERSONAL_DATA_ERASED
   */
  async wholeView(id: string, now: IsoDateTime): Promise<CaseView> {
    const held = this.shelf.get(id);
    const [told, plan] = await Promise.all([this.told(held), this.planOf(held)]);
    if (told.erasure !== undefined) throw caseErasedError(id, told.erasure);
    if (plan.mask(told) === undefined) throw new SunmapError("CASE_PERSONAL_DATA_NONE", { case: id });
    return wholeView(this.#known(held, told, { plan, now, telling: "whole" }));
  }

  /** The case with nothing masked, for whoever has just opened it. */
  async openedView(id: string, now: IsoDateTime): Promise<CaseView> {
    const held = this.shelf.get(id);
    const [told, plan] = await Promise.all([this.told(held), this.planOf(held)]);
    return wholeView(this.#known(held, told, { plan, now, telling: "whole" }));
  }

  /** What a case was told, without anything that is masked. @throws STORE_DAMAGED */
  async shown(held: HeldCase): Promise<Pick<ToldCase, "facts" | "events">> {
    const [told, plan] = await Promise.all([this.told(held), this.planOf(held)]);
    const masked = plan.mask(told);
    return masked === undefined ? told : leaveOutMasked(masked);
  }

  /** What a case was told and what is to be said of it now; of one that was erased only what nobody erased. */
  async report(held: HeldCase, now: IsoDateTime): Promise<{ readonly told: ToldCase; readonly report: CaseReport }> {
    const [told, plan] = await Promise.all([this.told(held), this.planOf(held)]);
    return reportOf(held, told, { plan, findings: this.shelf.findingsOf(held), now, telling: "masked" });
  }

  /** Takes note of a record. */
  protected apply(record: CaseRecord, seq: number): void {
    this.shelf.apply(record, seq);
    if (record.kind === "erased") this.#told.forget(record.case);
  }

  /** The events of a case in their order, and the facts with which it was opened, nothing masked. @throws STORE_DAMAGED */
  protected told(held: HeldCase): Promise<Told> {
    return this.#told.of(held);
  }

  protected planOf({ about }: HeldCase): Promise<CasePlan> {
    return this.#plans.version(about.power, about.version);
  }

  /** The digest of the request that opened a case. @throws CASE_PERSONAL_DATA_ERASED when nobody can tell any more */
  protected async openingDigest({ about, seqs: [first = 0] }: HeldCase): Promise<string | undefined> {
    if (about.digest !== undefined) return about.digest;
    const record = await this.#journal.read(first);
    if (record.kind !== "opened") return undefined;
    const erasure = record.sealed && (await this.#journal.erasureOf(record.sealed.key));
    if (erasure !== undefined) throw caseErasedError(about.id, erasure);
    return record.opening.digest;
  }

  #known(held: HeldCase, told: Told, how: Omit<Parameters<typeof reportOf>[2], "findings">): KnownCase {
    const findings = this.shelf.findingsOf(held);
    const { report } = reportOf(held, told, { ...how, findings });
    return { summary: this.shelf.summary(held), told, report, findings };
  }
}
