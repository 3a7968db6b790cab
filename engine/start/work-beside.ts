import { resolve } from "node:path";

import { seedCases } from "../cases/examples/seed-cases.ts";
import { keepRegister } from "../cases/keep-register.ts";
import { startClock } from "../cases/start-clock.ts";
import { readRetention } from "../files/read-retention.ts";
import { repositoryRoot } from "../files/repository-root.ts";
import { instantOf } from "../http/instant.ts";
import { followChanges } from "../policies/follow-changes.ts";
import { keepRetention } from "../retention/keep-retention.ts";
import { retainedCases } from "../retention/retained-cases.ts";
import type { Stores } from "../store/stores.ts";
import { randomHex, type ServiceTogether } from "./put-together.ts";
import type { Start } from "./start.ts";

/** Milliseconds in which the first requests have the machine to themselves; then what they did not need is compiled. */
const FIRST_REQUESTS = 1000;

/**
 * Begins what a service does beside its requests: it makes its policies ready, follows what other processes publish, keeps the
 * register of cases with its clock, and erases personal data that are due. `address` is where other processes find it.
 */
export async function workBeside(
  { service, supervision, isFirstStart }: ServiceTogether,
  stores: Stores,
  { settings, clock, log, opened, isStopping, address }: Start & { readonly address: string },
): Promise<void> {
  const { policies, register, audit: trail } = service;
  const now = (): string => instantOf(clock());
  const warmUp = async (): Promise<void> => {
    await policies.warmUp(clock(), (power, err) => log.error({ power, err }, "a power cannot judge"));
    if (!isFirstStart || !stores.seat.isHeld || settings.SUNMAP_EXAMPLES !== "on" || isStopping()) return;
    log.info("first start: opening example cases");
    await seedCases(register.cases, { policies, supervision }, now());
  };
  const warmingUp = setTimeout(() => {
    warmUp().catch((err: unknown) => isStopping() || log.error({ err }, "the example cases could not be opened"));
  }, FIRST_REQUESTS).unref();
  opened.add(() => clearTimeout(warmingUp));
  const powerFailed = (power: string, err: unknown): void => log.error({ power, err }, "a power could not be reloaded");
  opened.add(followChanges(policies, { changes: stores.changes, clock }, powerFailed));
  const stopKeeping = keepRegister(register, stores.seat, {
    address,
    begin: () => startClock(register, now, (err, id) => log.error({ id, err }, "time could not be followed")),
    failed: (err) => log.warn({ err }, "the register could not be kept up"),
  });
  opened.add(stopKeeping);
  const stopRetention = keepRetention({
    rules: await readRetention(resolve(repositoryRoot(), settings.SUNMAP_RETENTION)),
    stores,
    cases: retainedCases(register.cases, now),
    trail,
    clock,
    instantOf,
    randomHex,
    failed: (err) => log.error({ err }, "personal data that are due could not be erased"),
  });
  opened.add(stopRetention);
}
