import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

import { exportJWK, generateKeyPair } from "jose";
import { Provider, type Configuration } from "oidc-provider";

export const CLIENT_ID = "sunmap";
export const CLIENT_SECRET = "a secret that only the two know";

/** Somebody who has an account at the provider. */
type Account = { readonly name: string; groups: readonly string[] };

/** A real provider of identities on this machine. Whoever is `signedIn` there need not type a password. */
export type TestProvider = {
  readonly issuer: string;
  readonly accounts: Map<string, Account>;
  /** The account that signs in at the next request; empty: whoever is asked goes away again, or is shown a form. */
  signedIn: string;
  readonly stop: () => Promise<void>;
};

type ProviderOptions = {
  readonly logout: boolean;
  readonly port: number;
  /** Under which name of this machine it is reached: a browser takes another name for another site. */
  readonly host: string;
  /** Shows a page on which people say who they are. */
  readonly form: boolean;
};

/** Starts a provider that sends browsers back to `callback`. */
export async function startProvider(
  callback: string,
  { logout = true, port = 0, host = "127.0.0.1", form = false }: Partial<ProviderOptions> = {},
): Promise<TestProvider> {
  let handle: ((request: IncomingMessage, response: ServerResponse) => unknown) | undefined;
  const server = createServer((request, response) => void handle?.(request, response));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://${host}:${portOf(server)}`;
  const accounts = new Map<string, Account>();
  const state = { signedIn: "" };
  const provider = new Provider(issuer, await configuration({ callback, logout, accounts }));
  const handled = provider.callback();
  handle = async (request, response) => {
    if (request.url?.startsWith("/interaction/") !== true) return handled(request, response);
    const { prompt } = await provider.interactionDetails(request, response);
    const accountId = request.method === "POST" ? await typedAccount(request) : state.signedIn;
    if (form && accountId === "") return showForm(response);
    if (prompt.name === "login" && accounts.has(accountId))
      return provider.interactionFinished(request, response, { login: { accountId } });
    return provider.interactionFinished(request, response, { error: "access_denied" });
  };
  return {
    issuer,
    accounts,
    get signedIn() {
      return state.signedIn;
    },
    set signedIn(account) {
      state.signedIn = account;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

type Options = {
  readonly callback: string;
  readonly logout: boolean;
  readonly accounts: ReadonlyMap<string, Account>;
};

async function configuration({ callback, logout, accounts }: Options): Promise<Configuration> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [callback],
        post_logout_redirect_uris: [new URL("/", callback).href],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: "RS256", use: "sig" }] },
    cookies: { keys: ["a key of the test"] },
    claims: { openid: ["sub"], profile: ["name"], groups: ["groups"] },
    scopes: ["openid", "profile", "groups"],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: logout } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    findAccount: (_context, id) => {
      const account = accounts.get(id);
      if (account === undefined) return undefined;
      return { accountId: id, claims: () => ({ sub: id, name: account.name, groups: [...account.groups] }) };
    },
    loadExistingGrant: async ({ oidc }) => {
      const { provider, session, client } = oidc;
      const grant = new provider.Grant({ clientId: client?.clientId ?? "", accountId: session?.accountId ?? "" });
      grant.addOIDCScope("openid profile groups");
      await grant.save();
      return grant;
    },
  };
}

function showForm(response: ServerResponse): void {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(
    `<!doctype html><title>Provider</title><form method="post"><input name="account"><button>Sign in</button></form>`,
  );
}

async function typedAccount(request: IncomingMessage): Promise<string> {
  return new URLSearchParams(await text(request)).get("account") ?? "";
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the provider does not listen");
  return address.port;
}
