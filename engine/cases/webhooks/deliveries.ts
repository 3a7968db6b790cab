import type { CaseRecord, RecordedDelivery, RecordedWebhook } from "../../store/cases/case-record.ts";
import { messagesOf } from "../messages.ts";

/** A message to one webhook. It is named after the record that told it, so that a restart finds the same one again. */
export type Delivery = RecordedDelivery & { readonly nextAttemptAt: number };

const MOST_WAITING = 10_000;
const MOST_DEAD = 10_000;

/**
 * The webhooks and what is still to be told them, as the records of the journal left it: every record of a case tells its
 * messages, and what became of each is a record itself.
 */
export class Deliveries {
  readonly #webhooks = new Map<string, RecordedWebhook>();
  readonly #waiting = new Map<string, Map<string, Delivery>>();
  readonly #dead = new Map<string, Map<string, Delivery>>();

  get webhooks(): readonly RecordedWebhook[] {
    return [...this.#webhooks.values()];
  }

  webhook(id: string): RecordedWebhook | undefined {
    return this.#webhooks.get(id);
  }

  waiting(webhook: string): readonly Delivery[] {
    return [...(this.#waiting.get(webhook)?.values() ?? [])];
  }

  /** The first message to a webhook whose time has come; without one, the one whose time comes first. */
  next(webhook: string, now: number): Delivery | undefined {
    let earliest: Delivery | undefined;
    for (const delivery of this.#waiting.get(webhook)?.values() ?? []) {
      if (delivery.nextAttemptAt <= now) return delivery;
      if (earliest === undefined || delivery.nextAttemptAt < earliest.nextAttemptAt) earliest = delivery;
    }
    return earliest;
  }

  dead(webhook: string): readonly Delivery[] {
    return [...(this.#dead.get(webhook)?.values() ?? [])];
  }

  get waitingCount(): number {
    return [...this.#waiting.values()].reduce((sum, { size }) => sum + size, 0);
  }

  get deadCount(): number {
    return [...this.#dead.values()].reduce((sum, { size }) => sum + size, 0);
  }

  apply(record: CaseRecord, seq: number): void {
    if (record.kind === "subscribed") this.#subscribe(record.webhook);
    else if (record.kind === "unsubscribed") this.#forget(record.webhook);
    else if (record.kind === "delivered") this.#settle(record.delivery);
    else for (const { id } of this.#webhooks.values()) this.#tell(id, record, seq);
  }

  /** Puts the next attempt of a message off. */
  postpone(delivery: Delivery): void {
    const waiting = this.#waiting.get(delivery.webhook);
    if (waiting?.has(delivery.id) === true) waiting.set(delivery.id, delivery);
  }

  #subscribe(webhook: RecordedWebhook): void {
    this.#webhooks.set(webhook.id, webhook);
    this.#waiting.set(webhook.id, new Map());
    this.#dead.set(webhook.id, new Map());
  }

  #forget(webhook: string): void {
    for (const known of [this.#webhooks, this.#waiting, this.#dead]) known.delete(webhook);
  }

  #tell(webhook: string, record: CaseRecord, seq: number): void {
    const topics = this.#webhooks.get(webhook)?.topics ?? [];
    for (const [place, message] of messagesOf(record).entries()) {
      if (!topics.includes(message.topic)) continue;
      const id = `${webhook}-${seq}-${place}`;
      const body = JSON.stringify({ id, ...message });
      this.#wait({
        id,
        webhook,
        topic: message.topic,
        body,
        state: "waiting",
        attempts: 0,
        createdAt: record.at,
        nextAttemptAt: 0,
      });
    }
  }

  /** A receiver that takes nothing for long loses the oldest messages to the dead ones, so that memory stays bounded. */
  #wait(delivery: Delivery): void {
    const waiting = this.#waiting.get(delivery.webhook);
    waiting?.set(delivery.id, delivery);
    if (waiting === undefined || waiting.size <= MOST_WAITING) return;
    const [oldest] = waiting.values();
    if (oldest === undefined) return;
    waiting.delete(oldest.id);
    this.#bury({ ...oldest, state: "dead", lastFault: "too many messages wait" });
  }

  #settle(delivery: RecordedDelivery): void {
    const { id, webhook, state } = delivery;
    this.#waiting.get(webhook)?.delete(id);
    this.#dead.get(webhook)?.delete(id);
    if (state === "waiting") this.#wait({ ...delivery, nextAttemptAt: 0 });
    if (state === "dead") this.#bury({ ...delivery, nextAttemptAt: 0 });
  }

  #bury(delivery: Delivery): void {
    const dead = this.#dead.get(delivery.webhook);
    dead?.set(delivery.id, delivery);
    for (const oldest of [...(dead?.keys() ?? [])].slice(0, -MOST_DEAD)) dead?.delete(oldest);
  }
}
