import { requireGrantable, type Granting } from "../../access/people/grant-guard.ts";
import { isExternalId } from "../../access/external/external-id.ts";
import { requirePrecondition } from "../../policies/precondition.ts";
import { describePerson, PERSON_SCHEMA } from "../access/describe-person.ts";
import { requireManaged } from "../access/describe-external-person.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { entityTag, readPrecondition } from "../read-precondition.ts";
import { arrayOf, object, ref, TEXT } from "../schemas.ts";
import type { Service } from "../service.ts";
import { readRequest } from "../supervision/read-request.ts";
import { taggedAnswer } from "../tagged-answer.ts";

const ADDRESS = "/api/v1/people";
const PERSON = `${ADDRESS}/{person}`;
const TAG = "access";
const BODY = { limit: 100_000, depth: 6 };
const REFUSED = ["GRANT_REFUSED", "DOCUMENT_INVALID", "STORE_FULL"] as const;
const CHANGE_PROBLEMS = ["PERSON_NOT_FOUND", "PRECONDITION_REQUIRED", "PRECONDITION_FAILED", "HEADER_INVALID"] as const;
const ONE = { description: "The person with his ETag", schema: PERSON_SCHEMA };

/** The people who may sign in, kept by the administrators of their organs. */
export const people: readonly Operation[] = [
  {
    id: "listPeople",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "人员 · The people of the organs that one administers",
    answers: { 200: { description: "By their accounts", schema: object({ people: arrayOf(PERSON_SCHEMA) }) } },
    handle: async ({ reach }, { accounts }) => {
      const [all, since] = await Promise.all([accounts.people.list(), accounts.sessions.since()]);
      const seen = all.filter(({ document }) => reach.covers({ organs: [document.organ] }));
      return { status: 200, json: { people: seen.map((person) => describePerson(person, since.get(person.id))) } };
    },
  },
  {
    id: "createPerson",
    method: "post",
    path: ADDRESS,
    tag: TAG,
    summary: "新增人员 · A new person; he sets his password by an invitation",
    body: { schema: ref("PersonRequest"), ...BODY },
    answers: { 201: ONE },
    problems: ["PERSON_EXISTS", ...REFUSED],
    handle: create,
  },
  {
    id: "getPerson",
    method: "get",
    path: PERSON,
    tag: TAG,
    summary: "一个人员 · One person",
    headers: ["If-None-Match"],
    answers: { 200: ONE },
    problems: ["PERSON_NOT_FOUND"],
    handle: async ({ request, parameter, reach }, { accounts }) => {
      const found = await accounts.people.get(parameter("person"));
      reach.require({ organs: [found.document.organ] });
      return taggedAnswer(request, describePerson(found), found.revision);
    },
  },
  {
    id: "putPerson",
    method: "put",
    path: PERSON,
    tag: TAG,
    summary: "修改人员与授权 · Change a person, his grants, or whether he may come in",
    headers: ["If-Match"],
    body: { schema: ref("PersonChange"), ...BODY },
    answers: { 200: ONE },
    problems: [...CHANGE_PROBLEMS, ...REFUSED],
    handle: change,
  },
  {
    id: "removePerson",
    method: "delete",
    path: PERSON,
    tag: TAG,
    summary: "移除人员 · Take a person out; his account is never given to somebody else",
    headers: ["If-Match"],
    answers: { 204: { description: "He is gone, and so are his sessions" } },
    problems: [...CHANGE_PROBLEMS, ...REFUSED],
    handle: remove,
  },
  {
    id: "invitePerson",
    method: "post",
    path: `${PERSON}/invitation`,
    tag: TAG,
    summary: "发出邀请链接 · A one-time link with which a person sets his password; it is told this once",
    answers: {
      201: {
        description: "The part of the address behind this server",
        schema: object({ link: TEXT, expiresAt: ref("IsoDateTime") }),
      },
    },
    problems: ["PERSON_NOT_FOUND", "STORE_FULL"],
    handle: invite,
  },
  {
    id: "endSessionsOfPerson",
    method: "delete",
    path: `${PERSON}/sessions`,
    tag: TAG,
    summary: "在所有设备上退出某人 · Sign a person out everywhere, also one who signs on elsewhere",
    answers: { 204: { description: "All sessions of this person are over" } },
    problems: ["PERSON_NOT_FOUND"],
    handle: endSessions,
  },
];

async function create({ body, caller, reach }: Exchange, service: Service): Promise<Answer> {
  const { id, ...wanted } = readRequest("PersonRequest", body, "person");
  requireGrantable(undefined, wanted, granting({ caller, reach }, service), []);
  const createdAt = instantOf(service.clock());
  const person = { ...wanted, disabled: false, createdAt, createdBy: caller.id };
  return changed(await service.accounts.people.create(id, person), 201);
}

async function change({ request, parameter, body, caller, reach }: Exchange, service: Service): Promise<Answer> {
  const demand = readPrecondition(request);
  const wanted = { disabled: false, ...readRequest("PersonChange", body, "person") };
  const kept = await service.accounts.people.change(
    parameter("person"),
    (person) => ({ ...person, ...wanted }),
    (before, all) => {
      requirePrecondition(`person ${before.id}`, before.revision, demand);
      requireGrantable(before, wanted, granting({ caller, reach }, service), all);
    },
  );
  if (wanted.disabled) await service.accounts.sessions.endAllOf(kept.id);
  return changed(kept, 200);
}

async function remove({ request, parameter, caller, reach }: Exchange, service: Service): Promise<Answer> {
  const demand = readPrecondition(request);
  const { id } = await service.accounts.people.change(
    parameter("person"),
    ({ password: _password, ...person }) => ({ ...person, grants: [], disabled: true, removed: true }),
    (before, all) => {
      requirePrecondition(`person ${before.id}`, before.revision, demand);
      const wanted = { organ: before.document.organ, grants: [], removed: true } as const;
      requireGrantable(before, wanted, granting({ caller, reach }, service), all);
    },
  );
  await service.accounts.sessions.endAllOf(id);
  return { status: 204, empty: true };
}

async function endSessions({ parameter, reach }: Exchange, { accounts }: Service): Promise<Answer> {
  const person = parameter("person");
  if (isExternalId(person)) requireManaged(await accounts.externalPeople.get(person), reach);
  else reach.require({ organs: [(await accounts.people.get(person)).document.organ] });
  await accounts.sessions.endAllOf(person);
  return { status: 204, empty: true, act: { person } };
}

async function invite({ parameter, caller, reach }: Exchange, { accounts }: Service): Promise<Answer> {
  const { id, document } = await accounts.people.get(parameter("person"));
  reach.require({ organs: [document.organ] });
  for (const { organ } of document.grants) reach.require({ organs: [organ] });
  const { secret, expiresAt } = await accounts.links.newInvitation(id, caller.id);
  return { status: 201, json: { link: `/invitation#${secret}`, expiresAt: instantOf(expiresAt) }, act: { person: id } };
}

function granting({ caller, reach }: Pick<Exchange, "caller" | "reach">, { authority }: Service): Granting {
  return { by: caller.id, reach, organs: authority.organs };
}

function changed(person: Parameters<typeof describePerson>[0], status: number): Answer {
  const { organ, grants, disabled } = person.document;
  const act = { person: person.id, organ, grants, disabled };
  return { status, headers: { etag: entityTag(person.revision) }, json: describePerson(person), act };
}
