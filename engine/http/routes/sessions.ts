import { acceptInvitation, setUpAdministrator } from "../../access/people/set-up.ts";
import { noSessionCookie, sessionToken } from "../../access/sessions/session-cookie.ts";
import { refuseOtherSites } from "../../access/sessions/same-origin.ts";
import { SunmapError } from "../../core/errors.ts";
import { beginSession } from "../access/begin-session.ts";
import { ACCOUNT_SCHEMA } from "../access/describe-account.ts";
import { instantOf } from "../instant.ts";
import type { Answer, DescribedAnswer, Exchange, Operation } from "../operation.ts";
import { arrayOf, object, ref, TEXT } from "../schemas.ts";
import type { Service } from "../service.ts";
import { readRequest } from "../supervision/read-request.ts";

const ADDRESS = "/api/v1/session";
const TAG = "access";
const BODY = { limit: 10_000, depth: 4 };
const BEGUN: Readonly<Record<string, DescribedAnswer>> = {
  201: { description: "Signed in: the cookie of the session comes with it", schema: ACCOUNT_SCHEMA },
};
const LINK_PROBLEMS = ["LINK_INVALID", "PASSWORD_REFUSED", "DOCUMENT_INVALID", "STORE_FULL"] as const;

/** Coming in and going out. */
export const sessions: readonly Operation[] = [
  {
    id: "signIn",
    isVoidUnanswered: true,
    method: "post",
    path: ADDRESS,
    tag: TAG,
    summary: "登录 · Sign in with account and password",
    body: { schema: ref("SignInRequest"), ...BODY },
    answers: BEGUN,
    problems: ["SIGN_IN_REFUSED", "SIGN_IN_LOCKED", "DOCUMENT_INVALID"],
    guard: requireTry,
    handle: async (exchange, service) => {
      const { account, password } = readRequest("SignInRequest", exchange.body, "signIn");
      return beginSession(exchange, await service.accounts.signIn.signIn(account, password), service);
    },
  },
  {
    id: "signOut",
    method: "delete",
    path: ADDRESS,
    tag: TAG,
    summary: "退出登录 · Sign out here",
    answers: { 204: { description: "The session is over" } },
    handle: async ({ request }, { accounts }) => {
      const token = sessionToken(request);
      if (token !== undefined) await accounts.sessions.end(token);
      return { status: 204, headers: { "set-cookie": noSessionCookie(request) }, empty: true };
    },
  },
  {
    id: "signOutEverywhere",
    method: "delete",
    path: "/api/v1/sessions",
    tag: TAG,
    summary: "在所有设备上退出 · Sign out everywhere",
    answers: { 204: { description: "All sessions of this person are over" } },
    handle: async ({ request, caller }, { accounts }) => {
      await accounts.sessions.endAllOf(caller.id);
      return { status: 204, headers: { "set-cookie": noSessionCookie(request) }, empty: true };
    },
  },
  {
    id: "setUp",
    method: "post",
    path: "/api/v1/setup",
    tag: TAG,
    summary: "设置首位系统管理员 · The first administrator, by the one-time link that was printed at the start",
    body: { schema: ref("SetupRequest"), ...BODY },
    answers: BEGUN,
    problems: [...LINK_PROBLEMS, "PERSON_EXISTS"],
    guard: requireTry,
    handle: async (exchange, service) => {
      const { account, ...wanted } = readRequest("SetupRequest", exchange.body, "setup");
      const now = instantOf(service.clock());
      return comeIn(exchange, await setUpAdministrator({ id: account, ...wanted }, service.accounts, now), service);
    },
  },
  {
    id: "acceptInvitation",
    method: "post",
    path: "/api/v1/invitation",
    tag: TAG,
    summary: "接受邀请并设置密码 · Accept an invitation and set a password",
    body: { schema: ref("InvitationAcceptance"), ...BODY },
    answers: BEGUN,
    problems: [...LINK_PROBLEMS, "PERSON_NOT_FOUND"],
    guard: requireTry,
    handle: async (exchange, service) => {
      const wanted = readRequest("InvitationAcceptance", exchange.body, "invitation");
      const principal = await acceptInvitation(wanted, service.accounts, instantOf(service.clock()));
      if (principal !== undefined) await service.accounts.sessions.endAllOf(principal.id);
      return comeIn(exchange, principal, service);
    },
  },
  {
    id: "listDemoPeople",
    method: "get",
    path: "/api/v1/demo-people",
    tag: TAG,
    summary: "演示人员 · Whom one can be in the demonstration; nobody elsewhere",
    answers: {
      200: {
        description: "The people",
        schema: object({ people: arrayOf(object({ id: TEXT, name: TEXT, grants: arrayOf(ref("RoleGrant")) })) }),
      },
    },
    handle: (_exchange, { accounts }) => ({
      status: 200,
      json: { people: accounts.demoPeople.map(({ id, name, grants }) => ({ id, name, grants })) },
    }),
  },
  {
    id: "startDemoSession",
    isVoidUnanswered: true,
    method: "post",
    path: "/api/v1/demo-session",
    tag: TAG,
    summary: "以演示人员身份登录 · Be a person of the demonstration",
    body: { schema: ref("DemoSessionRequest"), ...BODY },
    answers: BEGUN,
    problems: ["PERSON_NOT_FOUND", "DOCUMENT_INVALID"],
    handle: async (exchange, service) => {
      refuseOtherSites(exchange.request);
      const { person } = readRequest("DemoSessionRequest", exchange.body, "demoSession");
      const found = service.accounts.demoPeople.find(({ id }) => id === person);
      if (found === undefined) throw new SunmapError("PERSON_NOT_FOUND", { person });
      return beginSession(exchange, found, service);
    },
  },
];

/** A try to come in: counted by where it comes from, and not taken from the page of another site. */
function requireTry({ request }: Exchange, { limits, clientAddress }: Service): void {
  refuseOtherSites(request);
  limits.countSignIn(clientAddress(request));
}

/** Somebody who was disabled meanwhile does not come in. */
function comeIn(
  exchange: Exchange,
  principal: Parameters<typeof beginSession>[1] | undefined,
  service: Service,
): Promise<Answer> {
  if (principal === undefined) throw new SunmapError("SIGN_IN_REFUSED");
  return beginSession(exchange, principal, service);
}
