/** The composition root: reads the environment, puts the service together, starts and stops it. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { hostname } from "node:os";
import { join, resolve } from "node:path";

import { destination, pino, type Logger } from "pino";

import { readExternalAccess } from "./access/external/external-settings.ts";
import { openAccess } from "./access/open-access.ts";
import { firstSetupLink } from "./access/people/first-setup.ts";
import { SignOn } from "./access/sign-on/sign-on.ts";
import type { Act } from "./audit/act.ts";
import { AuditTrail } from "./audit/audit-trail.ts";
import { RepeatedRefusals } from "./audit/repeated-refusals.ts";
import { recordService } from "./audit/service-acts.ts";
import { followSpool, takeInSpooled } from "./audit/spooled-acts.ts";
import { readTrustedKeys } from "./bundle/file/trusted-keys.ts";
import { openBacktests } from "./http/backtest/open-backtests.ts";
import { seedCases } from "./cases/examples/seed-cases.ts";
import { keepRegister } from "./cases/keep-register.ts";
import { startClock } from "./cases/start-clock.ts";
import { supervisionPlans } from "./cases/supervision-plans.ts";
import { readPolicyFolder } from "./files/read-policy-folder.ts";
import { readRetention } from "./files/read-retention.ts";
import { keepRetention } from "./retention/keep-retention.ts";
import { retainedCases } from "./retention/retained-cases.ts";
import { readReviewRequirements } from "./files/read-review-requirements.ts";
import { readSupervisionFolder } from "./files/read-supervision-folder.ts";
import { repositoryRoot } from "./files/repository-root.ts";
import { readSchemas } from "./generate/read-schemas.ts";
import { addressForOthers, addressOf } from "./http/address-of.ts";
import { clientAddress } from "./http/client-address.ts";
import { readDesigner } from "./http/designer/read-designer.ts";
import { openImports } from "./http/imports/open-imports.ts";
import { instantOf } from "./http/instant.ts";
import { openProof } from "./http/journal/open-proof.ts";
import { createMetrics } from "./http/metrics.ts";
import { RegisterWriter } from "./http/pass-on/register-writer.ts";
import { requestIds } from "./http/request-ids.ts";
import { createHttpServer } from "./http/server.ts";
import type { Service } from "./http/service.ts";
import { stopServer } from "./http/stop-server.ts";
import { openRegister } from "./http/supervision/open-register.ts";
import { followChanges } from "./policies/follow-changes.ts";
import { openPersonalData } from "./personal/open-personal-parts.ts";
import { SealingJournal } from "./personal/sealing-journal.ts";
import { Policies } from "./policies/policies.ts";
import { seed } from "./policies/seed.ts";
import { openTemplates } from "./policies/templates.ts";
import { proofFolders } from "./proof/proof-folders.ts";
import { openReviews } from "./review/open-reviews.ts";
import { readReceiptPage } from "./receipt/receipt-page.ts";
import { settingsFrom, type Settings } from "./settings.ts";
import { openStores } from "./store/open-stores.ts";
import type { PolicyStore } from "./store/store.ts";

/** Milliseconds in which the first requests have the machine to themselves; then what they did not need is compiled. */
const FIRST_REQUESTS = 1000;

/** The service while it runs. `stop` finishes what was begun and closes the journal. */
export type RunningService = {
  readonly address: string;
  /** With which the first administrator sets himself up, while there is none. */
  readonly setupLink?: string | undefined;
  readonly stop: () => Promise<void>;
};

/** The settings of this process: what is given here, else the environment, else the default. */
export function readSettings(given: Partial<Settings> = {}): Settings {
  return settingsFrom((name) => given[name] ?? process.env[name]);
}

/**
 * Starts the service. On its first start it publishes the powers of `rules/` and `examples/`. `instead` stands in the place of
 * parts of it, to measure what these cost.
 */
export async function start(
  settings: Settings,
  instead: Partial<Pick<Service, "access" | "journal">> = {},
): Promise<RunningService> {
  const log = pino({ level: settings.SUNMAP_LOG_LEVEL }, destination(2));
  const clock = Date.now;
  const now = (): string => instantOf(clock());
  const external = await readExternalAccess(settings, `http://${settings.HOST}:${settings.PORT}`);
  let stopping = false;
  // What was opened, to be closed from the last to the first.
  const opened: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    const stores = await openStores(
      {
        folder: settings.SUNMAP_DATA,
        durability: settings.SUNMAP_DURABILITY === "write" ? "write" : "fsync",
        url: settings.SUNMAP_DATABASE_URL,
      },
      {
        clock,
        report: (words, details) => log.warn(details, words),
        failed: (err) => log.warn({ err }, "the store could not be tidied"),
      },
    );
    opened.push(() => stores.close());
    const personal = await openPersonalData(stores.personalKeys, settings, clock);
    const journal = new SealingJournal(stores.evaluations, personal);
    const trail = new AuditTrail(await stores.records<Act>("audit"));
    opened.push(() => trail.close());
    const spool = await stores.shelf<Act>("spooledActs");
    const spoolFailed = (err: unknown): void => log.error({ err }, "acts of commands could not be recorded");
    await takeInSpooled(spool, trail).catch(spoolFailed);
    opened.push(followSpool(spool, trail, spoolFailed));
    await stores.alone(() => seedOnce(stores.policies, now, log));
    const root = repositoryRoot();
    const [policies, schemas, designer] = await Promise.all([
      Policies.open(stores.policies, {
        editing: await stores.shelf("editors"),
        gate: (draft) => reviews.clearance(draft),
      }),
      readSchemas(join(root, "rules", "schemas")),
      readDesigner(join(root, "dist", "designer")),
    ]);
    const requirements = await readReviewRequirements(resolve(root, settings.SUNMAP_REVIEW));
    const access = await openAccess(root, {
      mode: settings.SUNMAP_ACCESS === "demo" ? "demo" : "accounts",
      openShelf: stores.shelf,
      clock,
      instantOf,
      randomHex,
      ...(external.bearer && { bearer: external.bearer }),
    });
    const reviews = await openReviews(policies, stores.shelf, {
      requirements,
      holds: (principal, role, organ) => access.authority.holds(principal, [role], { organs: [organ] }),
    });
    const { documents: supervision } = await readSupervisionFolder(root);
    if (supervision === undefined) throw new Error("the settings of supervision are missing: rules/supervision");
    const plans = supervisionPlans(policies, supervision);
    const register = await openRegister(stores, { plans, clock, random: Math.random, randomHex, log, personal });
    opened.push(() => register.close());
    const isFirstStart = register.isEmpty;
    const imports = await openImports(join(settings.SUNMAP_DATA, "imports"), {
      register,
      clock,
      randomHex,
      log,
      isStopping: () => stopping,
    });
    opened.push(() => imports.stop());
    const backtests = await openBacktests(stores, { settings, keys: access.accounts.keys, clock, log });
    opened.push(() => backtests.stop());
    const proof = await openProof(stores, policies, { settings, opener: personal, clock, log });
    opened.push(() => proof.stop());
    const writer = new RegisterWriter({
      seat: stores.seat,
      register,
      clientAddress: clientAddress(settings.SUNMAP_TRUSTED_PROXIES),
      clock,
      ready: () => !stopping,
    });
    const service = {
      ...access,
      audit: trail,
      signOn: external.signOn && new SignOn(external.signOn, clock),
      refusals: new RepeatedRefusals(),
      clientAddress: writer.clientAddress,
      policies,
      reviews,
      templates: openTemplates(root),
      journal,
      personal,
      proof,
      trustedKeys: () => readTrustedKeys(proofFolders(settings.SUNMAP_DATA).keys),
      register,
      writer,
      imports,
      backtests,
      clock,
      log,
      schemas,
      designer,
      receiptPage: await readReceiptPage(join(root, "dist", "receipt", "page.html")),
      metrics: createMetrics(journal, register, proof.incidents),
      nextRequestId: requestIds(randomHex(4)),
      ready: () => !stopping,
      storeAnswers: stores.answers,
      ...instead,
    };
    const server = createHttpServer(service);
    server.listen(Number(settings.PORT), settings.HOST);
    await once(server, "listening");
    const address = addressOf(server.address());
    // On a full disk the act is held: who only reads can go on.
    const recorded = (act: "startService" | "stopService"): Promise<void> =>
      recordService(act, { trail, address, at: now() }).catch((err: unknown) =>
        log.error({ err }, "the audit trail takes no writes"),
      );
    await recorded("startService");
    opened.push(() => recorded("stopService"));
    const warmUp = async (): Promise<void> => {
      await policies.warmUp(clock(), (power, err) => log.error({ power, err }, "a power cannot judge"));
      if (!isFirstStart || !stores.seat.isHeld || settings.SUNMAP_EXAMPLES !== "on" || stopping) return;
      log.info("first start: opening example cases");
      await seedCases(register.cases, { policies, supervision }, now());
    };
    const warmingUp = setTimeout(() => {
      warmUp().catch((err: unknown) => stopping || log.error({ err }, "the example cases could not be opened"));
    }, FIRST_REQUESTS).unref();
    const stopWatching = followChanges(policies, { changes: stores.changes, clock }, (power, err) => {
      log.error({ power, err }, "a power could not be reloaded");
    });
    opened.push(async () => stopWatching());
    const stopKeeping = keepRegister(register, stores.seat, {
      address:
        settings.SUNMAP_ADDRESS === "" ? addressForOthers(server.address(), hostname()) : settings.SUNMAP_ADDRESS,
      begin: () => startClock(register, now, (err, id) => log.error({ id, err }, "time could not be followed")),
      failed: (err) => log.warn({ err }, "the register could not be kept up"),
    });
    opened.push(async () => stopKeeping());
    const rules = await readRetention(resolve(root, settings.SUNMAP_RETENTION));
    const stopRetention = keepRetention({
      rules,
      stores,
      cases: retainedCases(register.cases, now),
      trail,
      clock,
      instantOf,
      randomHex,
      failed: (err) => log.error({ err }, "personal data that are due could not be erased"),
    });
    opened.push(async () => stopRetention());
    opened.push(() => stopServer(server));
    const stop = async (): Promise<void> => {
      if (stopping) return;
      stopping = true;
      clearTimeout(warmingUp);
      register.feed.end();
      await closeAll();
      log.info("stopped");
    };
    const link = await firstSetupLink(access.accounts, access.authority);
    return { address, stop, setupLink: link === undefined ? undefined : `${address}${link}` };
  } catch (fault) {
    await closeAll();
    throw fault;
  }
}

async function seedOnce(store: PolicyStore, now: () => string, log: Logger): Promise<void> {
  if ((await store.readLibrary()) !== undefined) return;
  log.info("first start: publishing the powers of rules/ and examples/");
  await seed(store, await readPolicyFolder(repositoryRoot()), now());
}

function randomHex(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}
