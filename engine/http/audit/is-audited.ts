import type { Operation } from "../operation.ts";
import type { Service } from "../service.ts";

/** Whether the audit trail records everything that is done or tried by an operation: its row of the table says so. */
export function isAudited({ id }: Pick<Operation, "id">, { authority }: Pick<Service, "authority">): boolean {
  return authority.permissionFor(id)?.audited === true;
}
