import type { Key } from "../../access/keys/key.ts";
import { SunmapError } from "../../core/errors.ts";
import type { LocalizedText } from "../../core/model/formats.generated.ts";
import type { Shelved } from "../../store/shelf.ts";
import type { Answer, Exchange, Operation, Schema } from "../operation.ts";
import { arrayOf, object, ref, TEXT } from "../schemas.ts";
import type { Service } from "../service.ts";
import { requireInstant } from "../supervision/read-events.ts";
import { readRequest } from "../supervision/read-request.ts";

const ADDRESS = "/api/v1/keys";
const TAG = "access";
const DAY = 86_400_000;
const KEY = {
  id: TEXT,
  name: TEXT,
  roles: arrayOf(ref("GrantedRole")),
  organ: TEXT,
  "powers?": arrayOf(ref("Slug")),
  expiresAt: ref("IsoDateTime"),
  "perMinute?": { type: "integer", minimum: 1 },
  createdAt: ref("IsoDateTime"),
  createdBy: TEXT,
  "lastUsedAt?": ref("IsoDateTime"),
} satisfies Readonly<Record<string, Schema>>;

/** The keys with which systems come in. */
export const keys: readonly Operation[] = [
  {
    id: "listKeys",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "业务系统密钥 · The keys of systems, without their secrets",
    answers: {
      200: { description: "Those of the organs that one administers", schema: object({ keys: arrayOf(object(KEY)) }) },
    },
    handle: async ({ reach }, { accounts }) => {
      const seen = (await accounts.keys.list()).filter(({ document }) => reach.covers({ organs: [document.organ] }));
      return { status: 200, json: { keys: seen.map(describeKey) } };
    },
  },
  {
    id: "createKey",
    method: "post",
    path: ADDRESS,
    tag: TAG,
    summary: "新建密钥 · A key for a system; it is told this once",
    body: { schema: ref("KeyRequest"), limit: 100_000, depth: 4 },
    answers: {
      201: { description: "The key, as `Authorization: Bearer …` carries it", schema: object({ ...KEY, key: TEXT }) },
    },
    problems: ["GRANT_REFUSED", "DOCUMENT_INVALID", "STORE_FULL"],
    handle: create,
  },
  {
    id: "deleteKey",
    method: "delete",
    path: `${ADDRESS}/{key}`,
    tag: TAG,
    summary: "撤销密钥 · Take a key away",
    answers: { 204: { description: "It is good for nothing from now on" } },
    problems: ["KEY_NOT_FOUND", "STORE_FULL"],
    handle: async ({ parameter, reach }, { accounts }) => {
      const { id, document } = await accounts.keys.get(parameter("key"));
      reach.require({ organs: [document.organ] });
      await accounts.keys.remove(id);
      return { status: 204, empty: true, act: { name: document.name } };
    },
  },
];

async function create({ body, caller, reach }: Exchange, { accounts, authority, clock }: Service): Promise<Answer> {
  const wanted = readRequest("KeyRequest", body, "key");
  requireInstant(wanted.expiresAt, "key", "/expiresAt");
  const left = Date.parse(wanted.expiresAt) - clock();
  if (left <= 0 || left > accounts.longestKeyDays * DAY) throw refused(expiryWords(accounts.longestKeyDays));
  if (wanted.roles.includes("administrator")) throw refused(NO_ADMINISTRATOR);
  if (wanted.organ !== "*" && authority.organs.find(wanted.organ) === undefined)
    throw refused({ zh: `没有机关“${wanted.organ}”`, en: `there is no organ \`${wanted.organ}\`` });
  reach.require({ organs: [wanted.organ] });
  const { key, token } = await accounts.keys.create(wanted, caller.id);
  const { name, roles, organ, expiresAt } = key.document;
  return {
    status: 201,
    json: { ...describeKey(key), key: token },
    act: { key: key.id, name, roles, organ, expiresAt },
  };
}

const NO_ADMINISTRATOR = { zh: "系统不能担任系统管理员", en: "a system cannot be an administrator" };

function expiryWords(days: number): LocalizedText {
  return { zh: `有效期须在今后${days}天之内`, en: `it must expire within the next ${days} days` };
}

function refused(reason: LocalizedText): SunmapError {
  return new SunmapError("GRANT_REFUSED", { reason });
}

function describeKey({ id, document }: Shelved<Key>): Readonly<Record<string, unknown>> {
  const { hash: _hash, ...told } = document;
  return { id, ...told };
}
