/**
 * The table of contents of the service: every address and method, with its description and its handler. What is not in
 * this list is not served, and what is in it is described at /openapi.json.
 */
import type { Operation } from "../operation.ts";
import { audit } from "./audit.ts";
import { account } from "./account.ts";
import { backtests } from "./backtests.ts";
import { bundles } from "./bundles.ts";
import { caseEvents } from "./case-events.ts";
import { personalPartsOfCases } from "./personal-parts-of-cases.ts";
import { cases } from "./cases.ts";
import { diff } from "./diff.ts";
import { evaluateBatch } from "./evaluate-batch.ts";
import { evaluateCase } from "./evaluate.ts";
import { evaluations } from "./evaluations.ts";
import { externalPeople } from "./external-people.ts";
import { findings } from "./findings.ts";
import { health } from "./health.ts";
import { imports } from "./imports.ts";
import { incidents } from "./incidents.ts";
import { journal } from "./journal.ts";
import { keys } from "./keys.ts";
import { library } from "./library.ts";
import { lifecycles } from "./lifecycles.ts";
import { live } from "./live.ts";
import { names } from "./names.ts";
import { organs } from "./organs.ts";
import { personalDataOperations } from "./personal-parts.ts";
import { people } from "./people.ts";
import { policyDocuments } from "./policy-documents.ts";
import { policyLists } from "./policy-lists.ts";
import { powerLog } from "./power-log.ts";
import { powers } from "./powers.ts";
import { publication } from "./publication.ts";
import { signOn } from "./sign-on.ts";
import { receipts } from "./receipts.ts";
import { reviewRounds } from "./review-rounds.ts";
import { reviews } from "./reviews.ts";
import { sessions } from "./sessions.ts";
import { supervision } from "./supervision.ts";
import { templates } from "./templates.ts";
import { tryPolicy } from "./try.ts";
import { verifications } from "./verifications.ts";
import { versions } from "./versions.ts";
import { webhooks } from "./webhooks.ts";
import { wholePolicy } from "./whole-policy.ts";

export const OPERATIONS: readonly Operation[] = [
  evaluateCase,
  ...evaluateBatch,
  ...tryPolicy,
  ...evaluations,
  ...receipts,
  ...personalDataOperations,
  ...journal,
  ...verifications,
  ...incidents,
  ...powers,
  ...templates,
  ...wholePolicy,
  ...policyDocuments,
  ...policyLists,
  ...bundles,
  ...publication,
  ...reviews,
  ...reviewRounds,
  ...diff,
  ...backtests,
  ...versions,
  ...lifecycles,
  ...library,
  ...cases,
  ...caseEvents,
  ...personalPartsOfCases,
  ...imports,
  ...powerLog,
  ...findings,
  ...supervision,
  ...live,
  ...webhooks,
  ...audit,
  ...signOn,
  ...sessions,
  ...account,
  ...people,
  ...externalPeople,
  ...names,
  ...organs,
  ...keys,
  ...health,
];
