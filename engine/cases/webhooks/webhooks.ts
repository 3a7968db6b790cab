import { SunmapError } from "../../core/errors.ts";
import type { IsoDateTime, WebhookRequest } from "../../core/model/formats.generated.ts";
import type { CaseJournal } from "../../store/cases/case-journal.ts";
import type { CaseRecord, RecordedDelivery, RecordedWebhook } from "../../store/cases/case-record.ts";
import { backOff, type BackOff } from "./back-off.ts";
import { Deliveries, type Delivery } from "./deliveries.ts";
import type { PostMessage } from "./post-message.ts";
import { signMessage } from "./sign-message.ts";
import { refused, requireUrl, shown, topicsOf, type ShownWebhook } from "./webhook.ts";

type Parts = {
  readonly journal: CaseJournal;
  /** Milliseconds of the Unix epoch. */
  readonly clock: () => number;
  readonly instantOf: (milliseconds: number) => IsoDateTime;
  /** From 0 to 1. */
  readonly random: () => number;
  /** So many random bytes in hexadecimal digits. */
  readonly randomHex: (bytes: number) => string;
  readonly post: PostMessage;
  readonly backOff: BackOff;
  readonly failed: (fault: unknown) => void;
};

const MOST_WEBHOOKS = 100;

/**
 * Tells systems that subscribed of what happens. A message is sent until its receiver takes it, later and later, and then
 * given up and kept; after a restart it goes on. A receiver may get a message twice and knows it by its id.
 */
export class Webhooks {
  readonly #parts: Parts;
  readonly #deliveries = new Deliveries();
  readonly #sending = new Map<string, Promise<void>>();
  #alarm: NodeJS.Timeout | undefined;
  #stopped = true;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get waitingCount(): number {
    return this.#deliveries.waitingCount;
  }

  get deadCount(): number {
    return this.#deliveries.deadCount;
  }

  /** Takes note of a record of the journal; while the webhooks run, what it tells is sent. */
  apply(record: CaseRecord, seq: number): void {
    this.#deliveries.apply(record, seq);
    if (!this.#stopped) this.#sendDue();
  }

  start(): void {
    this.#stopped = false;
    this.#sendDue();
  }

  /** Waits for the messages that are being sent. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#alarm);
    await Promise.all(this.#sending.values());
  }

  list(): readonly ShownWebhook[] {
    return this.#deliveries.webhooks.map(shown);
  }

  /** Subscribes; the secret is given this once. @throws WEBHOOK_REFUSED */
  async subscribe(wanted: WebhookRequest): Promise<RecordedWebhook> {
    const { randomHex } = this.#parts;
    if (this.#deliveries.webhooks.length >= MOST_WEBHOOKS) throw refused(TOO_MANY);
    const at = this.#now();
    const webhook = {
      id: `wh-${randomHex(8)}`,
      url: requireUrl(wanted.url),
      topics: topicsOf(wanted),
      secret: randomHex(32),
      createdAt: at,
    };
    await this.#record({ kind: "subscribed", at, webhook });
    return webhook;
  }

  /** @throws WEBHOOK_NOT_FOUND */
  async unsubscribe(id: string): Promise<void> {
    this.#get(id);
    await this.#record({ kind: "unsubscribed", at: this.#now(), webhook: id });
  }

  /** The messages that wait or were given up, the oldest first. @throws WEBHOOK_NOT_FOUND */
  deliveries(id: string, state?: "waiting" | "dead"): readonly RecordedDelivery[] {
    this.#get(id);
    const dead = state === "waiting" ? [] : this.#deliveries.dead(id);
    const waiting = state === "dead" ? [] : this.#deliveries.waiting(id);
    return [...dead, ...waiting].map(({ nextAttemptAt: _next, ...delivery }) => delivery);
  }

  /** Lets a message that was given up be sent again. @throws WEBHOOK_NOT_FOUND, DELIVERY_NOT_FOUND */
  async retry(id: string, delivery: string): Promise<void> {
    this.#get(id);
    const found = this.#deliveries.dead(id).find((dead) => dead.id === delivery);
    if (found === undefined) throw new SunmapError("DELIVERY_NOT_FOUND", { delivery });
    await this.#settle({ ...found, state: "waiting", attempts: 0 });
  }

  #get(id: string): RecordedWebhook {
    const webhook = this.#deliveries.webhook(id);
    if (webhook === undefined) throw new SunmapError("WEBHOOK_NOT_FOUND", { webhook: id });
    return webhook;
  }

  /** One message at a time to each receiver: a slow one holds up nobody else. */
  #sendDue(): void {
    if (this.#stopped) return;
    const now = this.#parts.clock();
    let earliest = Number.POSITIVE_INFINITY;
    for (const webhook of this.#deliveries.webhooks) {
      if (this.#sending.has(webhook.id)) continue;
      const next = this.#deliveries.next(webhook.id, now);
      if (next === undefined) continue;
      if (next.nextAttemptAt > now) earliest = Math.min(earliest, next.nextAttemptAt);
      else this.#begin(webhook, next);
    }
    clearTimeout(this.#alarm);
    if (earliest !== Number.POSITIVE_INFINITY) this.#alarm = setTimeout(() => this.#sendDue(), earliest - now).unref();
  }

  #begin(webhook: RecordedWebhook, delivery: Delivery): void {
    const sending = this.#send(webhook, delivery)
      .catch((fault: unknown) => {
        this.#parts.failed(fault);
        // What could not be recorded, on a full disk, is sent again later.
        this.#deliveries.postpone({
          ...delivery,
          nextAttemptAt: this.#parts.clock() + this.#parts.backOff.longestMilliseconds,
        });
      })
      .finally(() => {
        this.#sending.delete(webhook.id);
        this.#sendDue();
      });
    this.#sending.set(webhook.id, sending);
  }

  async #send({ url, secret, id }: RecordedWebhook, delivery: Delivery): Promise<void> {
    const { clock, post, random } = this.#parts;
    const { body } = delivery;
    const headers = {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "Sunmap",
      "sunmap-delivery": delivery.id,
      "sunmap-signature": signMessage(secret, body, clock()),
    };
    const fault = await post({ url, headers, body });
    const attempts = delivery.attempts + 1;
    const { lastFault: _fault, ...sent } = delivery;
    const tried = { ...sent, attempts, lastAttemptAt: this.#now(), ...(fault !== undefined && { lastFault: fault }) };
    if (this.#deliveries.webhook(id) === undefined) return;
    if (fault === undefined) await this.#settle({ ...tried, state: "delivered" });
    else if (attempts >= this.#parts.backOff.attempts) await this.#settle({ ...tried, state: "dead" });
    else {
      const nextAttemptAt = clock() + backOff(attempts, random(), this.#parts.backOff);
      this.#deliveries.postpone({ ...tried, nextAttemptAt });
    }
  }

  async #settle({ nextAttemptAt: _next, ...delivery }: Delivery): Promise<void> {
    await this.#record({ kind: "delivered", at: this.#now(), delivery });
  }

  async #record(record: CaseRecord): Promise<void> {
    this.apply(record, await this.#parts.journal.append(record));
  }

  #now(): IsoDateTime {
    return this.#parts.instantOf(this.#parts.clock());
  }
}

const TOO_MANY = { zh: `最多${MOST_WEBHOOKS}个推送订阅`, en: `there may be at most ${MOST_WEBHOOKS} webhooks` };
