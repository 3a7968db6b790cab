import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import type { Grant } from "../principal.ts";

/** Somebody whom another service vouches for, as it told of him when he last came. */
export type ExternalPerson = {
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  /** What his groups there give him. */
  readonly grants: readonly Grant[];
  readonly firstSignOn: IsoDateTime;
  readonly lastSignOn: IsoDateTime;
  /** He never signed on: he comes with the tokens of an issuer. */
  readonly byToken?: true;
  /** An administrator does not let him in, whatever the other service says. */
  readonly blocked?: { readonly by: string; readonly at: IsoDateTime };
};
