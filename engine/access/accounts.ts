import type { IncomingMessage } from "node:http";

import { SunmapError } from "../core/errors.ts";
import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { OpenShelf } from "../store/shelf.ts";
import { identifyBy, type Access, type CredentialReader } from "./access.ts";
import type { Authority } from "./authority.ts";
import { demoPrincipals } from "./demo/demo-people.ts";
import { readDemoVisitor } from "./demo/read-demo-visitor.ts";
import { ExternalPeople } from "./external/external-people.ts";
import { Keys } from "./keys/keys.ts";
import { Organs } from "./organs.ts";
import { TriesShelf } from "./people/tries-shelf.ts";
import { Links } from "./people/links.ts";
import { LockOut } from "./people/lock-out.ts";
import type { WorkFactor } from "./people/password.ts";
import { People } from "./people/people.ts";
import { principalOf } from "./people/person.ts";
import { SignIn } from "./people/sign-in.ts";
import type { Principal } from "./principal.ts";
import type { AccessDocuments } from "./read-access-folder.ts";
import type { Session } from "./sessions/session.ts";
import { Sessions } from "./sessions/sessions.ts";

/** `accounts`: people have accounts here. `demo`: everybody plays whom he likes, on one machine. */
export type AccessMode = "accounts" | "demo";

/** The people and systems that may come in, and what keeps them. */
export type Accounts = {
  readonly mode: AccessMode;
  readonly people: People;
  readonly externalPeople: ExternalPeople;
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly keys: Keys;
  readonly links: Links;
  readonly organs: Organs;
  readonly workFactor: WorkFactor;
  readonly longestKeyDays: number;
  /** Whom one can be in the demonstration; nobody elsewhere. */
  readonly demoPeople: readonly Principal[];
};

type Parts = {
  readonly mode: AccessMode;
  readonly documents: Pick<AccessDocuments, "settings" | "demoPeople">;
  readonly openShelf: OpenShelf;
  readonly authority: Authority;
  /** Milliseconds of the Unix epoch. */
  readonly clock: () => number;
  readonly instantOf: (milliseconds: number) => IsoDateTime;
  /** Random bytes as hexadecimal digits. */
  readonly randomHex: (bytes: number) => string;
  readonly workFactor: WorkFactor;
};

/** Letters of a token: 256 bits that nobody guesses. */
const TOKEN_BYTES = 32;

/** Opens what keeps people, keys, organs and sessions. */
export async function openAccounts(parts: Parts): Promise<Accounts> {
  const { mode, documents, openShelf, authority, clock, instantOf, randomHex, workFactor } = parts;
  const { settings } = documents;
  const newToken = (): string => Buffer.from(randomHex(TOKEN_BYTES), "hex").toString("base64url");
  const demoPeople = mode === "demo" ? demoPrincipals(documents.demoPeople) : [];
  const people = new People(await openShelf("people"), async (id) => sessions.forget(id));
  const externalPeople = new ExternalPeople(await openShelf("externalPeople"), clock, (id) => sessions.forget(id));
  const sessions: Sessions = new Sessions({
    shelf: await openShelf("sessions"),
    settings: settings.sessions,
    clock,
    newToken,
    principalOf: async (session) => principalOfSession(session, { people, externalPeople, demoPeople }),
  });
  const organs = new Organs(await openShelf("organs"), authority);
  await organs.open();
  const tries = new TriesShelf(await openShelf("failedTries"), newToken);
  return {
    mode,
    people,
    externalPeople,
    signIn: new SignIn({ people, lockOut: new LockOut(tries, settings.lockOut, clock), workFactor }),
    sessions,
    keys: new Keys({ shelf: await openShelf("keys"), clock, instantOf, randomHex, newToken }),
    links: new Links({ shelf: await openShelf("invitations"), settings: settings.links, clock, newToken }),
    organs,
    workFactor,
    longestKeyDays: settings.keys.longestDays,
    demoPeople,
  };
}

/**
 * Knows who sends a request by the credentials that these accounts know: the key of a system, then the session of a
 * person. `others` know further kinds of credentials, and are asked in between.
 */
export function accessBy({ mode, keys, sessions }: Accounts, others: readonly CredentialReader[] = []): Access {
  const readers = [keys.read, ...others, refuseUnknown, sessions.read];
  return mode === "demo" ? identifyBy(readers, readDemoVisitor) : identifyBy(readers);
}

/** Whoever sends credentials is somebody, and not a visitor when nobody knows them. @throws CREDENTIALS_INVALID */
function refuseUnknown({ headers }: IncomingMessage): undefined {
  if (headers.authorization !== undefined) throw new SunmapError("CREDENTIALS_INVALID");
  return undefined;
}

/** Who is gone, disabled, or was somebody of a demonstration that is over has no session any more. */
async function principalOfSession(
  { person, via }: Session,
  { people, externalPeople, demoPeople }: Pick<Accounts, "people" | "externalPeople" | "demoPeople">,
): Promise<Principal | undefined> {
  if (via === "demo") return demoPeople.find(({ id }) => id === person);
  if (via === "signOn") return externalPeople.find(person);
  const found = await people.find(person);
  return found === undefined ? undefined : principalOf(person, found.document);
}
