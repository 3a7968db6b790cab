import type { GroupMapping } from "../../core/model/formats.generated.ts";
import type { BearerSettings } from "../bearer/bearer-settings.ts";
import type { SignOnSettings } from "../sign-on/sign-on-settings.ts";
import { NO_GROUPS, readGroupMapping } from "./read-group-mapping.ts";

/** The settings of what lies around this service: proxies before it, and providers of identities and of tokens. */
export const EXTERNAL_SETTINGS = [
  {
    name: "SUNMAP_TRUSTED_PROXIES",
    default: "",
    words: {
      zh: "可信的反向代理（地址或网段，以逗号分隔）：只采信它们报送的客户端地址",
      en: "reverse proxies (addresses or networks, separated by commas) that are believed where a request comes from",
    },
  },
  {
    name: "SUNMAP_PUBLIC_ADDRESS",
    default: "",
    words: {
      zh: "用户访问本系统的地址，如 https://sunmap.example（默认为监听地址）",
      en: "address under which people reach this service, such as https://sunmap.example (else that which is listened on)",
    },
  },
  {
    name: "SUNMAP_OIDC_ISSUER",
    default: "",
    words: {
      zh: "统一身份认证（OpenID Connect）的签发者地址",
      en: "issuer of the OpenID Connect provider for sign-on",
    },
  },
  {
    name: "SUNMAP_OIDC_CLIENT_ID",
    default: "",
    words: { zh: "本系统在其中登记的客户端编号", en: "client id under which this service is registered there" },
  },
  {
    name: "SUNMAP_OIDC_CLIENT_SECRET",
    default: "",
    words: { zh: "客户端密钥；宜放在环境变量中", en: "its secret; better in the environment than as a flag" },
  },
  {
    name: "SUNMAP_OIDC_SCOPES",
    default: "openid profile",
    words: { zh: "请求的范围，以空格分隔", en: "scopes that are asked for, separated by spaces" },
  },
  {
    name: "SUNMAP_OIDC_GROUPS_CLAIM",
    default: "groups",
    words: { zh: "列出所在组的声明，可写路径", en: "claim that lists the groups, or its path" },
  },
  {
    name: "SUNMAP_OIDC_MAPPING",
    default: "",
    words: { zh: "各组角色对照表（JSON 文件）", en: "file (JSON) that says which group has which roles" },
  },
  {
    name: "SUNMAP_JWT_ISSUER",
    default: "",
    words: { zh: "业务系统令牌（JWT）的签发者", en: "issuer of the tokens (JWT) that systems send" },
  },
  {
    name: "SUNMAP_JWT_AUDIENCE",
    default: "",
    words: { zh: "令牌中本系统的名称（aud）", en: "what this service is called in them (aud)" },
  },
  {
    name: "SUNMAP_JWT_KEYS",
    default: "",
    words: { zh: "签发者公钥（JWKS）的地址", en: "address of the keys of the issuer (JWKS)" },
  },
  {
    name: "SUNMAP_JWT_GROUPS_CLAIM",
    default: "groups",
    words: { zh: "令牌中列出所在组的声明，可写路径", en: "claim of a token that lists the groups, or its path" },
  },
] as const;

type Name = (typeof EXTERNAL_SETTINGS)[number]["name"];
type Values = Readonly<Record<Name, string>>;

export type ExternalAccess = { readonly signOn?: SignOnSettings; readonly bearer?: BearerSettings };

/** The values of these settings, as `value` has them. */
export function externalValues(value: (name: Name) => string): Values {
  return {
    SUNMAP_TRUSTED_PROXIES: value("SUNMAP_TRUSTED_PROXIES"),
    SUNMAP_PUBLIC_ADDRESS: value("SUNMAP_PUBLIC_ADDRESS"),
    SUNMAP_OIDC_ISSUER: value("SUNMAP_OIDC_ISSUER"),
    SUNMAP_OIDC_CLIENT_ID: value("SUNMAP_OIDC_CLIENT_ID"),
    SUNMAP_OIDC_CLIENT_SECRET: value("SUNMAP_OIDC_CLIENT_SECRET"),
    SUNMAP_OIDC_SCOPES: value("SUNMAP_OIDC_SCOPES"),
    SUNMAP_OIDC_GROUPS_CLAIM: value("SUNMAP_OIDC_GROUPS_CLAIM"),
    SUNMAP_OIDC_MAPPING: value("SUNMAP_OIDC_MAPPING"),
    SUNMAP_JWT_ISSUER: value("SUNMAP_JWT_ISSUER"),
    SUNMAP_JWT_AUDIENCE: value("SUNMAP_JWT_AUDIENCE"),
    SUNMAP_JWT_KEYS: value("SUNMAP_JWT_KEYS"),
    SUNMAP_JWT_GROUPS_CLAIM: value("SUNMAP_JWT_GROUPS_CLAIM"),
  };
}

/**
 * What is set of the two; nothing where there is no issuer. `listening` is the address on which the service listens.
 *
 * @throws Error naming the setting that is missing or wrong; DOCUMENT_INVALID when the mapping is.
 */
export async function readExternalAccess(values: Values, listening: string): Promise<ExternalAccess> {
  const isSet = values.SUNMAP_OIDC_ISSUER !== "" || values.SUNMAP_JWT_ISSUER !== "";
  const mapping = isSet ? await mappingOf(values) : NO_GROUPS;
  return {
    ...(values.SUNMAP_OIDC_ISSUER !== "" && { signOn: signOnOf(values, mapping, listening) }),
    ...(values.SUNMAP_JWT_ISSUER !== "" && { bearer: bearerOf(values, mapping) }),
  };
}

function signOnOf(values: Values, mapping: GroupMapping, listening: string): SignOnSettings {
  const scopes = values.SUNMAP_OIDC_SCOPES.split(/\s+/);
  const issuer = addressOf("SUNMAP_OIDC_ISSUER", values.SUNMAP_OIDC_ISSUER);
  return {
    issuer,
    clientId: required("SUNMAP_OIDC_CLIENT_ID", values),
    clientSecret: values.SUNMAP_OIDC_CLIENT_SECRET,
    scopes: [...new Set(["openid", ...scopes])].filter((scope) => scope !== "").join(" "),
    groupsClaim: required("SUNMAP_OIDC_GROUPS_CLAIM", values),
    mapping,
    publicAddress: addressOf("SUNMAP_PUBLIC_ADDRESS", values.SUNMAP_PUBLIC_ADDRESS || listening),
  };
}

function bearerOf(values: Values, mapping: GroupMapping): BearerSettings {
  return {
    issuer: values.SUNMAP_JWT_ISSUER,
    audience: required("SUNMAP_JWT_AUDIENCE", values),
    keys: addressOf("SUNMAP_JWT_KEYS", required("SUNMAP_JWT_KEYS", values)),
    groupsClaim: required("SUNMAP_JWT_GROUPS_CLAIM", values),
    mapping,
  };
}

/** Without a mapping nobody would have a role: that is a mistake, and better told at the start. */
function mappingOf(values: Values): Promise<GroupMapping> {
  return readGroupMapping(required("SUNMAP_OIDC_MAPPING", values));
}

function required(name: Name, values: Values): string {
  if (values[name] === "") throw new Error(`the setting ${name} is missing; see --help`);
  return values[name];
}

function addressOf(name: Name, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:")
    throw new Error(`the setting ${name} cannot be \`${text}\`: it is no address of http or https`);
  return url;
}
