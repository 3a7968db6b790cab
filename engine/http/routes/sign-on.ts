import { pendingText, readPending } from "../../access/sign-on/pending-sign-on.ts";
import type { SignOn } from "../../access/sign-on/sign-on.ts";
import { returnPath } from "../../access/sign-on/return-path.ts";
import { refused } from "../../access/sign-on/told-fault.ts";
import { SunmapError } from "../../core/errors.ts";
import { openSession } from "../access/begin-session.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { object } from "../schemas.ts";
import type { Service } from "../service.ts";
import { noPendingCookie, pendingCookie, sentPending } from "../sign-on/pending-cookie.ts";
import { refusalPage } from "../sign-on/refusal-page.ts";

const ADDRESS = "/api/v1/sign-on";
const TAG = "access";

/** Signing on with a provider of identities. A browser is sent there and comes back. */
export const signOn: readonly Operation[] = [
  {
    id: "beginSignOn",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "统一身份认证登录 · Go to the provider of identities to sign on",
    query: [
      {
        name: "return",
        description: "The page to come back to: a path of this service",
        schema: { type: "string", maxLength: 2000 },
      },
    ],
    answers: { 303: { description: "The way to the provider" } },
    problems: ["SIGN_ON_OFF", "SIGN_ON_UNAVAILABLE"],
    handle: async ({ query }, service) => {
      const flow = required(service);
      const { address, pending } = await flow.begin(query.get("return"));
      const cookie = pendingCookie(flow, pendingText(pending));
      return { status: 303, headers: { location: address, "set-cookie": cookie }, empty: true };
    },
  },
  {
    id: "completeSignOn",
    method: "get",
    path: `${ADDRESS}/callback`,
    tag: TAG,
    summary: "统一身份认证返回 · Where the provider sends a browser back; begins the session",
    foreignQuery: true,
    answers: { 303: { description: "Signed in, on the way to the page that was wanted" } },
    problems: ["SIGN_ON_OFF", "SIGN_ON_REFUSED", "SIGN_ON_BLOCKED", "SIGN_ON_WITHOUT_ROLE", "SIGN_ON_UNAVAILABLE"],
    handle: complete,
  },
  {
    id: "getSignOnEnd",
    method: "get",
    path: `${ADDRESS}/end`,
    tag: TAG,
    summary: "统一身份认证登出地址 · Where to go after signing out here, so that the provider forgets one too",
    answers: {
      200: {
        description: "Without `address` there is no such place",
        schema: object({ "address?": { type: "string", format: "uri" } }),
      },
    },
    handle: async (_exchange, service) => {
      const address = await service.signOn?.endAddress();
      return { status: 200, json: { ...(address !== undefined && { address }) } };
    },
  },
];

/** Every end of a sign-on is a page, because a browser shows it. */
async function complete({ request }: Exchange, service: Service): Promise<Answer> {
  // Whoever only asks what stands here must not use up the answer of the provider.
  if (request.method !== "GET") throw new SunmapError("METHOD_NOT_ALLOWED", { allow: ["GET"] });
  const flow = required(service);
  try {
    return await signIn(flow, request, service);
  } catch (fault) {
    if (!(fault instanceof SunmapError)) throw fault;
    return refusalPage(fault, noPendingCookie(flow));
  }
}

async function signIn(flow: SignOn, request: Exchange["request"], service: Service): Promise<Answer> {
  const pending = readPending(sentPending(request), service.clock());
  if (pending === undefined) throw refused("notBegunHere");
  const person = await flow.complete((request.url ?? "").split("?")[1] ?? "", pending);
  const { externalPeople } = service.accounts;
  const { principal, former } = await externalPeople.signedOn(person, instantOf(service.clock()));
  const act = {
    person: person.id,
    isNew: former === undefined,
    roles: rolesOf(person),
    ...(former && { rolesBefore: rolesOf(former) }),
  };
  if (former?.blocked !== undefined) throw new SunmapError("SIGN_ON_BLOCKED", { person: person.id, name: person.name });
  if (person.grants.length === 0)
    throw new SunmapError("SIGN_ON_WITHOUT_ROLE", { person: person.id, name: person.name });
  const session = await openSession(request, principal, service);
  const cookies = [noPendingCookie(flow), session];
  return {
    status: 303,
    headers: { location: returnPath(pending.returnTo), "set-cookie": cookies },
    empty: true,
    act,
    actor: principal,
  };
}

function rolesOf({ grants }: Pick<Awaited<ReturnType<SignOn["complete"]>>, "grants">): readonly string[] {
  return grants.map(({ role, organ }) => `${role}@${organ}`);
}

/** @throws SIGN_ON_OFF */
function required({ signOn: flow }: Service): SignOn {
  if (flow === undefined) throw new SunmapError("SIGN_ON_OFF");
  return flow;
}
