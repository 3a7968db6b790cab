import type { LocalizedText, Permission, PermissionTable, RoleTable } from "../core/model/formats.generated.ts";
import type { OrganTree } from "./organ-tree.ts";
import { ROOT_ORGAN, type Principal, type Role } from "./principal.ts";
import { Reach } from "./reach.ts";
import { refusal, type RefusalWords } from "./refusal.ts";
import type { Subject } from "./subject.ts";

/**
 * Who may do what: the one table of permissions, and the tree of organs in which roles are held. What a principal may do
 * is worked out once for each permission and then looked up, for as long as the same principal is known.
 */
export class Authority {
  readonly permissions: PermissionTable["permissions"];
  readonly roles: RoleTable["roles"];
  readonly #byOperation: ReadonlyMap<string, Permission>;
  readonly #words: RefusalWords;
  #organs: OrganTree;
  #reaches = new WeakMap<Principal, Map<Permission, Reach>>();

  constructor({ permissions }: PermissionTable, { roles }: RoleTable, organs: OrganTree) {
    this.permissions = permissions;
    this.roles = roles;
    this.#byOperation = new Map(permissions.flatMap((row) => row.operations.map((operation) => [operation, row])));
    this.#organs = organs;
    this.#words = {
      roles: (permission) => this.rolesInWords(permission.roles),
      organ: (id) => this.#organs.find(id)?.title ?? { zh: id, en: id },
    };
  }

  get organs(): OrganTree {
    return this.#organs;
  }

  /** From now on roles are held in this tree. */
  replaceOrgans(organs: OrganTree): void {
    this.#organs = organs;
    this.#reaches = new WeakMap();
  }

  /** The row in which an operation stands; undefined for one that nobody may use. */
  permissionFor(operation: string): Permission | undefined {
    return this.#byOperation.get(operation);
  }

  rolesInWords(roles: readonly Role[]): LocalizedText {
    const titles = roles.map(
      (role) => this.roles.find((words) => words.role === role)?.title ?? { zh: role, en: role },
    );
    return { zh: titles.map(({ zh }) => zh).join("、"), en: titles.map(({ en }) => en).join(", ") };
  }

  /** Where a principal may do what a permission allows. */
  reach(principal: Principal, permission: Permission): Reach {
    let reaches = this.#reaches.get(principal);
    if (reaches === undefined) {
      reaches = new Map();
      this.#reaches.set(principal, reaches);
    }
    let reach = reaches.get(permission);
    if (reach === undefined) {
      reach = this.#workOut(principal, permission);
      reaches.set(permission, reach);
    }
    return reach;
  }

  /** Whether a principal holds one of some roles in one of the organs of a subject. */
  holds(principal: Principal, roles: readonly Role[], { organs }: Subject): boolean {
    const held = principal.grants.filter(({ role }) => roles.includes(role));
    return held.some(({ organ }) => this.#isTop(organ) || organs.some((one) => this.#organs.within(organ).has(one)));
  }

  #isTop(organ: string): boolean {
    return organ === ROOT_ORGAN || organ === this.#organs.root;
  }

  /** What a visitor may do everybody may. */
  #workOut(principal: Principal, permission: Permission): Reach {
    const own = principal.grants.filter(({ role }) => permission.roles.includes(role)).map(({ organ }) => organ);
    const held = permission.roles.includes("publicViewer") ? [ROOT_ORGAN] : own;
    return new Reach({
      organs: new Set(held.flatMap((organ) => [...this.#organs.within(organ)])),
      everywhere: held.some((organ) => this.#isTop(organ)),
      powers: principal.powers,
      refusal: (subject) => refusal(principal, permission, this.#words, subject),
    });
  }
}
