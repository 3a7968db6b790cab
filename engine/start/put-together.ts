import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";

import { readExternalAccess } from "../access/external/external-settings.ts";
import { openAccess } from "../access/open-access.ts";
import { SignOn } from "../access/sign-on/sign-on.ts";
import { RepeatedRefusals } from "../audit/repeated-refusals.ts";
import { readTrustedKeys } from "../bundle/file/trusted-keys.ts";
import { supervisionPlans } from "../cases/supervision-plans.ts";
import type { SupervisionDocuments } from "../core/supervision/read-supervision.ts";
import { readReviewRequirements } from "../files/read-review-requirements.ts";
import { readSupervisionFolder } from "../files/read-supervision-folder.ts";
import { repositoryRoot } from "../files/repository-root.ts";
import { readSchemas } from "../generate/read-schemas.ts";
import { openBacktests } from "../http/backtest/open-backtests.ts";
import { clientAddress } from "../http/client-address.ts";
import { readDesigner } from "../http/designer/read-designer.ts";
import { openImports } from "../http/imports/open-imports.ts";
import { instantOf } from "../http/instant.ts";
import { openProof } from "../http/journal/open-proof.ts";
import { createMetrics } from "../http/metrics.ts";
import { RegisterWriter } from "../http/pass-on/register-writer.ts";
import { requestIds } from "../http/request-ids.ts";
import type { Service } from "../http/service.ts";
import { openRegister } from "../http/supervision/open-register.ts";
import { openPersonalData } from "../personal/open-personal-parts.ts";
import { SealingJournal } from "../personal/sealing-journal.ts";
import { Policies } from "../policies/policies.ts";
import { openTemplates } from "../policies/templates.ts";
import { proofFolders } from "../proof/proof-folders.ts";
import { readReceiptPage } from "../receipt/receipt-page.ts";
import { openReviews } from "../review/open-reviews.ts";
import type { Stores } from "../store/stores.ts";
import { openTrail } from "./open-trail.ts";
import { seedOnce } from "./seed-once.ts";
import type { Start } from "./start.ts";

export type ServiceTogether = {
  readonly service: Service;
  /** The settings of supervision that every power shares. */
  readonly supervision: SupervisionDocuments;
  /** Nothing was ever told the register of cases. */
  readonly isFirstStart: boolean;
};

/**
 * Puts the service together from what the stores keep and what the program folder brings. Where nothing was ever published,
 * the powers of `rules/` and `examples/` are.
 */
export async function putTogether(stores: Stores, start: Start): Promise<ServiceTogether> {
  const { settings, clock, log, opened, isStopping } = start;
  const root = repositoryRoot();
  const external = await readExternalAccess(settings, `http://${settings.HOST}:${settings.PORT}`);
  const personal = await openPersonalData(stores.personalKeys, settings, clock);
  const journal = new SealingJournal(stores.evaluations, personal);
  const audit = await openTrail(stores, start);
  const [schemas, designer, receiptPage, fresh] = await Promise.all([
    readSchemas(join(root, "rules", "schemas")),
    readDesigner(join(root, "dist", "designer")),
    readReceiptPage(join(root, "dist", "receipt", "page.html")),
    stores.alone(() => seedOnce(stores.policies, instantOf(clock()), log)),
  ]);
  const policies = await Policies.open(stores.policies, {
    editing: await stores.shelf("editors"),
    gate: (draft) => reviews.clearance(draft),
    fresh,
  });
  const access = await openAccess(root, {
    mode: settings.SUNMAP_ACCESS === "demo" ? "demo" : "accounts",
    openShelf: stores.shelf,
    clock,
    instantOf,
    randomHex,
    ...(external.bearer && { bearer: external.bearer }),
  });
  const reviews = await openReviews(policies, stores.shelf, {
    requirements: await readReviewRequirements(resolve(root, settings.SUNMAP_REVIEW)),
    holds: (principal, role, organ) => access.authority.holds(principal, [role], { organs: [organ] }),
  });
  const { documents: supervision } = await readSupervisionFolder(root);
  if (supervision === undefined) throw new Error("the settings of supervision are missing: rules/supervision");
  const plans = supervisionPlans(policies, supervision);
  const register = await openRegister(stores, { plans, clock, random: Math.random, randomHex, log, personal });
  opened.add(() => register.close());
  const isFirstStart = register.isEmpty;
  const imports = await openImports(join(settings.SUNMAP_DATA, "imports"), {
    register,
    clock,
    randomHex,
    log,
    isStopping,
  });
  opened.add(() => imports.stop());
  const backtests = await openBacktests(stores, { settings, keys: access.accounts.keys, clock, log });
  opened.add(() => backtests.stop());
  const proof = await openProof(stores, policies, { settings, opener: personal, clock, log });
  opened.add(() => proof.stop());
  const ready = (): boolean => !isStopping();
  const writer = new RegisterWriter({
    seat: stores.seat,
    register,
    clientAddress: clientAddress(settings.SUNMAP_TRUSTED_PROXIES),
    clock,
    ready,
  });
  const service = {
    ...access,
    audit,
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
    receiptPage,
    metrics: createMetrics(journal, register, proof.incidents),
    nextRequestId: requestIds(randomHex(4)),
    ready,
    storeAnswers: stores.answers,
  };
  return { service, supervision, isFirstStart };
}

export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}
