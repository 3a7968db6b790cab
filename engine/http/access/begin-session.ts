import type { Principal } from "../../access/principal.ts";
import { sessionCookie, sessionToken } from "../../access/sessions/session-cookie.ts";
import type { Answer, Exchange } from "../operation.ts";
import type { Service } from "../service.ts";
import { describeAccount } from "./describe-account.ts";

/** Answers somebody who signed in with his session, always a new one. */
export async function beginSession(
  { request }: Pick<Exchange, "request">,
  principal: Principal,
  service: Service,
): Promise<Answer> {
  return {
    status: 201,
    headers: { "set-cookie": await openSession(request, principal, service) },
    json: describeAccount(principal, service),
    actor: principal,
  };
}

/** Begins a session, and gives the cookie by which the browser is known from now on. */
export async function openSession(
  request: Exchange["request"],
  principal: Principal,
  { accounts: { sessions } }: Pick<Service, "accounts">,
): Promise<string> {
  const token = await sessions.begin(principal, sessionToken(request));
  return sessionCookie(request, token, sessions.longestSeconds);
}
