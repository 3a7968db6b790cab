import type { Disagreement, JournalReport } from "../core/proof/journal-report.ts";
import type { PartOpener } from "../personal/personal-parts.ts";
import type { JournalPlace } from "../store/past-records.ts";
import type { SharedProof } from "../store/shared-proof.ts";
import type { Shelf } from "../store/shelf.ts";
import type { EvaluationJournal } from "../store/store.ts";
import { createFolder } from "../store/write-durably.ts";
import type { Anchor } from "./anchors/anchor.ts";
import { Anchoring } from "./anchors/anchoring.ts";
import type { AnchorState } from "./anchors/anchor-state.ts";
import { fileAnchorBook } from "./anchors/file-anchor-book.ts";
import { sharedAnchorBook, type SharedAnchor } from "./anchors/shared-anchor-book.ts";
import { checkAtStart } from "./checkpoints/check-at-start.ts";
import { CheckpointFile } from "./checkpoints/checkpoint-file.ts";
import { JournalCheckpoints } from "./checkpoints/journal-checkpoints.ts";
import { SharedCheckpoints } from "./checkpoints/shared-checkpoints.ts";
import type { Incident } from "./incidents/incident.ts";
import { IncidentLog } from "./incidents/incident-log.ts";
import { openIncidentBook } from "./incidents/open-incident-book.ts";
import { SigningKeys } from "./keys/signing-keys.ts";
import { proofFolders } from "./proof-folders.ts";
import { findPolicyIn, type VersionSource } from "./replay/find-policy.ts";
import { Replays } from "./replay/replays.ts";
import { JournalTree } from "./tree/journal-tree.ts";
import { VerificationJobs } from "./verification/verification-jobs.ts";
import { startVerification } from "./verification/start-verification.ts";
import { verifyJournal } from "./verification/verify-journal.ts";

/** The proofs of a journal at work. `stop` makes the last checkpoint; the journal is closed after it. */
export type JournalProof = {
  readonly keys: SigningKeys;
  readonly tree: JournalTree;
  readonly checkpoints: JournalCheckpoints;
  readonly anchoring: Anchoring;
  readonly incidents: IncidentLog;
  readonly replays: Replays;
  readonly verifications: VerificationJobs;
  /** What the journal and its newest checkpoint did not agree in when the service started. */
  readonly atStart: Disagreement | undefined;
  readonly stop: () => Promise<void>;
};

export type ProofOptions = {
  readonly data: string;
  readonly journal: EvaluationJournal;
  /** From where a thread reads the journal as it is now; without it the journal, which lies in memory, is verified here. */
  readonly place?: () => JournalPlace;
  /** What several processes share that record and prove one journal; `lane` is the number of the chain of this one. */
  readonly shared?: SharedProof & { readonly anchors: Shelf<SharedAnchor>; readonly lane: number };
  readonly policies: VersionSource;
  /** What opens the personal parts of records that are judged again. */
  readonly opener: PartOpener;
  readonly anchors: readonly Anchor[];
  /** Milliseconds between two checkpoints. */
  readonly every: number;
  /** Milliseconds of the Unix epoch. */
  readonly clock: () => number;
  readonly instantOf: (milliseconds: number) => string;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly newId: () => string;
  readonly incident: (incident: Incident) => void;
  readonly anchorFailed: (anchor: AnchorState, fault: unknown) => void;
  readonly failed: (fault: unknown) => void;
};

/** Opens the proofs of a journal and compares it with its newest checkpoint. */
export async function openJournalProof(options: ProofOptions): Promise<JournalProof> {
  const { data, journal, shared, policies, opener, clock, instantOf, random, newId, failed } = options;
  const folders = proofFolders(data, shared?.lane);
  await createFolder(folders.proof);
  const now = (): string => instantOf(clock());
  const keys = await (shared === undefined
    ? SigningKeys.open(folders.keys, now())
    : SigningKeys.openShared(folders.keys, now(), shared));
  const tree = await JournalTree.open(journal, folders.tree);
  const log =
    shared === undefined ? await CheckpointFile.open(folders.checkpoints) : new SharedCheckpoints(shared.notes);
  const book = await openIncidentBook({ path: folders.incidents, shared });
  const incidents = new IncidentLog({ book, now, told: options.incident });
  const { anchors, anchorFailed } = options;
  const anchorBook = shared === undefined ? fileAnchorBook(folders.anchors) : sharedAnchorBook(shared.anchors, clock);
  const anchoring = await Anchoring.open({ anchors, book: anchorBook, clock, random, failed: anchorFailed });
  const atStart = await checkAtStart(journal, tree, log);
  if (atStart !== undefined) await recordDisagreement(incidents, atStart);
  const known = anchoring.add.bind(anchoring);
  const checkpoints = new JournalCheckpoints({ journal, tree, log, keys, clock, known, failed });
  const latest = await log.latest();
  if (latest !== undefined) anchoring.add(latest);
  checkpoints.start(options.every);
  const verifications = new VerificationJobs({
    verify: async (outside, watch) => {
      // Read before the records: what others sign meanwhile covers more than is read here.
      const own = await log.all();
      await journal.putInOrder();
      await keys.refresh();
      const evidence = { own, outside, trusted: keys.trusted };
      if (options.place === undefined) return verifyJournal((follow) => journal.verify(follow), evidence, watch);
      return startVerification({ ...evidence, place: options.place() }, watch);
    },
    size: () => journal.size,
    now,
    newId,
    done: (report) => recordReport(incidents, report),
    failed,
  });
  const stop = async (): Promise<void> => {
    await verifications.stop();
    await checkpoints.stop();
    await anchoring.stop();
  };
  const replays = new Replays({ journal, find: findPolicyIn(policies), opener, incidents });
  return { keys, tree, checkpoints, anchoring, incidents, replays, verifications, atStart, stop };
}

async function recordReport(incidents: IncidentLog, { broken, disagreements }: JournalReport): Promise<void> {
  for (const { seq } of broken.slice(0, 1)) {
    await incidents.record({ kind: "recordDamaged", key: `recordDamaged ${seq}`, record: seq });
  }
  // A note from outside that nobody of us signed says nothing of this journal.
  const ours = disagreements.filter(({ kind, source }) => kind !== "notSigned" || source === "own");
  for (const disagreement of ours.slice(0, 1)) await recordDisagreement(incidents, disagreement);
}

async function recordDisagreement(incidents: IncidentLog, disagreement: Disagreement): Promise<void> {
  const { kind, source, size, time = "" } = disagreement;
  await incidents.record({ kind: "journalDisagrees", key: `${kind} ${source} ${size} ${time}`, disagreement });
}
