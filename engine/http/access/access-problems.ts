import { problem } from "../problem-entry.ts";

/** How the refusals of people and systems are told. */
export const ACCESS_PROBLEMS = {
  SIGN_IN_REQUIRED: problem(
    401,
    ["请先登录", "“{title}”须先登录，并具备以下角色之一：{roleTitles}。系统请使用密钥（Authorization: Bearer …）。"],
    [
      "Sign in first",
      "To {title} one must be signed in and hold one of these roles: {roleTitles}. Systems send their key (Authorization: Bearer …).",
    ],
    ["permission", "roles", "organs"],
  ),
  PERMISSION_REFUSED: problem(
    403,
    ["没有权限", "“{title}”需要{where}具备以下角色之一：{roleTitles}。请联系系统管理员。"],
    ["Permission refused", "To {title} one of these roles is needed {where}: {roleTitles}. Ask an administrator."],
    ["permission", "roles", "organs"],
  ),
  CREDENTIALS_INVALID: problem(
    401,
    ["凭据无效", "凭据不正确、已过期或已撤销。请重新登录，或更换密钥。"],
    ["Credentials invalid", "The credentials are wrong, expired or withdrawn. Sign in again, or use another key."],
  ),
  CROSS_SITE_REFUSED: problem(
    403,
    ["拒绝跨站请求", "修改须来自本站页面。程序请发送请求头 X-Sunmap-Request: 1。"],
    ["Cross-site request refused", "A change must come from a page of this site. Programs send X-Sunmap-Request: 1."],
  ),
  RATE_LIMITED: problem(
    429,
    ["请求过于频繁", "每分钟最多 {perMinute} 次请求，请在 {retryAfter} 秒后重试。"],
    ["Too many requests", "At most {perMinute} requests a minute. Try again in {retryAfter} seconds."],
    ["retryAfter"],
  ),
  SIGN_IN_REFUSED: problem(
    401,
    ["不能登录", "账号或密码不正确，请核对后重试；忘记密码请联系系统管理员。"],
    [
      "Sign-in refused",
      "The account or the password is wrong. Look again; whoever forgot the password asks an administrator.",
    ],
  ),
  SIGN_IN_LOCKED: problem(
    429,
    ["账号暂时锁定", "多次登录失败，请在 {retryAfter} 秒后重试，或请管理员解锁。"],
    [
      "Account locked for a while",
      "Too many sign-ins failed. Try again in {retryAfter} seconds, or ask an administrator.",
    ],
    ["retryAfter"],
  ),
  PASSWORD_REFUSED: problem(
    422,
    ["密码不合要求", "密码不被接受：{reason}。"],
    ["Password refused", "The password is not accepted: {reason}."],
    ["reason"],
  ),
  LINK_INVALID: problem(
    410,
    ["链接无效", "该链接已使用、已过期或不正确。请索取新的链接。"],
    ["Link invalid", "The link was used, has expired, or is none. Ask for a new one."],
  ),
  PERSON_NOT_FOUND: problem(
    404,
    ["没有这个人员", "没有账号为“{person}”的人员。"],
    ["No such person", "There is no person `{person}`."],
    ["person"],
  ),
  PERSON_EXISTS: problem(
    409,
    ["账号已被使用", "账号“{person}”已被使用，或不能使用。"],
    ["The account is taken", "The account `{person}` is taken or reserved."],
    ["person"],
  ),
  GRANT_REFUSED: problem(
    409,
    ["不能这样授权", "不能这样授权：{reason}。"],
    ["The grant is refused", "It cannot be granted so: {reason}."],
    ["reason"],
  ),
  KEY_NOT_FOUND: problem(
    404,
    ["没有这个密钥", "没有编号为“{key}”的密钥。"],
    ["No such key", "There is no key `{key}`."],
    ["key"],
  ),
} as const;
