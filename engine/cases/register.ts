import type { IsoDateTime, SupervisionCode } from "../core/model/formats.generated.ts";
import type { CaseJournal } from "../store/cases/case-journal.ts";
import type { CaseRecord } from "../store/cases/case-record.ts";
import { SharedTurn } from "../store/shared-turn.ts";
import type { CasePlans } from "./case-plan.ts";
import { Cases } from "./cases.ts";
import { Feed } from "./feed.ts";
import { isOpenState } from "../core/supervision/finding-states.ts";
import { messagesOf } from "./messages.ts";
import { noteErasures } from "./note-erasures.ts";
import { Statistics } from "./statistics.ts";
import { takeOverCases } from "./take-over.ts";
import { tick, type TickReport } from "./tick.ts";
import { type BackOff, BACK_OFF } from "./webhooks/back-off.ts";
import { postMessage, type PostMessage } from "./webhooks/post-message.ts";
import { Webhooks } from "./webhooks/webhooks.ts";

/** What the register works with. `random` is from 0 to 1, `randomHex` gives so many random bytes. */
export type RegisterParts = {
  readonly journal: CaseJournal;
  readonly plans: CasePlans;
  /** Milliseconds of the Unix epoch. */
  readonly clock: () => number;
  readonly instantOf: (milliseconds: number) => IsoDateTime;
  readonly random: () => number;
  readonly randomHex: (bytes: number) => string;
  readonly failed: (fault: unknown) => void;
  /** Other processes may write as well: nothing is told before `begin`. */
  readonly shared?: boolean;
  readonly post?: PostMessage;
  readonly backOff?: BackOff;
};

/** What operators watch of the register. */
export type RegisterCounts = {
  readonly events: number;
  readonly openCases: number;
  readonly openFindings: ReadonlyMap<SupervisionCode, number>;
  readonly tickLagSeconds: number;
  readonly webhooksWaiting: number;
  readonly webhooksDead: number;
  readonly listeners: number;
};

type Opened = Pick<Register, "cases" | "feed" | "webhooks" | "statistics"> & {
  readonly journal: CaseJournal;
  readonly plans: CasePlans;
  readonly shared: boolean;
  readonly events: () => number;
  readonly now: () => IsoDateTime;
  readonly failed: (fault: unknown) => void;
};

/** The cases under supervision with all that hears of them: pages that are open, and systems that subscribed. */
export class Register {
  readonly cases: Cases;
  readonly feed: Feed;
  readonly webhooks: Webhooks;
  readonly statistics: Statistics;
  readonly #journal: CaseJournal;
  readonly #plans: CasePlans;
  readonly #events: () => number;
  readonly #now: () => IsoDateTime;
  readonly #failed: (fault: unknown) => void;
  #beginning = new AbortController();
  readonly #catchingUp: SharedTurn<void>;
  #lagMilliseconds = 0;
  #isWriting: boolean;

  private constructor(parts: Opened) {
    this.cases = parts.cases;
    this.statistics = parts.statistics;
    this.feed = parts.feed;
    this.webhooks = parts.webhooks;
    this.#journal = parts.journal;
    this.#plans = parts.plans;
    this.#events = parts.events;
    this.#now = parts.now;
    this.#failed = parts.failed;
    this.#catchingUp = new SharedTurn(() => this.cases.catchUp());
    this.#isWriting = !parts.shared;
  }

  /** Whether this process knows every record and tells the systems that subscribed. */
  get isWriting(): boolean {
    return this.#isWriting;
  }

  /** Opens the register with what its journal holds, and goes on with what was still to be told. */
  static async open({
    post = postMessage,
    backOff = BACK_OFF,
    shared = false,
    ...parts
  }: RegisterParts): Promise<Register> {
    const feed = new Feed();
    const webhooks = new Webhooks({ ...parts, post, backOff });
    let events = 0;
    let statistics: Statistics | undefined;
    const recorded = (record: CaseRecord, seq: number): void => {
      feed.publish(seq, messagesOf(record));
      webhooks.apply(record, seq);
      statistics?.changed(record);
      if (record.kind === "told") events += record.events.length;
      if (record.kind === "opened") events += record.opening.events.length;
    };
    const newId = (): string => `case-${parts.randomHex(8)}`;
    const { journal, plans } = parts;
    const cases = await Cases.open({ journal, plans, newId, recorded }, recorded);
    statistics = new Statistics(cases, plans);
    if (!shared) webhooks.start();
    const { failed } = parts;
    const now = (): IsoDateTime => parts.instantOf(parts.clock());
    const heard = { cases, feed, webhooks, statistics };
    return new Register({ ...heard, journal, plans, shared, events: () => events, now, failed });
  }

  /** Whether it was never told anything. */
  get isEmpty(): boolean {
    return this.#journal.size === 0;
  }

  /** Takes note of all that other processes recorded until now. */
  catchUp(): Promise<void> {
    return this.#catchingUp.take();
  }

  /** From now on this process tells the systems that subscribed, and notes what was erased while nobody did. */
  begin(): void {
    this.#isWriting = true;
    this.webhooks.start();
    this.#beginning = new AbortController();
    const { signal } = this.#beginning;
    void noteErasures(this.cases, this.#now, {
      signal,
      failed: (fault) => {
        if (!signal.aborted) this.#failed(fault);
      },
    });
  }

  /** From now on another process may. Waits for the messages that are being sent. */
  rest(): Promise<void> {
    this.#beginning.abort();
    this.#isWriting = false;
    return this.webhooks.stop();
  }

  /** Finds what time alone has changed: versions that took effect take over open cases, limits run out. */
  async tick(now: IsoDateTime): Promise<TickReport> {
    const takeover = await takeOverCases(this.cases, this.#plans, now);
    const report = await tick(this.cases, now);
    this.#lagMilliseconds = report.lag;
    return { ...report, changed: report.changed + takeover.moved, faults: [...takeover.faults, ...report.faults] };
  }

  counts(): RegisterCounts {
    const openFindings = new Map<SupervisionCode, number>();
    for (const { state, finding } of this.cases.shelf.findings()) {
      if (isOpenState(state)) openFindings.set(finding.code, (openFindings.get(finding.code) ?? 0) + 1);
    }
    let openCases = 0;
    for (const { standing } of this.cases.shelf.cases()) if (standing.state !== "complete") openCases += 1;
    return {
      events: this.#events(),
      openCases,
      openFindings,
      tickLagSeconds: this.#lagMilliseconds / 1000,
      webhooksWaiting: this.webhooks.waitingCount,
      webhooksDead: this.webhooks.deadCount,
      listeners: this.feed.listeners,
    };
  }

  /** Ends what listens, waits for what is being told, and closes the journal. */
  async close(): Promise<void> {
    this.feed.end();
    this.#beginning.abort();
    await this.webhooks.stop();
    await this.#journal.close();
  }
}
