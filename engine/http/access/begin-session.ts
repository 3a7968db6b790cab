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
  const { sessions } = service.accounts;
  const token = await sessions.begin(principal, sessionToken(request));
  return {
    status: 201,
    headers: { "set-cookie": sessionCookie(request, token, sessions.longestSeconds) },
    json: describeAccount(principal, service),
    act: { account: principal.id },
  };
}
