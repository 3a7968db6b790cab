import { SunmapError } from "../core/errors.ts";
import type { Review } from "../core/model/formats.generated.ts";
import { requirePrecondition, type Precondition } from "../policies/precondition.ts";
import { OneAtATime } from "../store/one-at-a-time.ts";
import type { Shelf } from "../store/shelf.ts";

/** A review with its revision: the one that acts name. */
export type KeptReview = { readonly review: Review; readonly revision: string };

/** How a review stands by what is known of it elsewhere. */
type Standing = (review: Review) => Promise<Review>;

/**
 * The reviews, each changed so that nobody's act is lost, whoever else acts at the same time. Every one is read as it stands
 * by what was published, whether that was written down in it or not.
 */
export class ReviewShelf {
  readonly #shelf: Shelf<Review>;
  readonly #standing: Standing;
  readonly #turns = new OneAtATime();

  constructor(shelf: Shelf<Review>, standing: Standing) {
    this.#shelf = shelf;
    this.#standing = standing;
  }

  async list(): Promise<readonly KeptReview[]> {
    return Promise.all(
      (await this.#shelf.list()).map(async ({ document, revision }) => ({
        review: await this.#standing(document),
        revision,
      })),
    );
  }

  /** @throws REVIEW_NOT_FOUND */
  async read(id: string): Promise<KeptReview> {
    const kept = await this.#shelf.read(id);
    if (kept === undefined) throw new SunmapError("REVIEW_NOT_FOUND", { review: id });
    return { review: await this.#standing(kept.document), revision: kept.revision };
  }

  /** Writes down how a review stands, where that is not what was written. @throws REVIEW_NOT_FOUND */
  async settle(id: string): Promise<void> {
    const kept = await this.#shelf.read(id);
    if (kept === undefined) throw new SunmapError("REVIEW_NOT_FOUND", { review: id });
    if ((await this.#standing(kept.document)) !== kept.document) await this.change(id, "any", (review) => review);
  }

  /** Adds a review; undefined when another one of its id came first. */
  async add(review: Review): Promise<KeptReview | undefined> {
    const revision = await this.#unlessChanged(() => this.#shelf.write(review.id, review, null));
    return revision === undefined ? undefined : { review, revision };
  }

  /**
   * Changes a review. What was decided on a revision is done on that one alone; what was not is done on the review as it is
   * then, again and again until nobody came between.
   *
   * @throws REVIEW_NOT_FOUND, PRECONDITION_FAILED
   */
  change(id: string, demand: Precondition, make: (review: Review) => Review | Promise<Review>): Promise<KeptReview> {
    return this.#turns.run(id, async () => {
      for (;;) {
        const kept = await this.read(id);
        requirePrecondition(`review ${id}`, kept.revision, demand);
        const review = await make(kept.review);
        const revision = await this.#unlessChanged(() => this.#shelf.write(id, review, kept.revision));
        if (revision !== undefined) return { review, revision };
      }
    });
  }

  async #unlessChanged(write: () => Promise<string>): Promise<string | undefined> {
    try {
      return await write();
    } catch (fault) {
      if (fault instanceof SunmapError && fault.code === "PRECONDITION_FAILED") return undefined;
      throw fault;
    }
  }
}
