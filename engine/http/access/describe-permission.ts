import type { Authority } from "../../access/authority.ts";
import type { LocalizedText, PermissionScope } from "../../core/model/formats.generated.ts";
import type { Operation, Schema } from "../operation.ts";

/** With what a request says who sends it. */
export const SECURITY_SCHEMES: Readonly<Record<string, Schema>> = {
  session: {
    type: "apiKey",
    in: "cookie",
    name: "sunmap_session",
    description: "登录后的会话 · The session of a person",
  },
  bearer: { type: "http", scheme: "bearer", description: "业务系统的密钥 · The key of a system" },
};

/** Where a role must be held, in words. */
const SCOPE_WORDS: Readonly<Record<PermissionScope, LocalizedText>> = {
  organ: { zh: "在所涉权力事项、办件所属机关或其上级", en: "in the organ of the power or case, or above it" },
  each: { zh: "逐项按所属机关", en: "for every thing in its own organ, or above it" },
  whole: { zh: "在最上级机关", en: "in the topmost organ" },
  any: { zh: "在任一机关", en: "in any organ" },
  own: { zh: "已登录者，仅限本人", en: "whoever signed in, for himself" },
};

/** Who may use an operation, as the description of the API tells it. */
export function describePermission({ id }: Pick<Operation, "id">, authority: Authority): Schema {
  const permission = authority.permissionFor(id);
  if (permission === undefined) return {};
  const { roles, scope } = permission;
  const isOpen = roles.includes("publicViewer") && scope !== "own";
  const words = authority.rolesInWords(roles);
  const where = SCOPE_WORDS[scope];
  return {
    description: `**谁可以**：${words.zh}（${where.zh}）\n\n**Who may**: ${words.en} (${where.en})`,
    "x-sunmap-permission": { permission: permission.permission, roles, scope },
    security: isOpen ? [] : [{ session: [] }, { bearer: [] }],
  };
}
