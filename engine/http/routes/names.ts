import type { Accounts } from "../../access/accounts.ts";
import { principalOfKey } from "../../access/keys/key.ts";
import type { Operation } from "../operation.ts";
import { arrayOf, object, TEXT } from "../schemas.ts";

type Named = { readonly id: string; readonly name: string };

/** What those are called whom the records name by their ids. */
export const names: readonly Operation[] = [
  {
    id: "listNames",
    method: "get",
    path: "/api/v1/names",
    tag: "access",
    summary: "姓名 · What people and systems are called whom records name by their ids",
    answers: {
      200: {
        description: "Those who are gone too, as the records still name them",
        schema: object({ names: arrayOf(object({ id: TEXT, name: TEXT })) }),
      },
    },
    handle: async (_exchange, { accounts }) => ({ status: 200, json: { names: await namesOf(accounts) } }),
  },
];

async function namesOf({ people, externalPeople, keys, demoPeople }: Accounts): Promise<readonly Named[]> {
  const [local, external, systems] = await Promise.all([people.listWithGone(), externalPeople.list(), keys.list()]);
  return [
    ...demoPeople.map(({ id, name }) => ({ id, name })),
    ...local.map(({ id, document }) => ({ id, name: document.name })),
    ...external.map(({ id, document }) => ({ id, name: document.name })),
    ...systems.map(({ id, document }) => ({ id: principalOfKey(id, document).id, name: document.name })),
  ];
}
