import { SunmapError } from "../../core/errors.ts";
import type { ReviewPerson } from "../../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../core/model/policy-documents.ts";
import type { Policies } from "../../policies/policies.ts";
import { revisionOf } from "../../store/revision-of.ts";
import type { LibraryDocuments } from "../../store/store.ts";
import type { AskedState, HeldPolicy, PolicyHolder } from "./policy-holder.ts";

/** Holds the policies of a store at work. `by` is who makes drafts; `now` is in milliseconds of the Unix epoch. */
export class StoreHolder implements PolicyHolder {
  readonly #policies: Policies;
  readonly #by: ReviewPerson;
  readonly #now: number;

  constructor(policies: Policies, by: ReviewPerson, now: number) {
    this.#policies = policies;
    this.#by = by;
    this.#now = now;
  }

  powers(): Promise<readonly string[]> {
    return Promise.resolve(this.#policies.catalogue.all().map(({ id }) => id));
  }

  async read(power: string, state: AskedState): Promise<HeldPolicy | undefined> {
    const { catalogue, drafts, published } = this.#policies;
    if (!catalogue.has(power)) return undefined;
    if (state === "draft") {
      const draft = await drafts.read(power);
      return draft === undefined ? undefined : { ...draft, version: "draft" };
    }
    const { latestVersion } = catalogue.get(power);
    const number = state === "latest" ? latestVersion : state;
    if (number === undefined) return undefined;
    const open = await (
      number === "inForce"
        ? published.inForce(power, this.#now).then((found) => found.open)
        : published.version(power, number)
    ).catch(asNone);
    if (open === undefined) return undefined;
    const { documents, version } = open.published;
    return { documents, revision: revisionOf(documents), version };
  }

  async library(): Promise<LibraryDocuments> {
    return (await this.#policies.library.read()).documents;
  }

  async write(documents: PolicyDocuments, over: HeldPolicy | undefined): Promise<string> {
    const { drafts } = this.#policies;
    const draft =
      over === undefined
        ? await drafts.create(documents, this.#by)
        : await drafts.change(documents.power.id, {
            document: "documents",
            by: this.#by,
            demand: { revisions: [over.revision] },
            present: (present) => present,
            change: () => documents,
          });
    return draft.revision;
  }
}

const NOT_THERE: readonly string[] = ["VERSION_NOT_FOUND", "VERSION_NOT_IN_FORCE", "POWER_NOT_FOUND"];

function asNone(fault: unknown): undefined {
  if (fault instanceof SunmapError && NOT_THERE.includes(fault.code)) return undefined;
  throw fault;
}
