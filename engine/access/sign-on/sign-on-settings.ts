import type { GroupMapping } from "../../core/model/formats.generated.ts";

/** The provider of identities with which people sign on (OpenID Connect), and what the groups it tells may do here. */
export type SignOnSettings = {
  readonly issuer: URL;
  readonly clientId: string;
  /** Without it this service is a public client, which PKCE alone protects. */
  readonly clientSecret: string;
  /** Separated by spaces; `openid` is one of them. */
  readonly scopes: string;
  readonly groupsClaim: string;
  readonly mapping: GroupMapping;
  /** The address under which people reach this service, without a path. */
  readonly publicAddress: URL;
};
