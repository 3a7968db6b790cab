import type { IncomingMessage } from "node:http";

import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyResult,
} from "jose";

import { SunmapError } from "../../core/errors.ts";
import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import type { ExternalPeople } from "../external/external-people.ts";
import { claimAt, grantsOfGroups, groupsIn } from "../external/grants-of-groups.ts";
import { externalId } from "../external/external-id.ts";
import { nameOf } from "../external/name-of.ts";
import type { Principal } from "../principal.ts";
import type { BearerSettings } from "./bearer-settings.ts";
import { KnownTokens } from "./known-tokens.ts";

/** Signatures by a private key only: with a shared secret whoever can check a token could make one. */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"] as const;
/** Seconds by which the clocks of the issuer and of this machine may differ. */
const CLOCK_TOLERANCE = 30;
/** Milliseconds after which another unknown key makes the keys be asked for again. */
const COOL_DOWN = 10_000;

/** Three parts of base64url. A key of ours has another form and is left to others. */
const TOKEN = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i;

type ReaderOptions = BearerSettings & {
  readonly clock: () => number;
  /** Keeps who came with a token, and says who is let in no more. */
  readonly people: Pick<ExternalPeople, "cameByToken" | "requireAdmitted">;
  readonly instantOf: (milliseconds: number) => IsoDateTime;
  readonly signingKeys?: JWTVerifyGetKey;
};

/**
 * Knows systems by the signed token (JWT) that they send with each request. A token that was found good is not verified
 * again for some minutes, so that judging case by case pays for no signature.
 */
export class TokenReader {
  readonly #options: ReaderOptions;
  readonly #signingKeys: JWTVerifyGetKey;
  readonly #known: KnownTokens;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#signingKeys = options.signingKeys ?? createRemoteJWKSet(options.keys, { cooldownDuration: COOL_DOWN });
    this.#known = new KnownTokens(options.clock);
  }

  /**
   * Who sends a token; undefined when the request has none. At once for a token that is known.
   *
   * @throws CREDENTIALS_INVALID for a token that is not good; SIGN_ON_UNAVAILABLE while the keys cannot be had.
   */
  readonly read = ({ headers }: IncomingMessage): Principal | undefined | Promise<Principal> => {
    const token = TOKEN.exec(headers.authorization ?? "")?.[1];
    if (token === undefined) return undefined;
    const found = this.#known.find(token, () => this.#verify(token));
    return found instanceof Promise ? found.then((principal) => this.#admitted(principal)) : this.#admitted(found);
  };

  /** @throws CREDENTIALS_INVALID for somebody who is blocked */
  #admitted(principal: Principal): Principal | Promise<Principal> {
    return this.#options.people.requireAdmitted(principal.id)?.then(() => principal) ?? principal;
  }

  async #verify(token: string): Promise<{ readonly principal: Principal; readonly until: number }> {
    const { payload } = await this.#payloadOf(token);
    const subject = payload.sub ?? "";
    const { issuer, clock, people, instantOf } = this.#options;
    const principal = this.#principalOf(payload, subject);
    const { id, name, grants } = principal;
    await people.cameByToken({ id, name, grants, issuer, subject }, instantOf(clock()));
    return { principal, until: ((payload.exp ?? 0) + CLOCK_TOLERANCE) * 1000 };
  }

  async #payloadOf(token: string): Promise<JWTVerifyResult> {
    const { issuer, audience, clock } = this.#options;
    try {
      return await jwtVerify(token, this.#signingKeys, {
        issuer,
        audience,
        algorithms: [...ALGORITHMS],
        clockTolerance: CLOCK_TOLERANCE,
        currentDate: new Date(clock()),
        requiredClaims: ["exp", "sub"],
      });
    } catch (fault) {
      throw isTokenAtFault(fault)
        ? new SunmapError("CREDENTIALS_INVALID", { why: WHY[fault.code] ?? "it is no token of the issuer" })
        : new SunmapError("SIGN_ON_UNAVAILABLE", {}, { cause: fault });
    }
  }

  #principalOf(payload: JWTPayload, subject: string): Principal {
    const { issuer, groupsClaim, mapping } = this.#options;
    return {
      id: externalId(issuer, subject),
      kind: "system",
      name: nameOf(payload, subject),
      grants: grantsOfGroups(mapping, groupsIn(claimAt(payload, groupsClaim))),
      via: "token",
    };
  }
}

/** What is wrong with a token, as far as it is of use to whoever has it and to nobody else. */
const WHY: Readonly<Record<string, string>> = {
  ERR_JWT_EXPIRED: "it has run out",
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: "its signature is not that of the issuer",
  ERR_JWKS_NO_MATCHING_KEY: "it is not signed with a key of the issuer",
  ERR_JOSE_ALG_NOT_ALLOWED: "its algorithm is not accepted",
  ERR_JWT_CLAIM_VALIDATION_FAILED: "it is not from the issuer, not for this service, or not valid yet",
};

/** All else is the fault of whoever should have given us the keys. */
function isTokenAtFault(fault: unknown): fault is errors.JOSEError {
  if (!(fault instanceof errors.JOSEError)) return false;
  return !(fault instanceof errors.JWKSTimeout || fault instanceof errors.JWKSInvalid || fault.code === GENERIC);
}

const GENERIC = "ERR_JOSE_GENERIC";
