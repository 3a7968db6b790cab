import type { OpenShelf } from "../store/shelf.ts";
import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { Access } from "./access.ts";
import { accessBy, openAccounts, type AccessMode, type Accounts } from "./accounts.ts";
import type { BearerSettings } from "./bearer/bearer-settings.ts";
import { TokenReader } from "./bearer/token-reader.ts";
import { Authority } from "./authority.ts";
import { ClientLimits } from "./limits/client-limits.ts";
import { OrganTree } from "./organ-tree.ts";
import { WORK_FACTOR, type WorkFactor } from "./people/password.ts";
import { readAccessFolder } from "./read-access-folder.ts";

/** Who may come in, who may do what, and how often. */
export type OpenedAccess = {
  readonly access: Access;
  readonly accounts: Accounts;
  readonly authority: Authority;
  readonly limits: ClientLimits;
};

type Parts = {
  readonly mode: AccessMode;
  readonly openShelf: OpenShelf;
  /** Milliseconds of the Unix epoch. */
  readonly clock: () => number;
  readonly instantOf: (milliseconds: number) => IsoDateTime;
  /** Random bytes as hexadecimal digits. */
  readonly randomHex: (bytes: number) => string;
  readonly workFactor?: WorkFactor;
  /** Whose tokens are accepted; nobody's where it is not set. */
  readonly bearer?: BearerSettings;
  /** Without limits a client may send as much as it likes: for tests. */
  readonly unlimited?: boolean;
};

/** Opens access with the data of `<root>/rules/access`. @throws DOCUMENT_INVALID with everything that is wrong with them */
export async function openAccess(root: string, { unlimited = false, bearer, ...parts }: Parts): Promise<OpenedAccess> {
  const documents = await readAccessFolder(root);
  const authority = new Authority(documents.permissions, documents.roles, new OrganTree(documents.organs.organs));
  const accounts = await openAccounts({ workFactor: WORK_FACTOR, ...parts, documents, authority });
  const limits = new ClientLimits(unlimited ? undefined : documents.settings.limits, parts.clock);
  const people = accounts.externalPeople;
  const readers = bearer === undefined ? [] : [new TokenReader({ ...bearer, ...parts, people }).read];
  return { access: accessBy(accounts, readers), accounts, authority, limits };
}
