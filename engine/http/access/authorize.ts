import type { Principal } from "../../access/principal.ts";
import type { Reach } from "../../access/reach.ts";
import { SunmapError } from "../../core/errors.ts";
import type { Operation } from "../operation.ts";
import type { Service } from "../service.ts";
import { subjectFinder } from "./subject-of.ts";

type Asked = { readonly caller: Principal; readonly parameter: (name: string) => string };

/**
 * The one place where it is decided whether somebody may do something: by the row of the operation in the table of
 * permissions, and by where the power, the case or the finding of its address belongs. It answers where the caller may do
 * it, for operations that hold several things.
 *
 * @throws SIGN_IN_REQUIRED for a visitor, PERMISSION_REFUSED for everybody else; an operation without a row is nobody's
 */
export function authorize(
  operation: Pick<Operation, "id" | "path">,
  { caller, parameter }: Asked,
  service: Service,
): Reach {
  const { authority } = service;
  const permission = authority.permissionFor(operation.id);
  if (permission === undefined) throw new SunmapError("PERMISSION_REFUSED", NOBODYS);
  const reach = authority.reach(caller, permission);
  const { scope } = permission;
  if (scope === "own" && caller.kind === "visitor") throw reach.refusal();
  if (scope === "organ" && !reach.isWhole) {
    const find = subjectFinder(operation.path);
    // What is not there is told as such by the operation itself, to whoever may do it somewhere.
    const subject = find === undefined ? WHOLE : find(parameter, service);
    if (subject !== undefined) reach.require(subject);
  }
  if (reach.isEmpty || (scope === "whole" && !reach.isWhole)) throw reach.refusal();
  return reach;
}

/** What belongs to no organ belongs to all of them. */
const WHOLE = { organs: [] };

const NOBODYS = {
  permission: "none",
  title: { zh: "未列入权限表的操作", en: "what does not stand in the table of permissions" },
  roles: [],
  where: { zh: "", en: "" },
};
