import { passwordRecord } from "../../access/people/password.ts";
import { requireGoodPassword } from "../../access/people/password-rules.ts";
import { beginSession } from "../access/begin-session.ts";
import { ACCOUNT_SCHEMA, describeAccount } from "../access/describe-account.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { arrayOf, object, ref } from "../schemas.ts";
import type { Service } from "../service.ts";
import { readRequest } from "../supervision/read-request.ts";

const TAG = "access";

/** What everybody may know and change of himself, and who may do what at all. */
export const account: readonly Operation[] = [
  {
    id: "getAccount",
    method: "get",
    path: "/api/v1/account",
    tag: TAG,
    summary: "当前账号 · Who the request comes from and what he may do",
    answers: { 200: { description: "A visitor too", schema: ACCOUNT_SCHEMA } },
    handle: ({ caller }, service) => ({ status: 200, json: describeAccount(caller, service) }),
  },
  {
    id: "changePassword",
    method: "put",
    path: "/api/v1/account/password",
    tag: TAG,
    summary: "修改密码 · Change one's password; every other session ends",
    body: { schema: ref("PasswordChange"), limit: 10_000, depth: 4 },
    answers: { 201: { description: "Changed, and signed in anew", schema: ACCOUNT_SCHEMA } },
    problems: ["SIGN_IN_REFUSED", "SIGN_IN_LOCKED", "PASSWORD_REFUSED", "DOCUMENT_INVALID", "STORE_FULL"],
    handle: changePassword,
  },
  {
    id: "getPermissions",
    method: "get",
    path: "/api/v1/permissions",
    tag: TAG,
    summary: "权限表 · Who may do what, and what the roles are called",
    answers: {
      200: {
        description: "The table that is enforced",
        schema: object({
          permissions: arrayOf({ $ref: "#/components/schemas/PermissionTable/properties/permissions/items" }),
          roles: arrayOf(
            object({ role: ref("GrantedRole"), title: ref("LocalizedText"), description: ref("LocalizedText") }),
          ),
        }),
      },
    },
    handle: (_exchange, { authority: { permissions, roles } }) => ({ status: 200, json: { permissions, roles } }),
  },
];

async function changePassword(exchange: Exchange, service: Service): Promise<Answer> {
  const { people, signIn, sessions, workFactor } = service.accounts;
  const { caller, body } = exchange;
  const { current, password } = readRequest("PasswordChange", body, "password");
  const principal = await signIn.signIn(caller.id, current);
  requireGoodPassword(password, principal);
  const record = await passwordRecord(password, workFactor);
  const passwordChangedAt = instantOf(service.clock());
  await people.change(caller.id, (person) => ({ ...person, password: record, passwordChangedAt }));
  await sessions.endAllOf(caller.id);
  return { ...(await beginSession(exchange, principal, service)), act: { password: "changed" } };
}
