import * as client from "openid-client";

import { SunmapError } from "../../core/errors.ts";
import type { LocalizedText } from "../../core/model/formats.generated.ts";

/** Why a sign-on is refused. */
type Reason = "notBegunHere" | "answerUnexpected" | "identityInvalid";

const WORDS: Readonly<Record<Reason, LocalizedText>> = {
  notBegunHere: {
    zh: "不是在本浏览器中发起的，或已超过十分钟",
    en: "it was not begun in this browser, or more than ten minutes ago",
  },
  answerUnexpected: {
    zh: "返回的内容不是对本次登录的答复",
    en: "what came back is no answer to this sign-on",
  },
  identityInvalid: {
    zh: "身份令牌没有通过核验",
    en: "the identity that came back did not stand the test",
  },
};

export function refused(reason: Reason, options?: ErrorOptions): SunmapError {
  return new SunmapError("SIGN_ON_REFUSED", { reason, why: WORDS[reason] }, options);
}

/** What the provider or the browser did wrong is refused; all else is a provider that does not answer as it should. */
export function toldFault(fault: unknown): SunmapError {
  if (fault instanceof SunmapError) return fault;
  if (fault instanceof client.AuthorizationResponseError || fault instanceof client.ResponseBodyError)
    return byProvider(fault.error.slice(0, 100), fault);
  if (!(fault instanceof client.ClientError) || UNREACHABLE.has(String(fault.code)))
    return new SunmapError("SIGN_ON_UNAVAILABLE", {}, { cause: fault });
  return refused(IDENTITY.test(String(fault.code)) ? "identityInvalid" : "answerUnexpected", { cause: fault });
}

function byProvider(error: string, cause: Error): SunmapError {
  const why = { zh: `认证服务答复“${error}”`, en: `the provider answers \`${error}\`` };
  return new SunmapError("SIGN_ON_REFUSED", { reason: error, why }, { cause });
}

const UNREACHABLE: ReadonlySet<string> = new Set(["OAUTH_TIMEOUT", "OAUTH_ABORT", "OAUTH_RESPONSE_IS_NOT_CONFORM"]);
const IDENTITY = /^OAUTH_(?:JWT|KEY_SELECTION|JSON_ATTRIBUTE)/;
