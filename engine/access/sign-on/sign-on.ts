import * as client from "openid-client";

import { claimAt, grantsOfGroups, groupsIn } from "../external/grants-of-groups.ts";
import { externalId } from "../external/external-id.ts";
import { nameOf } from "../external/name-of.ts";
import type { Grant } from "../principal.ts";
import type { PendingSignOn } from "./pending-sign-on.ts";
import { Provider } from "./provider.ts";
import { returnPath } from "./return-path.ts";
import type { SignOnSettings } from "./sign-on-settings.ts";
import { refused, toldFault } from "./told-fault.ts";

/** Somebody as the provider knows him, and the roles that his groups give him. */
export type SignedOn = {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly grants: readonly Grant[];
};

/** Where the provider sends people back to. */
export const CALLBACK = "/api/v1/sign-on/callback";

/** Signing on with a provider of identities: the authorization code flow of OpenID Connect, with PKCE, state and nonce. */
export class SignOn {
  readonly #settings: SignOnSettings;
  readonly #provider: Provider;
  readonly #clock: () => number;

  constructor(settings: SignOnSettings, clock: () => number) {
    this.#settings = settings;
    this.#provider = new Provider(settings, clock);
    this.#clock = clock;
  }

  /** Whether people reach this service over TLS only. */
  get isSecure(): boolean {
    return this.#settings.publicAddress.protocol === "https:";
  }

  /** Where to send somebody who wants to sign on, and what his browser must keep. @throws SIGN_ON_UNAVAILABLE */
  async begin(wanted: string | undefined): Promise<{ readonly address: string; readonly pending: PendingSignOn }> {
    const configuration = await this.#provider.configuration();
    const pending = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
      returnTo: returnPath(wanted),
      begunAt: this.#clock(),
    };
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#callback().href,
      scope: this.#settings.scopes,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: "S256",
    });
    return { address: address.href, pending };
  }

  /**
   * Who came back from the provider. `query` is that of the address to which it sent him.
   *
   * @throws SIGN_ON_REFUSED when it is not the answer to what this browser asked, or the provider refuses.
   * @throws SIGN_ON_UNAVAILABLE when the provider cannot be reached.
   */
  async complete(query: string, { state, nonce, codeVerifier }: PendingSignOn): Promise<SignedOn> {
    const configuration = await this.#provider.configuration();
    const address = this.#callback();
    address.search = query;
    try {
      const tokens = await client.authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      return this.#signedOn(await this.#claims(configuration, tokens));
    } catch (fault) {
      throw toldFault(fault);
    }
  }

  /** Where somebody goes who signs out, so that the provider forgets him too; undefined when it knows no such thing. */
  async endAddress(): Promise<string | undefined> {
    const configuration = await this.#provider.configuration().catch(() => undefined);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
    const { publicAddress, clientId } = this.#settings;
    const parameters = { post_logout_redirect_uri: new URL("/", publicAddress).href, client_id: clientId };
    return client.buildEndSessionUrl(configuration, parameters).href;
  }

  /** Many providers tell the groups only where the rest of what they know of somebody is asked for. */
  async #claims(
    configuration: client.Configuration,
    tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
  ): Promise<Claims> {
    const claims = tokens.claims();
    if (claims === undefined) throw refused("identityInvalid");
    const { userinfo_endpoint: userInfo } = configuration.serverMetadata();
    const isTold = claimAt(claims, this.#settings.groupsClaim) !== undefined;
    if (isTold || userInfo === undefined) return claims;
    return { ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims };
  }

  #signedOn(claims: Claims): SignedOn {
    const { iss: issuer, sub: subject } = claims;
    const { mapping, groupsClaim } = this.#settings;
    return {
      id: externalId(issuer, subject),
      name: nameOf(claims, subject),
      issuer,
      subject,
      grants: grantsOfGroups(mapping, groupsIn(claimAt(claims, groupsClaim))),
    };
  }

  #callback(): URL {
    return new URL(CALLBACK, this.#settings.publicAddress);
  }
}

type Claims = client.IDToken & Readonly<Record<string, unknown>>;
