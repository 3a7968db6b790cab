import type { Logger } from "pino";

import type { SchemaDocument } from "../generate/read-schemas.ts";
import type { Register } from "../cases/register.ts";
import type { ImportJobs } from "../logs/import/import-jobs.ts";
import type { Accounts } from "../access/accounts.ts";
import type { Access } from "../access/access.ts";
import type { SignOn } from "../access/sign-on/sign-on.ts";
import type { AuditTrail } from "../audit/audit-trail.ts";
import type { RepeatedRefusals } from "../audit/repeated-refusals.ts";
import type { Authority } from "../access/authority.ts";
import type { ClientLimits } from "../access/limits/client-limits.ts";
import type { Backtests } from "../backtest/backtests.ts";
import type { Policies } from "../policies/policies.ts";
import type { Reviews } from "../review/reviews.ts";
import type { Templates } from "../policies/templates.ts";
import type { PersonalData } from "../personal/personal-parts.ts";
import type { EvaluationJournal } from "../store/store.ts";
import type { ClientAddress } from "./client-address.ts";
import type { JournalProof } from "../proof/journal-proof.ts";
import type { BuiltDesigner } from "./designer/read-designer.ts";
import type { ReceiptPage } from "../receipt/receipt-page.ts";
import type { Metrics } from "./metrics.ts";
import type { RegisterWriter } from "./pass-on/register-writer.ts";

/** Everything the service is made of. `clock` gives the milliseconds of the Unix epoch. */
export type Service = {
  readonly access: Access;
  /** Signing on with a provider of identities, where there is one. */
  readonly signOn: SignOn | undefined;
  /** What was done and tried, by whom. */
  readonly audit: AuditTrail;
  readonly refusals: RepeatedRefusals;
  readonly clientAddress: ClientAddress;
  /** The people and systems that may come in. */
  readonly accounts: Accounts;
  /** Who may do what. */
  readonly authority: Authority;
  /** How many requests one client may send. */
  readonly limits: ClientLimits;
  readonly policies: Policies;
  readonly reviews: Reviews;
  readonly templates: Templates;
  readonly journal: EvaluationJournal;
  /** What opens and erases the personal parts of its records. */
  readonly personal: PersonalData;
  /** What proves the journal: its tree, checkpoints, verifications and replays. */
  readonly proof: JournalProof;
  /** The public keys whose bundles are taken here besides those of its own. */
  readonly trustedKeys: () => Promise<readonly string[]>;
  /** The cases under supervision. */
  readonly register: Register;
  /** Which process answers what is asked of them. */
  readonly writer: RegisterWriter;
  /** Log files on their way into the register. */
  readonly imports: ImportJobs;
  /** Drafts on past cases. */
  readonly backtests: Backtests;
  readonly clock: () => number;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** A name for the next request that goes wrong: it stands in the answer and in the log. */
  readonly nextRequestId: () => string;
  /** The JSON Schemas of rules/schemas, from which the API description is made. */
  readonly schemas: readonly SchemaDocument[];
  /** Empty when the designer was never built: its pages then say so. */
  readonly designer: BuiltDesigner;
  /** The page that checks receipts; undefined when it was never built. */
  readonly receiptPage: ReceiptPage | undefined;
  /** Whether cases can be judged now: false while it starts and while it stops. */
  readonly ready: () => boolean;
  /** Whether what is kept can be reached. */
  readonly storeAnswers: () => boolean;
};
