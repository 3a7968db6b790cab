/** The composition root: reads the environment, puts the service together, starts and stops it. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join, resolve } from "node:path";

import { destination, pino, type Logger } from "pino";

import { everybodyIs } from "./access/access.ts";
import { HOLDER_OF_EVERY_ROLE } from "./access/everything.ts";
import { EXTERNAL_SETTINGS, externalValues, readExternalAccess } from "./access/external/external-settings.ts";
import { ExternalPeople, type ExternalPerson } from "./access/external/external-people.ts";
import { SignOn } from "./access/sign-on/sign-on.ts";
import type { Act } from "./audit/act.ts";
import { AuditTrail } from "./audit/audit-trail.ts";
import { RepeatedRefusals } from "./audit/repeated-refusals.ts";
import { recordService } from "./audit/service-acts.ts";
import { SunmapError } from "./core/errors.ts";
import type { CasePlans } from "./cases/case-plan.ts";
import { keepRegister } from "./cases/keep-register.ts";
import type { Backtests } from "./backtest/backtests.ts";
import { openBacktests } from "./backtest/open-backtests.ts";
import { seedCases } from "./cases/examples/seed-cases.ts";
import { Register } from "./cases/register.ts";
import { startClock } from "./cases/start-clock.ts";
import { supervisionPlans } from "./cases/supervision-plans.ts";
import { readPolicyFolder } from "./files/read-policy-folder.ts";
import { readReviewRequirements } from "./files/read-review-requirements.ts";
import { readSupervisionFolder } from "./files/read-supervision-folder.ts";
import { repositoryRoot } from "./files/repository-root.ts";
import { readSchemas } from "./generate/read-schemas.ts";
import { addressOf } from "./http/address-of.ts";
import { clientAddress } from "./http/client-address.ts";
import { registerSink } from "./http/imports/register-sink.ts";
import { readDesigner } from "./http/designer/read-designer.ts";
import { instantOf } from "./http/instant.ts";
import { createMetrics } from "./http/metrics.ts";
import { requestIds } from "./http/request-ids.ts";
import { createHttpServer } from "./http/server.ts";
import { stopServer } from "./http/stop-server.ts";
import { ImportJobs } from "./logs/import/import-jobs.ts";
import { followChanges } from "./policies/follow-changes.ts";
import { Policies } from "./policies/policies.ts";
import { seed } from "./policies/seed.ts";
import { openTemplates } from "./policies/templates.ts";
import { openReviews } from "./review/open-reviews.ts";
import type { CaseRecord } from "./store/cases/case-record.ts";
import { openStores } from "./store/open-stores.ts";
import { openProof } from "./http/journal/open-proof.ts";
import type { JournalProof } from "./proof/journal-proof.ts";
import { PROOF_SETTINGS, PROOF_SETTING_FORMS, readProofSettings } from "./proof/proof-settings.ts";
import type { PolicyStore } from "./store/store.ts";
import type { Stores } from "./store/stores.ts";

/** Every setting of the service: the name of its environment variable, what it is without it, and what it means. */
export const SETTINGS = [
  {
    name: "PORT",
    default: "8080",
    words: { zh: "监听端口（0 为任意空闲端口）", en: "port to listen on (0: any free one)" },
  },
  { name: "HOST", default: "127.0.0.1", words: { zh: "监听地址", en: "address to listen on" } },
  { name: "SUNMAP_DATA", default: "./data", words: { zh: "数据目录", en: "folder of the data" } },
  {
    name: "SUNMAP_DATABASE_URL",
    default: "",
    words: {
      zh: "PostgreSQL 地址（postgres://…）：数据存入数据库，可由多个进程共用；不设则存入数据目录",
      en: "address of a PostgreSQL database (postgres://…): all is kept there, and several processes may share it; without it all is kept in the folder",
    },
  },
  {
    name: "SUNMAP_ADDRESS",
    default: "",
    words: {
      zh: "其他进程访问本进程的地址；不设则为监听地址",
      en: "address under which other processes reach this one; without it the one it listens on",
    },
  },
  {
    name: "SUNMAP_DURABILITY",
    default: "fsync",
    words: {
      zh: "fsync：断电也不丢已答复的评估；write：进程崩溃不丢",
      en: "fsync: no answered evaluation is lost in a power cut; write: none in a crash of the process",
    },
  },
  {
    name: "SUNMAP_EXAMPLES",
    default: "on",
    words: {
      zh: "on：首次启动时登记一些示例办件；off：不登记",
      en: "on: at its first start the service gets example cases under supervision; off: it gets none",
    },
  },
  ...PROOF_SETTINGS,
  {
    name: "SUNMAP_TRUSTED_PROXIES",
    default: "",
    words: {
      zh: "可信的反向代理（地址或网段，以逗号分隔）：只采信它们报送的客户端地址",
      en: "reverse proxies (addresses or networks, separated by commas) that are believed where a request comes from",
    },
  },
  ...EXTERNAL_SETTINGS,
  {
    name: "SUNMAP_REVIEW",
    default: "rules/review/requirements.json",
    words: {
      zh: "会审要求文件：各等级事项公布前须经几轮会审、由谁会签和批准",
      en: "file of what a draft must have gone through before it is published, by grade",
    },
  },
  {
    name: "SUNMAP_LOG_LEVEL",
    default: "info",
    words: { zh: "日志级别：debug、info、warn、error、silent", en: "debug, info, warn, error or silent" },
  },
] as const;

/** Milliseconds in which the first requests have the machine to themselves; then what they did not need is compiled. */
const FIRST_REQUESTS = 1000;

type SettingName = (typeof SETTINGS)[number]["name"];
export type Settings = Readonly<Record<SettingName, string>>;
/** The service while it runs. `stop` finishes what was begun and closes the journal. */
export type RunningService = { readonly address: string; readonly stop: () => Promise<void> };

/** The settings of this process: what is given here, else the environment, else the default. */
export function readSettings(given: Partial<Settings> = {}): Settings {
  const value = (name: SettingName): string =>
    given[name] ?? process.env[name] ?? SETTINGS.find((setting) => setting.name === name)?.default ?? "";
  const settings = {
    PORT: value("PORT"),
    HOST: value("HOST"),
    SUNMAP_DATA: value("SUNMAP_DATA"),
    SUNMAP_DATABASE_URL: value("SUNMAP_DATABASE_URL"),
    SUNMAP_ADDRESS: value("SUNMAP_ADDRESS"),
    SUNMAP_DURABILITY: value("SUNMAP_DURABILITY"),
    SUNMAP_EXAMPLES: value("SUNMAP_EXAMPLES"),
    SUNMAP_TRUSTED_PROXIES: value("SUNMAP_TRUSTED_PROXIES"),
    ...externalValues(value),
    ...readProofSettings(value),
    SUNMAP_REVIEW: value("SUNMAP_REVIEW"),
    SUNMAP_LOG_LEVEL: value("SUNMAP_LOG_LEVEL"),
  };
  requireOneOf("PORT", settings.PORT, /^\d{1,5}$/);
  requireOneOf("SUNMAP_DATABASE_URL", settings.SUNMAP_DATABASE_URL, /^(postgres(ql)?:\/\/.+)?$/);
  requireOneOf("SUNMAP_DURABILITY", settings.SUNMAP_DURABILITY, /^(fsync|write)$/);
  for (const { name } of PROOF_SETTINGS) requireOneOf(name, settings[name], PROOF_SETTING_FORMS[name]);
  requireOneOf("SUNMAP_EXAMPLES", settings.SUNMAP_EXAMPLES, /^(on|off)$/);
  requireOneOf("SUNMAP_LOG_LEVEL", settings.SUNMAP_LOG_LEVEL, /^(trace|debug|info|warn|error|fatal|silent)$/);
  return settings;
}

/** Starts the service. On its first start it publishes the powers of `rules/` and `examples/`. */
export async function start(settings: Settings): Promise<RunningService> {
  const log = pino({ level: settings.SUNMAP_LOG_LEVEL }, destination(2));
  const clock = Date.now;
  const external = await readExternalAccess(settings, `http://${settings.HOST}:${settings.PORT}`);
  const addressOfClient = clientAddress(settings.SUNMAP_TRUSTED_PROXIES);
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
  const { evaluations: journal } = stores;
  let audit: AuditTrail | undefined;
  let register: Register | undefined;
  let imports: ImportJobs | undefined;
  let proof: JournalProof | undefined;
  let backtests: Backtests | undefined;
  try {
    const trail = new AuditTrail(await stores.records<Act>("audit"));
    audit = trail;
    await stores.alone(() => seedOnce(stores.policies, clock, log));
    const root = repositoryRoot();
    const [policies, schemas, designer] = await Promise.all([
      Policies.open(stores.policies, {
        editing: await stores.shelf("editors"),
        gate: (draft) => reviews.objections(draft),
      }),
      readSchemas(join(root, "rules", "schemas")),
      readDesigner(join(root, "dist", "designer")),
    ]);
    const { documents: supervision } = await readSupervisionFolder(root);
    if (supervision === undefined) throw new Error("the settings of supervision are missing: rules/supervision");
    const requirements = await readReviewRequirements(resolve(root, settings.SUNMAP_REVIEW));
    const reviews = await openReviews(policies, stores.shelf, requirements);
    const plans = supervisionPlans(policies, supervision);
    const opened = await openRegister(plans, stores, { clock, log });
    register = opened;
    const openedImports = await openImports(opened, { settings, clock, log });
    imports = openedImports;
    const openedBacktests = await openBacktests(
      stores,
      { folder: settings.SUNMAP_DATA, url: settings.SUNMAP_DATABASE_URL },
      {
        now: () => instantOf(clock()),
        failed: (err) => log.error({ err }, "a backtest ended by a fault"),
      },
    );
    backtests = openedBacktests;
    const isFirstStart = opened.isEmpty;
    const openedProof = await openProof(journal, policies, {
      settings: proofSettings(settings, stores.lane),
      clock,
      log,
    });
    proof = openedProof;
    let stopping = false;
    const service = {
      access: everybodyIs(HOLDER_OF_EVERY_ROLE),
      audit: trail,
      signOn: external.signOn && new SignOn(external.signOn, clock),
      externalPeople: new ExternalPeople(await stores.shelf<ExternalPerson>("externalPeople")),
      openSession: () => Promise.reject(new SunmapError("SIGN_ON_OFF")),
      refusals: new RepeatedRefusals(),
      clientAddress: addressOfClient,
      policies,
      reviews,
      templates: openTemplates(root),
      journal,
      proof: openedProof,
      register: opened,
      imports: openedImports,
      backtests: openedBacktests,
      clock,
      log,
      schemas,
      designer,
      metrics: createMetrics(journal, opened, openedProof.incidents),
      nextRequestId: requestIds(randomBytes(4).toString("hex")),
      ready: () => !stopping,
      storeAnswers: stores.answers,
    };
    const server = createHttpServer(service);
    server.listen(Number(settings.PORT), settings.HOST);
    await once(server, "listening");
    const address = addressOf(server.address());
    // On a full disk the act is held: who only reads can go on.
    const recorded = (act: "startService" | "stopService"): Promise<void> =>
      recordService(act, { trail, address, at: instantOf(clock()) }).catch((err: unknown) =>
        log.error({ err }, "the audit trail takes no writes"),
      );
    await recorded("startService");
    const warmUp = async (): Promise<void> => {
      await policies.warmUp(clock(), (power, err) => log.error({ power, err }, "a power cannot judge"));
      if (!isFirstStart || !stores.seat.isHeld || settings.SUNMAP_EXAMPLES !== "on" || stopping) return;
      log.info("first start: opening example cases");
      await seedCases(opened.cases, { policies, supervision }, instantOf(clock()));
    };
    const failed = (err: unknown): void => {
      if (!stopping) log.error({ err }, "the example cases could not be opened");
    };
    const warmingUp = setTimeout(() => void warmUp().catch(failed), FIRST_REQUESTS).unref();
    const stopWatching = followChanges(policies, { changes: stores.changes, clock }, (power, err) => {
      log.error({ power, err }, "a power could not be reloaded");
    });
    const stopKeeping = keepRegister(opened, stores.seat, {
      address: settings.SUNMAP_ADDRESS === "" ? address : settings.SUNMAP_ADDRESS,
      begin: () =>
        startClock(
          opened,
          () => instantOf(clock()),
          (err, id) => log.error({ id, err }, "time could not be followed"),
        ),
      failed: (err) => log.warn({ err }, "the register could not be kept up"),
    });
    const stop = async (): Promise<void> => {
      if (stopping) return;
      stopping = true;
      clearTimeout(warmingUp);
      opened.feed.end();
      await stopServer(server);
      await openedImports.stop();
      await openedBacktests.stop();
      await stopWatching();
      await stopKeeping();
      await opened.close();
      await openedProof.stop();
      await recorded("stopService");
      await trail.close();
      await stores.close();
      log.info("stopped");
    };
    return { address, stop };
  } catch (fault) {
    await imports?.stop();
    await backtests?.stop();
    await register?.close();
    await audit?.close();
    await proof?.stop();
    await stores.close();
    throw fault;
  }
}

/** Starts the service, tells where it listens, and stops it in order when the system asks. For `sunmap serve`. */
export async function serve(settings: Settings): Promise<void> {
  const { address, stop } = await start(settings);
  // One Ctrl-C arrives several times: from the terminal, from npm, from the script in between.
  let stopped: Promise<void> | undefined;
  const exit = (): void => {
    stopped ??= stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", exit).on("SIGINT", exit);
  // Told last: who reads it may send a signal at once.
  process.stdout.write(`Sunmap 阳光权力图: ${address}\n`);
}

/** Opens the register of cases under supervision with what its journal holds. */
async function openRegister(
  plans: CasePlans,
  stores: Stores,
  { clock, log }: { readonly clock: () => number; readonly log: Logger },
): Promise<Register> {
  return Register.open({
    journal: await stores.records<CaseRecord>("cases"),
    plans,
    clock,
    instantOf,
    random: Math.random,
    randomHex: (bytes) => randomBytes(bytes).toString("hex"),
    shared: true,
    failed: (err) => log.error({ err }, "a message could not be told"),
  });
}

/** Every lane of evaluations has a tree and checkpoints of its own. */
function proofSettings(settings: Settings, lane: number): Settings {
  return lane === 0 ? settings : { ...settings, SUNMAP_DATA: join(settings.SUNMAP_DATA, `lane-${lane}`) };
}

/** Opens the imports of log files, and goes on with those that had not ended. */
function openImports(
  { cases }: Register,
  { settings, clock, log }: { readonly settings: Settings; readonly clock: () => number; readonly log: Logger },
): Promise<ImportJobs> {
  const now = (): string => instantOf(clock());
  return ImportJobs.open({
    folder: join(settings.SUNMAP_DATA, "imports"),
    sink: registerSink(cases, now),
    now,
    newId: () => `import-${randomBytes(8).toString("hex")}`,
    failed: (err) => log.error({ err }, "an import ended by a fault"),
  });
}

async function seedOnce(store: PolicyStore, clock: () => number, log: Logger): Promise<void> {
  if ((await store.readLibrary()) !== undefined) return;
  log.info("first start: publishing the powers of rules/ and examples/");
  await seed(store, await readPolicyFolder(repositoryRoot()), instantOf(clock()));
}

function requireOneOf(name: SettingName, value: string, allowed: RegExp): void {
  if (!allowed.test(value)) throw new Error(`the setting ${name} cannot be \`${value}\`; see --help`);
}
