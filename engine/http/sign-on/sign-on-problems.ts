import { problem } from "../problem-entry.ts";

/** How the faults of signing on are told. */
export const SIGN_ON_PROBLEMS = {
  SIGN_ON_OFF: problem(
    404,
    ["未启用统一身份认证", "本系统没有接入统一身份认证，请用本系统账号登录。"],
    ["Single sign-on is off", "This service is connected to no provider of identities. Sign in with an account of it."],
  ),
  SIGN_ON_REFUSED: problem(
    403,
    ["统一身份认证未完成", "登录没有按本浏览器发起的过程完成：{why}。请重新登录。"],
    [
      "The sign-on was not completed",
      "The sign-on did not end as this browser began it: {why}. Please sign on once more.",
    ],
    ["why"],
  ),
  SIGN_ON_WITHOUT_ROLE: problem(
    403,
    ["没有使用权限", "身份认证已通过，但您所在的组在本系统没有对应角色。请联系系统管理员（您的标识：{person}）。"],
    [
      "No role here",
      "You are known, but no group of yours has a role here. Ask the administrator (you are `{person}`).",
    ],
    ["person"],
  ),
  SIGN_ON_BLOCKED: problem(
    403,
    ["已被停止使用", "身份认证已通过，但管理员已停止您使用本系统。请联系系统管理员（您的标识：{person}）。"],
    [
      "You are blocked here",
      "You are known, but an administrator lets you in no more. Ask the administrator (you are `{person}`).",
    ],
    ["person"],
  ),
  SIGN_ON_UNAVAILABLE: problem(
    503,
    ["身份认证服务暂不可用", "身份认证服务暂时联系不上，请稍后重试。"],
    ["The provider of identities cannot be reached", "It cannot be reached just now. Try again in a moment."],
  ),
} as const;
