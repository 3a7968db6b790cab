import { SunmapError } from "../../core/errors.ts";
import {
  describeExternalPerson,
  EXTERNAL_PERSON_SCHEMA,
  isSeen,
  requireManaged,
} from "../access/describe-external-person.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { arrayOf, object } from "../schemas.ts";
import type { Service } from "../service.ts";

const ADDRESS = "/api/v1/external-people";
const BLOCK = `${ADDRESS}/{person}/block`;
const TAG = "access";
const ONE = { description: "The person as he now is", schema: EXTERNAL_PERSON_SCHEMA };

/** Those whom another service vouches for: their roles come from there, and an administrator here can keep them out. */
export const externalPeople: readonly Operation[] = [
  {
    id: "listExternalPeople",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "外部人员 · Those who signed on elsewhere or came with tokens, in the organs that one administers",
    answers: { 200: { description: "By their ids", schema: object({ people: arrayOf(EXTERNAL_PERSON_SCHEMA) }) } },
    handle: async ({ reach }, { accounts }) => {
      const [all, since] = await Promise.all([accounts.externalPeople.list(), accounts.sessions.since()]);
      const seen = all.filter((person) => isSeen(person, reach));
      return { status: 200, json: { people: seen.map((one) => describeExternalPerson(one, since.get(one.id))) } };
    },
  },
  {
    id: "blockExternalPerson",
    method: "put",
    path: BLOCK,
    tag: TAG,
    summary: "停止外部人员使用 · Let somebody in no more, whatever the other service says; he is signed out at once",
    answers: { 200: ONE },
    problems: ["PERSON_NOT_FOUND", "GRANT_REFUSED", "STORE_FULL"],
    handle: block,
  },
  {
    id: "admitExternalPerson",
    method: "delete",
    path: BLOCK,
    tag: TAG,
    summary: "恢复外部人员使用 · Let somebody in again",
    answers: { 200: ONE },
    problems: ["PERSON_NOT_FOUND", "STORE_FULL"],
    handle: admit,
  },
];

async function block({ caller, parameter, reach }: Exchange, { accounts, clock }: Service): Promise<Answer> {
  const found = await accounts.externalPeople.get(parameter("person"));
  requireManaged(found, reach);
  if (found.id === caller.id) throw new SunmapError("GRANT_REFUSED", { reason: ONESELF });
  const blocked = found.document.blocked ?? { by: caller.id, at: instantOf(clock()) };
  const kept = await accounts.externalPeople.block(found.id, blocked);
  await accounts.sessions.endAllOf(found.id);
  return { status: 200, json: describeExternalPerson(kept), act: { person: found.id, blocked: true } };
}

async function admit({ parameter, reach }: Exchange, { accounts }: Service): Promise<Answer> {
  const found = await accounts.externalPeople.get(parameter("person"));
  requireManaged(found, reach);
  const kept = await accounts.externalPeople.block(found.id, undefined);
  return { status: 200, json: describeExternalPerson(kept), act: { person: found.id, blocked: false } };
}

const ONESELF = { zh: "不能停止自己使用", en: "nobody blocks himself" };
