import type { GroupMapping } from "../../core/model/formats.generated.ts";

/** Whose tokens are accepted, and what the groups in them may do. */
export type BearerSettings = {
  /** As it stands in `iss`, letter by letter. */
  readonly issuer: string;
  /** What this service is called in `aud`. */
  readonly audience: string;
  /** Where the keys are that the issuer signs with (JWKS). */
  readonly keys: URL;
  readonly groupsClaim: string;
  readonly mapping: GroupMapping;
};
