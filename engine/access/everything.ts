import { ROLES, ROOT_ORGAN, type Principal } from "./principal.ts";

/** A person who holds every role everywhere: for training on one machine, where one person plays all parts. */
export const HOLDER_OF_EVERY_ROLE: Principal = {
  id: "demo-everybody",
  kind: "person",
  name: "演示：全部角色",
  grants: ROLES.map((role) => ({ role, organ: ROOT_ORGAN })),
  via: "demo",
};
