import { ROOT_ORGAN, type Principal } from "../../engine/access/principal.ts";
import type {
  DecisionOutcome,
  Review,
  ReviewActRequest,
  ReviewDuty,
  ReviewRequirements,
  ReviewRole,
} from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { readPolicyFolder } from "../../engine/files/read-policy-folder.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";
import { Policies } from "../../engine/policies/policies.ts";
import { seed } from "../../engine/policies/seed.ts";
import { nextDuties } from "../../engine/review/duties.ts";
import { openReview } from "../../engine/review/open-review.ts";
import { openReviews } from "../../engine/review/open-reviews.ts";
import type { Reviews } from "../../engine/review/reviews.ts";
import { MemoryPolicyStore } from "../../engine/store/memory/memory-policy-store.ts";
import { MemoryShelf } from "../../engine/store/memory/memory-shelf.ts";
import type { Shelf } from "../../engine/store/shelf.ts";
import type { PolicyStore } from "../../engine/store/store.ts";
import { productRequirements } from "../support/review-requirements.ts";

export const AT = "2026-09-18T09:30:00+08:00";
const folder = await readPolicyFolder(repositoryRoot());

/** Somebody who holds roles everywhere. */
export function aPerson(id: string, ...roles: readonly ReviewRole[]): Principal {
  const grants = roles.map((role) => ({ role, organ: "*" }));
  return { id, kind: "person", name: id, grants, via: "password" };
}

export const WANG = aPerson("wang", "policyEditor");
export const LI = aPerson("li", "reviewer");
export const ZHAO = aPerson("zhao", "legalReviewer");
export const CHEN = aPerson("chen", "monitorOffice");

/** A power of this repository, published, and the reviews of its drafts, all in memory. */
export type ReviewedPower = {
  readonly power: string;
  readonly policies: Policies;
  readonly reviews: Reviews;
  /** Changes the draft in somebody's name. */
  readonly edit: (by: Principal, change: (documents: PolicyDocuments) => PolicyDocuments) => Promise<void>;
  /** Opens the review of the draft and gives its id. */
  readonly open: (by?: Principal) => Promise<string>;
  readonly act: (id: string, by: Principal, request: ReviewActRequest, at?: string) => Promise<Review>;
  /** Decides all risk points of the round, or those of `only`. */
  readonly decideAll: (id: string, by: Principal, outcome?: DecisionOutcome) => Promise<void>;
  readonly read: (id: string) => Promise<Review>;
  /** What comes next in a review. */
  readonly next: (id: string) => Promise<readonly ReviewDuty[]>;
  /** Publishes the draft, if its review allows it. */
  readonly publish: () => Promise<void>;
  /** Publishes it and tells its review nothing: the engine stopped in between. */
  readonly publishAndStop: () => Promise<void>;
  readonly store: PolicyStore;
  /** What is kept beside the store, by its name. */
  readonly shelves: <Document>(name: string) => Shelf<Document>;
};

/** `B` has two rounds and a counter-signature, `A` has three. */
const POWERS = { A: "highway-tendering", B: "private-college-registration" } as const;

export async function aReviewedPower(
  grade: "A" | "B" = "B",
  requirements?: ReviewRequirements,
): Promise<ReviewedPower> {
  const power = POWERS[grade];
  const store = new MemoryPolicyStore();
  await seed(store, { ...folder, powers: folder.powers.filter(({ id }) => id === power) }, AT);
  const policies = await Policies.open(store, {
    editing: new MemoryShelf(),
    gate: (draft) => reviews.clearance(draft),
  });
  const kept = new Map<string, MemoryShelf<never>>();
  const shelves: ReviewedPower["shelves"] = (name) => {
    const shelf = kept.get(name) ?? new MemoryShelf<never>();
    kept.set(name, shelf);
    return shelf;
  };
  const reviews = await openReviews(policies, async (name) => shelves(name), {
    requirements: requirements ?? (await productRequirements()),
    holds: ({ grants }, role, organ) =>
      grants.some((grant) => grant.role === role && (grant.organ === ROOT_ORGAN || grant.organ === organ)),
  });
  const read = async (id: string): Promise<Review> => (await reviews.read(id)).review;
  const act: ReviewedPower["act"] = async (id, by, request, at = AT) =>
    (await reviews.act(id, request, { by, at, demand: "any" })).review;
  return {
    power,
    policies,
    reviews,
    read,
    next: async (id) => nextDuties(await reviews.situation(await read(id), { by: CHEN, at: AT })),
    act,
    publish: async () => reviews.published(await policies.publish(power, ORDER)),
    publishAndStop: async () => void (await policies.publish(power, ORDER)),
    store,
    shelves,
    edit: async (by, change) => {
      await policies.drafts.change(power, { document: "all", by, demand: "any", present: () => true, change });
    },
    open: async (by = WANG) => (await openReview(reviews, power, { by, at: AT, note: "调整时限" })).review.id,
    decideAll: async (id, by, outcome = "approve") => {
      const { rounds } = await read(id);
      for (const { id: riskPoint, grade: found } of rounds.at(-1)?.riskPoints ?? []) {
        const decision = { riskPoint, outcome, grade: found, reason: "依法核对", basis: [{ law: "行政许可法" }] };
        await act(id, by, { act: "decide", decision });
      }
    },
  };
}

const ORDER = { demand: "any", at: AT, by: "wang", roles: ["policyEditor"] } as const;

let edits = 0;

/** Another title of the first rule: it touches the risk points of the steps that it is attached to. */
export function reword(documents: PolicyDocuments): PolicyDocuments {
  edits += 1;
  const rules = documents.rules.map((rule, place) =>
    place === 0
      ? { ...rule, title: { zh: `${rule.title.zh}（修订${edits}）`, en: `${rule.title.en} (${edits})` } }
      : rule,
  );
  return { ...documents, rules };
}

/** Takes the review of a B power through both of its rounds, to where it can be approved. */
export async function upToApproval({ edit, open, act, decideAll }: ReviewedPower): Promise<string> {
  await edit(WANG, reword);
  const id = await open();
  await act(id, LI, { act: "advance" });
  await decideAll(id, LI);
  await act(id, LI, { act: "advance" });
  await act(id, WANG, { act: "submit" });
  await decideAll(id, LI);
  await act(id, ZHAO, { act: "sign" });
  return id;
}
