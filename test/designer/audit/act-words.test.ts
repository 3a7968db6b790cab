import { expect, test } from "vitest";

import { ACT_WORDS } from "../../../designer/audit/act-words.ts";
import { Authority } from "../../../engine/access/authority.ts";
import { OrganTree } from "../../../engine/access/organ-tree.ts";
import { readAccessFolder } from "../../../engine/access/read-access-folder.ts";
import { repositoryRoot } from "../../../engine/files/repository-root.ts";
import { isAudited } from "../../../engine/http/audit/is-audited.ts";
import { OPERATIONS } from "../../../engine/http/routes/index.ts";

test("every operation that is put on record has its words", async () => {
  const { permissions, roles, organs } = await readAccessFolder(repositoryRoot());
  const authority = new Authority(permissions, roles, new OrganTree(organs.organs));
  const audited = OPERATIONS.filter((operation) => isAudited(operation, { authority })).map(({ id }) => id);

  expect(audited.length).toBeGreaterThan(30);
  expect(audited.filter((id) => !Object.hasOwn(ACT_WORDS, id))).toEqual([]);
});

test("the words say as much in English as in Chinese, and stand for nothing that is not known", () => {
  for (const [id, { done, tried }] of Object.entries(ACT_WORDS)) {
    for (const { zh, en } of [done, tried]) {
      expect({ id, slots: slotsOf(zh) }).toEqual({ id, slots: slotsOf(en) });
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(slotsOf(done.zh).filter((slot) => !KNOWN.has(slot))).toEqual([]);
  }
});

const KNOWN: ReadonlySet<string> = new Set([
  "power",
  "version",
  "item",
  "made",
  "finding",
  "review",
  "move",
  "state",
  "host",
]);

function slotsOf(words: string): string[] {
  return [...words.matchAll(/\{(\w+)\}/g)].map(([, slot = ""]) => slot).toSorted();
}
