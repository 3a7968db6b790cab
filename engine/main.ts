/** The composition root: reads the environment, puts the service together, starts and stops it. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";

import { destination, pino, type Logger } from "pino";

import { EXTERNAL_SETTINGS, externalValues, readExternalAccess } from "./access/external/external-settings.ts";
import { TokenReader } from "./access/bearer/token-reader.ts";
import { SignOn } from "./access/sign-on/sign-on.ts";
import type { AuditTrail } from "./audit/audit-trail.ts";
import { openAuditTrail } from "./audit/open-audit-trail.ts";
import { RepeatedRefusals } from "./audit/repeated-refusals.ts";
import { recordService } from "./audit/service-acts.ts";
import { isLoopback } from "./access/demo/loopback.ts";
import { openAccess } from "./access/open-access.ts";
import { firstSetupLink } from "./access/people/first-setup.ts";
import { seedCases } from "./cases/examples/seed-cases.ts";
import type { Register } from "./cases/register.ts";
import { startClock } from "./cases/start-clock.ts";
import { supervisionPlans } from "./cases/supervision-plans.ts";
import { readPolicyFolder } from "./files/read-policy-folder.ts";
import { readSupervisionFolder } from "./files/read-supervision-folder.ts";
import { repositoryRoot } from "./files/repository-root.ts";
import { readSchemas } from "./generate/read-schemas.ts";
import { clientAddress } from "./http/client-address.ts";
import { openImports } from "./http/imports/open-imports.ts";
import { openRegister } from "./http/supervision/open-register.ts";
import { readDesigner } from "./http/designer/read-designer.ts";
import { instantOf } from "./http/instant.ts";
import { createMetrics } from "./http/metrics.ts";
import { requestIds } from "./http/request-ids.ts";
import { serverAddress } from "./http/server-address.ts";
import { createHttpServer } from "./http/server.ts";
import { stopServer } from "./http/stop-server.ts";
import type { ImportJobs } from "./logs/import/import-jobs.ts";
import { Policies } from "./policies/policies.ts";
import { seed } from "./policies/seed.ts";
import { openTemplates } from "./policies/templates.ts";
import { openFileJournal } from "./store/journal/open-file-journal.ts";
import { openShelf } from "./store/lowdb/lowdb-shelf.ts";
import { openPolicyStore } from "./store/lowdb/open-policy-store.ts";
import type { PolicyStore } from "./store/store.ts";

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
  ...EXTERNAL_SETTINGS,
  {
    name: "SUNMAP_ACCESS",
    default: "accounts",
    words: {
      zh: "accounts：须登录；demo：演示，访问者扮演任意人员，仅限本机（即 --demo）",
      en: "accounts: people sign in; demo: visitors play whom they like, on this machine only (as --demo)",
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
export type RunningService = {
  readonly address: string;
  /** With which the first administrator sets himself up, while there is none. */
  readonly setupLink?: string | undefined;
  readonly stop: () => Promise<void>;
};

/** The settings of this process: what is given here, else the environment, else the default. */
export function readSettings(given: Partial<Settings> = {}): Settings {
  const value = (name: SettingName): string =>
    given[name] ?? process.env[name] ?? SETTINGS.find((setting) => setting.name === name)?.default ?? "";
  const settings = {
    PORT: value("PORT"),
    HOST: value("HOST"),
    SUNMAP_DATA: value("SUNMAP_DATA"),
    SUNMAP_DURABILITY: value("SUNMAP_DURABILITY"),
    SUNMAP_EXAMPLES: value("SUNMAP_EXAMPLES"),
    ...externalValues(value),
    SUNMAP_ACCESS: value("SUNMAP_ACCESS"),
    SUNMAP_LOG_LEVEL: value("SUNMAP_LOG_LEVEL"),
  };
  requireOneOf("PORT", settings.PORT, /^\d{1,5}$/);
  requireOneOf("SUNMAP_DURABILITY", settings.SUNMAP_DURABILITY, /^(fsync|write)$/);
  requireOneOf("SUNMAP_EXAMPLES", settings.SUNMAP_EXAMPLES, /^(on|off)$/);
  requireOneOf("SUNMAP_ACCESS", settings.SUNMAP_ACCESS, /^(accounts|demo)$/);
  if (settings.SUNMAP_ACCESS === "demo" && !isLoopback(settings.HOST))
    throw new Error(`a demonstration is for this machine only, and HOST is \`${settings.HOST}\`; see --help`);
  requireOneOf("SUNMAP_LOG_LEVEL", settings.SUNMAP_LOG_LEVEL, /^(trace|debug|info|warn|error|fatal|silent)$/);
  return settings;
}

/** Starts the service. On its first start it publishes the powers of `rules/` and `examples/`. */
export async function start(settings: Settings): Promise<RunningService> {
  const log = pino({ level: settings.SUNMAP_LOG_LEVEL }, destination(2));
  const durability = settings.SUNMAP_DURABILITY === "write" ? "write" : "fsync";
  const clock = Date.now;
  const external = await readExternalAccess(settings, `http://${settings.HOST}:${settings.PORT}`);
  const addressOfClient = clientAddress(settings.SUNMAP_TRUSTED_PROXIES);
  const { journal, report } = await openFileJournal(join(settings.SUNMAP_DATA, "journal"), { clock, durability });
  if (report.torn !== undefined || report.broken.length > 0) log.warn({ report }, "the journal was opened with damage");
  let audit: AuditTrail | undefined;
  let register: Register | undefined;
  let imports: ImportJobs | undefined;
  try {
    const { trail, report: trailReport } = await openAuditTrail(join(settings.SUNMAP_DATA, "audit"), clock);
    audit = trail;
    if (trailReport.torn !== undefined || trailReport.broken.length > 0)
      log.warn({ report: trailReport }, "the audit trail has damage");
    const store = await openPolicyStore(settings.SUNMAP_DATA);
    await seedOnce(store, clock, log);
    const root = repositoryRoot();
    const [policies, schemas, designer] = await Promise.all([
      Policies.open(store),
      readSchemas(join(root, "rules", "schemas")),
      readDesigner(join(root, "dist", "designer")),
    ]);
    const access = await openAccess(root, {
      mode: settings.SUNMAP_ACCESS === "demo" ? "demo" : "accounts",
      openShelf: (name) => openShelf(settings.SUNMAP_DATA, name),
      clock,
      instantOf,
      randomHex,
      ...(external.bearer && { readers: [new TokenReader({ ...external.bearer, clock }).read] }),
    });
    const { documents: supervision } = await readSupervisionFolder(root);
    if (supervision === undefined) throw new Error("the settings of supervision are missing: rules/supervision");
    const plans = supervisionPlans(policies, supervision);
    const opened = await openRegister(join(settings.SUNMAP_DATA, "cases"), {
      plans,
      durability,
      clock,
      random: Math.random,
      randomHex,
      log,
    });
    register = opened;
    const openedImports = await openImports(join(settings.SUNMAP_DATA, "imports"), {
      register: opened,
      clock,
      randomHex,
      log,
    });
    imports = openedImports;
    const isFirstStart = opened.isEmpty;
    let stopping = false;
    const service = {
      ...access,
      audit: trail,
      signOn: external.signOn && new SignOn(external.signOn, clock),
      refusals: new RepeatedRefusals(),
      clientAddress: addressOfClient,
      policies,
      templates: openTemplates(root),
      journal,
      register: opened,
      imports: openedImports,
      clock,
      log,
      schemas,
      designer,
      metrics: createMetrics(journal, opened),
      nextRequestId: requestIds(randomBytes(4).toString("hex")),
      ready: () => !stopping,
    };
    const server = createHttpServer(service);
    server.listen(Number(settings.PORT), settings.HOST);
    await once(server, "listening");
    const address = serverAddress(server.address());
    // On a full disk the act is held: who only reads can go on.
    const recorded = (act: "startService" | "stopService"): Promise<void> =>
      recordService(act, { trail, address, at: instantOf(clock()) }).catch((err: unknown) =>
        log.error({ err }, "the audit trail takes no writes"),
      );
    await recorded("startService");
    const warmUp = async (): Promise<void> => {
      await policies.warmUp((power, err) => log.error({ power, err }, "a power cannot judge"));
      if (!isFirstStart || settings.SUNMAP_EXAMPLES !== "on" || stopping) return;
      log.info("first start: opening example cases");
      await seedCases(opened.cases, { policies, supervision }, instantOf(clock()));
    };
    const failed = (err: unknown): void => {
      if (!stopping) log.error({ err }, "the example cases could not be opened");
    };
    const warmingUp = setTimeout(() => void warmUp().catch(failed), FIRST_REQUESTS).unref();
    const stopClock = startClock(opened, () => instantOf(clock()), log);
    const stop = async (): Promise<void> => {
      if (stopping) return;
      stopping = true;
      clearTimeout(warmingUp);
      stopClock();
      opened.feed.end();
      await stopServer(server);
      await openedImports.stop();
      await opened.close();
      await recorded("stopService");
      await trail.close();
      await journal.close();
      log.info("stopped");
    };
    const link = await firstSetupLink(access.accounts, access.authority);
    return { address, stop, setupLink: link === undefined ? undefined : `${address}${link}` };
  } catch (fault) {
    await imports?.stop();
    await register?.close();
    await audit?.close();
    await journal.close();
    throw fault;
  }
}

/** Starts the service, tells where it listens, and stops it in order when the system asks. For `sunmap serve`. */
export async function serve(settings: Settings): Promise<void> {
  const { address, setupLink, stop } = await start(settings);
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
  const lines = [`Sunmap 阳光权力图: ${address}`];
  if (setupLink !== undefined) lines.push(`设置首位系统管理员 · Set up the administrator: ${setupLink}`);
  process.stdout.write(`${lines.join("\n")}\n`);
}

async function seedOnce(store: PolicyStore, clock: () => number, log: Logger): Promise<void> {
  if ((await store.readLibrary()) !== undefined) return;
  log.info("first start: publishing the powers of rules/ and examples/");
  await seed(store, await readPolicyFolder(repositoryRoot()), instantOf(clock()));
}

function randomHex(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}

function requireOneOf(name: SettingName, value: string, allowed: RegExp): void {
  if (!allowed.test(value)) throw new Error(`the setting ${name} cannot be \`${value}\`; see --help`);
}
