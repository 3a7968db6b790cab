import type {
  IsoDate,
  IsoDateTime,
  Review,
  ReviewPerson,
  ReviewRequirement,
  ReviewRole,
} from "../core/model/formats.generated.ts";

/** Who acts, with the roles that he holds in the organ of the power. */
export type Actor = ReviewPerson & { readonly roles: readonly ReviewRole[] };

/** The draft as it stands now, and everybody who changed it since the last version. */
export type ReviewedDraft = { readonly revision: string; readonly editors: readonly ReviewPerson[] };

/** How a review stands, whoever looks at it: what it must come to, and the draft as it is now, if there is one. */
export type Circumstances = {
  readonly review: Review;
  readonly requirement: ReviewRequirement;
  readonly draft: ReviewedDraft | undefined;
};

/** Everything on which it depends whether somebody may do something in a review now, and what comes of it. */
export type Situation = Circumstances & {
  readonly actor: Actor;
  readonly at: IsoDateTime;
  /** The day so many working days from now; undefined while the calendar of that year is not loaded. */
  readonly workdaysOn: (workdays: number) => IsoDate | undefined;
};
