import { HOLDER_OF_EVERY_ROLE } from "../../access/everything.ts";
import type { Principal, Role } from "../../access/principal.ts";
import { SunmapError } from "../../core/errors.ts";
import type { Role as Duty } from "../../core/model/formats.generated.ts";
import { rolesInWords } from "../../core/model/labels.ts";
import type { Subject } from "../../access/subject.ts";
import type { Exchange } from "../operation.ts";
import type { Service } from "../service.ts";

/** Which roles carry out a duty of the supervision: those of whoever sits in the office that has it. */
const ROLES_OF_DUTIES: Readonly<Record<Duty, readonly Role[]>> = {
  monitorOffice: ["monitorOffice"],
  responsibleOffice: ["responsibleOffice"],
  postHolder: ["postHolder"],
  officeHead: ["responsibleOffice"],
  discipline: ["discipline"],
  leadingGroup: ["monitorOffice"],
  legalReviewer: ["legalReviewer"],
  supervisor: ["discipline"],
  system: ["systemClient"],
};

/**
 * In whose name something is done: a person's own, whatever he writes. A system, and in a demonstration the one who plays
 * all parts, acts for the person whom it names.
 */
export function actorOf({ id, kind }: Principal, named: string | undefined): string {
  const actsForOthers = kind === "system" || id === HOLDER_OF_EVERY_ROLE.id;
  return actsForOthers && named !== undefined ? named : id;
}

/** Refuses somebody who acts as what he is not there. Systems answer for those for whom they act. @throws PERMISSION_REFUSED */
export function requireDuty(
  { caller }: Pick<Exchange, "caller">,
  duty: Duty | undefined,
  subject: Subject,
  { authority }: Pick<Service, "authority">,
): void {
  if (duty === undefined || caller.kind === "system") return;
  const roles = ROLES_OF_DUTIES[duty];
  if (authority.holds(caller, roles, subject)) return;
  throw new SunmapError("PERMISSION_REFUSED", {
    permission: "handleFindings",
    title: { zh: `以“${rolesInWords([duty]).zh}”身份办理`, en: `act as ${rolesInWords([duty]).en}` },
    roles,
    roleTitles: authority.rolesInWords(roles),
    organs: subject.organs,
    where: { zh: "在所属机关", en: "there" },
  });
}
