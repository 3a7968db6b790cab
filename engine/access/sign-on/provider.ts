import * as client from "openid-client";

import { SunmapError } from "../../core/errors.ts";
import type { SignOnSettings } from "./sign-on-settings.ts";

/** Seconds by which the clocks of the provider and of this machine may differ. */
const CLOCK_TOLERANCE = 30;
/** Seconds after which the provider is taken for unreachable. */
const PATIENCE = 10;
/** Milliseconds after which what the provider says of itself is asked for again. */
const FRESH_FOR = 60 * 60_000;

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * The provider of identities as it describes itself. It is asked when somebody first signs on, so the service starts
 * without it; while it cannot be reached, what it said before is still used.
 */
export class Provider {
  readonly #settings: SignOnSettings;
  readonly #clock: () => number;
  #known: { readonly configuration: client.Configuration; readonly at: number } | undefined;
  #asking: Promise<client.Configuration> | undefined;

  constructor(settings: SignOnSettings, clock: () => number) {
    this.#settings = settings;
    this.#clock = clock;
  }

  /** @throws SIGN_ON_UNAVAILABLE */
  async configuration(): Promise<client.Configuration> {
    const known = this.#known;
    if (known !== undefined && this.#clock() - known.at < FRESH_FOR) return known.configuration;
    this.#asking ??= this.#ask();
    try {
      return await this.#asking;
    } catch (fault) {
      if (known !== undefined) return known.configuration;
      throw new SunmapError("SIGN_ON_UNAVAILABLE", {}, { cause: fault });
    } finally {
      this.#asking = undefined;
    }
  }

  async #ask(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const authentication = clientSecret === "" ? client.None() : client.ClientSecretBasic(clientSecret);
    // That library reads the clock of the machine; the one that counts here is ours.
    const skew = Math.round((this.#clock() - Date.now()) / 1000);
    const metadata = { [client.clockTolerance]: CLOCK_TOLERANCE, [client.clockSkew]: skew };
    // Only on this very machine may a provider be asked without TLS.
    const execute = issuer.protocol === "http:" && LOOPBACK.has(issuer.hostname) ? [client.allowInsecureRequests] : [];
    const options = { execute, timeout: PATIENCE };
    const configuration = await client.discovery(issuer, clientId, metadata, authentication, options);
    this.#known = { configuration, at: this.#clock() };
    return configuration;
  }
}
