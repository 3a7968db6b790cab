import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { pino } from "pino";

import { everybodyIs, type Access } from "../../engine/access/access.ts";
import type { Act } from "../../engine/audit/act.ts";
import { AuditTrail } from "../../engine/audit/audit-trail.ts";
import { RepeatedRefusals } from "../../engine/audit/repeated-refusals.ts";
import type { AccessMode } from "../../engine/access/accounts.ts";
import { HOLDER_OF_EVERY_ROLE } from "../../engine/access/everything.ts";
import { openAccess } from "../../engine/access/open-access.ts";
import { Register } from "../../engine/cases/register.ts";
import { supervisionPlans } from "../../engine/cases/supervision-plans.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";
import type { ReviewRequirements } from "../../engine/core/model/formats.generated.ts";
import { readSchemas } from "../../engine/generate/read-schemas.ts";
import { clientAddress } from "../../engine/http/client-address.ts";
import type { BuiltDesigner } from "../../engine/http/designer/read-designer.ts";
import { instantOf } from "../../engine/http/instant.ts";
import { registerSink } from "../../engine/http/imports/register-sink.ts";
import { createMetrics } from "../../engine/http/metrics.ts";
import { RegisterWriter } from "../../engine/http/pass-on/register-writer.ts";
import { requestIds } from "../../engine/http/request-ids.ts";
import { createHttpServer } from "../../engine/http/server.ts";
import type { ReceiptPage } from "../../engine/receipt/receipt-page.ts";
import type { Service } from "../../engine/http/service.ts";
import { stopServer } from "../../engine/http/stop-server.ts";
import { ImportJobs } from "../../engine/logs/import/import-jobs.ts";
import { openJournalProof } from "../../engine/proof/journal-proof.ts";
import { Backtests } from "../../engine/backtest/backtests.ts";
import { Policies } from "../../engine/policies/policies.ts";
import { openReviews } from "../../engine/review/open-reviews.ts";
import { PersonalData } from "../../engine/personal/personal-parts.ts";
import { SealingCaseJournal } from "../../engine/personal/sealing-case-journal.ts";
import { SealingJournal } from "../../engine/personal/sealing-journal.ts";
import { openTemplates } from "../../engine/policies/templates.ts";
import { MemoryRecordJournal } from "../../engine/store/memory/memory-record-journal.ts";
import { MemoryJournal } from "../../engine/store/memory/memory-journal.ts";
import { MemoryKeys } from "../../engine/store/memory/memory-keys.ts";
import { FileKeys } from "../../engine/store/personal/file-keys.ts";
import { personalFolder } from "../../engine/store/personal/key-file.ts";
import type { PersonalKeys } from "../../engine/store/personal/personal-keys.ts";
import { aPublishedStore, theFolder } from "../support/a-published-store.ts";
import { noReviews } from "../support/review-requirements.ts";
import { MemoryShelf } from "../../engine/store/memory/memory-shelf.ts";
import type { CaseRecord } from "../../engine/store/cases/case-record.ts";
import type { RecordJournal } from "../../engine/store/records/record-journal.ts";
import type { EvaluationJournal, PolicyStore } from "../../engine/store/store.ts";
import { OWN_SEAT, type WriterSeat } from "../../engine/store/writer-seat.ts";

/** The service in this process on a free port, with stores in memory. */
export type RunningTestService = {
  readonly address: string;
  readonly service: Service;
  readonly store: PolicyStore;
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly powers?: readonly string[];
  readonly journal?: EvaluationJournal;
  /** The folder of the journal, where it is one of files: only then there is something to backtest on. */
  readonly journalFolder?: string;
  readonly personalKeys?: PersonalKeys;
  readonly cases?: RecordJournal<CaseRecord>;
  readonly audit?: AuditTrail;
  readonly trustedProxies?: string;
  /** Who writes the register of cases: this process, unless another one is said here, and for how long that is waited for. */
  readonly seat?: WriterSeat;
  readonly patience?: number;
  readonly clock?: () => number;
  readonly signOn?: Service["signOn"];
  readonly ready?: () => boolean;
  readonly log?: Service["log"];
  readonly designer?: BuiltDesigner;
  readonly receiptPage?: ReceiptPage;
  /** Without any, drafts are published without a review. */
  readonly requirements?: ReviewRequirements;
  /** Who comes in: everybody is one person who holds every role, unless accounts are wanted. */
  readonly access?: AccessMode | "everybody";
  readonly trustedKeys?: readonly string[];
  /** Or whoever is said here. */
  readonly identify?: Access["identify"];
};

/** 2026-09-18T09:30:00+08:00, the present of every test. */
export const PRESENT = Date.UTC(2026, 8, 18, 1, 30);

/** Two powers are enough for most tests, and quick to publish. */
export const TWO_POWERS = ["highway-tendering", "private-college-registration"];

export async function startTestService({ powers = TWO_POWERS, ...options }: Options = {}): Promise<RunningTestService> {
  const rules = await theFolder();
  const store = await aPublishedStore(powers);
  const { clock = (): number => PRESENT } = options;
  const keysOfTest = await keysBeside(options.journalFolder);
  const personal = await PersonalData.open({
    keys: options.personalKeys ?? keysOfTest,
    master: MASTER,
    random: randomBytes,
    clock,
  });
  const journal = new SealingJournal(options.journal ?? new MemoryJournal(() => PRESENT), personal);
  const policies = await Policies.open(store, {
    editing: new MemoryShelf(),
    gate: (draft) => reviews.clearance(draft),
  });
  const requirements = options.requirements ?? (await noReviews());
  const reviews = await openReviews(policies, async () => new MemoryShelf(), {
    requirements,
    holds: (principal, role, organ) => opened.authority.holds(principal, [role], { organs: [organ] }),
  });
  if (rules.supervision === undefined) throw new Error("there are no settings of supervision");
  const register = await Register.open({
    journal: new SealingCaseJournal(options.cases ?? new MemoryRecordJournal(), personal),
    plans: supervisionPlans(policies, rules.supervision),
    clock: () => PRESENT,
    instantOf,
    random: () => 0.5,
    randomHex: (bytes) => randomBytes(bytes).toString("hex"),
    failed: (fault) => {
      throw fault;
    },
  });
  const folder = await mkdtemp(join(tmpdir(), "sunmap-imports-"));
  const imports = await ImportJobs.open({
    folder,
    sink: registerSink(register.cases, () => instantOf(PRESENT)),
    now: () => instantOf(PRESENT),
    newId: () => `import-${randomBytes(8).toString("hex")}`,
    failed: (fault) => {
      throw fault;
    },
  });
  const { access = "everybody", ready = (): boolean => true } = options;
  const { seat = OWN_SEAT, patience = 0 } = options;
  const writer = new RegisterWriter({
    seat,
    register,
    clientAddress: clientAddress(options.trustedProxies ?? ""),
    clock,
    ready,
    patience,
  });
  const data = await mkdtemp(join(tmpdir(), "sunmap-proof-"));
  const proof = await openJournalProof({
    data,
    journal,
    policies,
    opener: personal,
    anchors: [],
    every: 3_600_000,
    clock,
    instantOf,
    random: () => 0.5,
    newId: () => `verification-${randomBytes(8).toString("hex")}`,
    incident: () => undefined,
    anchorFailed: () => undefined,
    failed: (fault) => {
      throw fault;
    },
  });
  const opened = await openAccess(repositoryRoot(), {
    mode: access === "demo" ? "demo" : "accounts",
    openShelf: async () => new MemoryShelf(),
    clock,
    instantOf,
    randomHex: (bytes) => randomBytes(bytes).toString("hex"),
    workFactor: { cost: 4 },
    unlimited: access === "everybody",
  });
  const masterKey = join(data, "master.key");
  await writeFile(masterKey, MASTER.toString("hex"));
  const journalFolder = options.journalFolder ?? join(folder, "journal");
  await mkdir(journalFolder, { recursive: true });
  const backtests = await Backtests.open({
    shelf: new MemoryShelf(),
    folder: join(folder, "backtests"),
    journal: { kind: "folder", folder: journalFolder },
    masterKey,
    organs: () => Promise.resolve(new Map()),
    now: () => instantOf(PRESENT),
    failed: (fault) => {
      throw fault;
    },
  });
  const service: Service = {
    audit: options.audit ?? new AuditTrail(new MemoryRecordJournal<Act>()),
    refusals: new RepeatedRefusals(),
    signOn: options.signOn,
    clientAddress: writer.clientAddress,
    reviews,
    ...opened,
    ...(access === "everybody" && { access: everybodyIs(HOLDER_OF_EVERY_ROLE) }),
    ...(options.identify && { access: { identify: options.identify } }),
    templates: openTemplates(repositoryRoot()),
    policies,
    register,
    writer,
    imports,
    backtests,
    journal,
    personal,
    clock,
    proof,
    trustedKeys: () => Promise.resolve(options.trustedKeys ?? []),
    log: options.log ?? pino({ level: "silent" }),
    metrics: createMetrics(journal, register, proof.incidents),
    nextRequestId: requestIds("test"),
    schemas: await readSchemas(join(repositoryRoot(), "rules", "schemas")),
    designer: options.designer ?? new Map(),
    receiptPage: options.receiptPage,
    ready,
    storeAnswers: () => true,
  };
  const server = createHttpServer(service);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async (): Promise<void> => {
    register.feed.end();
    await stopServer(server);
    await imports.stop();
    await backtests.stop();
    await register.close();
    await proof.stop();
    await keysOfTest.close();
    await rm(folder, { recursive: true });
    await rm(data, { recursive: true });
  };
  return { address: addressOf(server), service, store, stop };
}

const MASTER = Buffer.alloc(32, 7);

/** A thread that reads a journal in a folder finds its keys beside it. */
function keysBeside(journalFolder: string | undefined): Promise<PersonalKeys> {
  if (journalFolder === undefined) return Promise.resolve(new MemoryKeys());
  return FileKeys.open(personalFolder(dirname(journalFolder)));
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  return `http://127.0.0.1:${address.port}`;
}
