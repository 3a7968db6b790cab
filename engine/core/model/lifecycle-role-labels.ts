import type { LifecycleRole, LocalizedText } from "./formats.generated.ts";
import { ROLE_LABELS } from "./labels.ts";

/** The words of everybody who has a part in a life cycle: those who monitor, and those who make and review policies. */
export const LIFECYCLE_ROLE_LABELS: Readonly<Record<LifecycleRole, LocalizedText>> = {
  ...ROLE_LABELS,
  policyEditor: { zh: "政策编制人员", en: "policy editor" },
  reviewer: { zh: "审核人员", en: "reviewer" },
  systemClient: { zh: "业务系统", en: "business system" },
  administrator: { zh: "系统管理员", en: "administrator" },
};

/** Several roles in a row, as people read them. */
export function lifecycleRolesInWords(roles: readonly LifecycleRole[]): LocalizedText {
  const labels = roles.map((role) => LIFECYCLE_ROLE_LABELS[role]);
  return { zh: labels.map(({ zh }) => zh).join("、"), en: labels.map(({ en }) => en).join(", ") };
}
