import { describe, expect, test } from "vitest";

import { VISITOR, type Principal } from "../../../engine/access/principal.ts";
import type { Act } from "../../../engine/audit/act.ts";
import { AuditTrail } from "../../../engine/audit/audit-trail.ts";
import { SunmapError } from "../../../engine/core/errors.ts";
import { MemoryRecordJournal } from "../../../engine/store/memory/memory-record-journal.ts";
import { ask, at, textAt } from "../ask.ts";
import { actsOf, auditedService, changePower, LI_MIN, POWER } from "./an-audited-service.ts";

const stage = auditedService();

describe("what is done goes on record", () => {
  test("a change: who, when, from where, what it was done on, the revisions, and the place that changed", async () => {
    const api = await stage.start();
    const present = await ask("GET", `${api}/powers/${POWER}/power`);

    const changed = await changePower(api, "改过的标题", { "if-match": present.headers.get("etag") ?? "" });

    expect(await actsOf(api)).toEqual([
      {
        seq: 2,
        at: "2026-09-18T09:30:00.000+08:00",
        who: { id: "li-min", kind: "person", name: "李敏", via: "password" },
        from: "127.0.0.1",
        act: "putPowerDocument",
        subject: `/api/v1/powers/${POWER}/power`,
        outcome: "done",
        undertaking: expect.stringMatching(/^test-/),
        details: {
          before: present.headers.get("etag")?.slice(1, -1),
          after: changed.headers.get("etag")?.slice(1, -1),
          draft: textAt(changed.json, "revision"),
          changed: ["/power/title/zh"],
        },
      },
    ]);
  });

  test("a publication: its version, its digest and its note", async () => {
    const api = await stage.start();
    const { json } = await changePower(api);

    const headers = { "if-match": `"${textAt(json, "revision")}"` };
    await ask("POST", `${api}/powers/${POWER}/publish`, { headers, json: { note: "按会审意见" } });

    expect(await actsOf(api, "?act=publishDraft")).toMatchObject([
      { outcome: "done", details: { version: 2, note: "按会审意见", created: `/api/v1/powers/${POWER}/versions/2` } },
    ]);
  });

  test("what only reads or judges leaves no trace in it", async () => {
    const api = await stage.start();
    await ask("GET", `${api}/powers`);
    await ask("POST", `${api}/powers/${POWER}/evaluate`, { json: { facts: {} } });
    await ask("POST", `${api}/powers/${POWER}/try`, { json: { facts: {} } });
    await ask("GET", `${api}/nothing-there`);

    expect(await actsOf(api)).toEqual([]);
  });

  test("neither the secret of a webhook nor the rest of its address gets into the trail", async () => {
    const api = await stage.start();

    const { json } = await ask("POST", `${api}/webhooks`, { json: { url: "https://hall.example/in?token=abc123" } });

    const recorded = JSON.stringify(await actsOf(api));
    expect(recorded).toContain("hall.example");
    expect(recorded).not.toContain("abc123");
    expect(recorded).not.toContain(textAt(json, "secret"));
  });

  test("a proxy that is trusted is believed where a request comes from", async () => {
    const api = await stage.start({ trustedProxies: "127.0.0.1" });

    await changePower(api, "标题", { "x-forwarded-for": "203.0.113.5, 192.0.2.7" });

    expect(await actsOf(api)).toMatchObject([{ from: "192.0.2.7" }]);
  });

  test("whoever signs in by an act is the one who did it, and his password is nowhere", async () => {
    const api = await stage.start({ access: "accounts" });
    const { accounts, audit } = stage.service();
    const secret = await accounts.links.newSetup();
    const json = { secret, account: "chen", name: "陈立新", password: "correct horse battery" };

    expect((await ask("POST", `${api}/setup`, { json })).status).toBe(201);
    await ask("POST", `${api}/session`, { json: { account: "chen", password: "wrong wrong wrong" } });
    await ask("POST", `${api}/session`, { json: { account: "my own secret", password: "wrong wrong wrong" } });

    const { acts: recorded } = await audit.list({}, { limit: 10 });
    expect(recorded).toMatchObject([
      { act: "signIn", who: { kind: "visitor" }, outcome: "refused", code: "SIGN_IN_REFUSED" },
      { act: "signIn", who: { kind: "visitor" }, outcome: "refused", details: { account: "chen" } },
      { act: "setUp", who: { id: "chen", name: "陈立新", via: "password" }, outcome: "done" },
    ]);
    expect(JSON.stringify(recorded)).not.toMatch(/correct horse|wrong wrong|my own secret/);
    expect(JSON.stringify(recorded)).not.toContain(secret);
  });

  test("an account that is locked is on record as such", async () => {
    const api = await stage.start({ access: "accounts" });
    const { accounts, audit } = stage.service();
    const json = {
      secret: await accounts.links.newSetup(),
      account: "chen",
      name: "陈",
      password: "correct horse battery",
    };
    await ask("POST", `${api}/setup`, { json });
    for (let attempt = 0; attempt < 6; attempt += 1)
      await ask("POST", `${api}/session`, { json: { account: "chen", password: "wrong wrong wrong" } });

    const { acts: recorded } = await audit.list({ act: "signIn" }, { limit: 1 });
    expect(recorded).toMatchObject([{ code: "SIGN_IN_LOCKED", outcome: "refused", details: { account: "chen" } }]);
  });
});

describe("what is refused goes on record", () => {
  test("somebody whose roles do not allow it, with what would be needed, even where he only wanted to read", async () => {
    const clerk: Principal = { ...LI_MIN, grants: [{ role: "trainer", organ: "*" }] };
    const api = await stage.start({ identify: () => clerk });

    await changePower(api);
    await ask("GET", `${api}/webhooks`);
    await ask("GET", `${api}/webhooks`);

    const { acts: recorded } = await stage.service().audit.list({}, { limit: 10 });
    expect(recorded).toMatchObject([
      { act: "listWebhooks", code: "PERMISSION_REFUSED", details: { permission: "readWebhooks" } },
      { act: "putPowerDocument", code: "PERMISSION_REFUSED", details: { permission: "draftPolicies" } },
    ]);
  });

  test("a visitor who is asked to sign in: what he wanted to change, not what he wanted to read", async () => {
    const api = await stage.start({ identify: () => VISITOR });

    await ask("GET", `${api}/webhooks`);
    await ask("DELETE", `${api}/webhooks/w-1`);

    const { acts: recorded } = await stage.service().audit.list({}, { limit: 10 });
    expect(recorded).toMatchObject([{ act: "deleteWebhook", code: "SIGN_IN_REQUIRED", who: { kind: "visitor" } }]);
    expect(recorded).toHaveLength(1);
  });

  test("credentials that are not good", async () => {
    const api = await stage.start({ access: "accounts" });

    await ask("GET", `${api}/powers`, { headers: { authorization: "Bearer sunmap_a_b" } });

    const { acts: recorded } = await stage.service().audit.list({}, { limit: 10 });
    expect(recorded).toMatchObject([{ act: "listPowers", code: "CREDENTIALS_INVALID", outcome: "refused" }]);
  });

  test("a change on an old revision, with its code", async () => {
    const api = await stage.start();

    await changePower(api, "标题", { "if-match": '"sha256:0"' });

    expect(await actsOf(api)).toMatchObject([{ outcome: "refused", code: "PRECONDITION_FAILED" }]);
  });

  test("a document that is wrong: how many findings and of which kinds, never the document", async () => {
    const api = await stage.start();
    const { headers } = await ask("GET", `${api}/powers/${POWER}/power`);

    await ask("PUT", `${api}/powers/${POWER}/power`, {
      headers: { "if-match": headers.get("etag") ?? "" },
      json: { secret: "张三" },
    });

    const recorded = await actsOf(api);
    expect(recorded).toMatchObject([{ outcome: "refused", code: "DOCUMENT_INVALID" }]);
    expect(at(recorded, 0, "details", "codes")).not.toEqual([]);
    expect(JSON.stringify(recorded)).not.toContain("张三");
  });

  test("a change that fails by a fault of the machine is told from one that was refused", async () => {
    const api = await stage.start({
      identify: (request) => {
        if (request.method === "DELETE") throw new Error("out of order");
        return LI_MIN;
      },
    });

    await ask("DELETE", `${api}/powers/${POWER}`);

    expect(await actsOf(api)).toMatchObject([{ act: "retirePower", outcome: "failed", code: "INTERNAL" }]);
  });
});

describe("no act without a record", () => {
  class JournalThatFills extends MemoryRecordJournal<Act> {
    /** How many acts it still takes. */
    room = Number.POSITIVE_INFINITY;

    override async append(act: Act): Promise<number> {
      if (this.room === 0) throw new SunmapError("STORE_FULL");
      this.room -= 1;
      return super.append(act);
    }
  }

  test("an act whose beginning cannot be recorded is not done", async () => {
    const journal = new JournalThatFills();
    const api = await stage.start({ audit: new AuditTrail(journal) });
    await changePower(api, "原来的");
    journal.room = 0;

    const refused = await changePower(api, "改过的");
    journal.room = Number.POSITIVE_INFINITY;

    expect([refused.status, textAt(refused.json, "code")]).toEqual([507, "ACT_NOT_RECORDED"]);
    expect(await titleOfPower(api)).toBe("原来的");
    expect((await changePower(api, "改过的")).status).toBe(200);
    expect(await actsOf(api)).toMatchObject([{ outcome: "done" }, { outcome: "done" }]);
  });

  test("while an act is under way the trail shows that it was begun, and then only how it ended", async () => {
    const journal = new JournalThatFills();
    const api = await stage.start({ audit: new AuditTrail(journal) });
    journal.room = 1;
    await changePower(api);

    expect(await actsOf(api, "?outcome=begun")).toMatchObject([{ act: "putPowerDocument", outcome: "begun" }]);
    expect(await actsOf(api)).toHaveLength(1);
    journal.room = Number.POSITIVE_INFINITY;
    await changePower(api);
    expect(await actsOf(api, "?outcome=begun")).toEqual([]);
    expect(await actsOf(api)).toMatchObject([{ outcome: "done" }, { outcome: "done" }]);
  });

  test("a visitor who tries links too often does not fill it", async () => {
    const journal = new JournalThatFills();
    const api = await stage.start({ access: "accounts", audit: new AuditTrail(journal) });
    const json = { secret: "a secret of a link that is none", account: "chen", name: "陈", password: "correct horse" };
    for (let tries = 0; tries < 80; tries += 1) await ask("POST", `${api}/setup`, { json });

    expect(journal.size).toBeLessThanOrEqual(2 * 60);
  });

  test("an act that cannot be recorded is not answered as done, and nothing more is changed until it can", async () => {
    const journal = new JournalThatFills();
    const api = await stage.start({ audit: new AuditTrail(journal) });
    journal.room = 1;

    const first = await changePower(api, "第一次");
    const second = await changePower(api, "第二次");

    expect([first.status, textAt(first.json, "code")]).toEqual([507, "ACT_NOT_RECORDED"]);
    expect([second.status, textAt(second.json, "code")]).toEqual([507, "ACT_NOT_RECORDED"]);
    expect(await titleOfPower(api)).toBe("第一次");

    journal.room = Number.POSITIVE_INFINITY;
    expect((await changePower(api, "第三次")).status).toBe(200);
    expect(await titleOfPower(api)).toBe("第三次");
    expect(await actsOf(api)).toMatchObject([
      { details: { changed: ["/power/title/zh"] } },
      { act: "putPowerDocument" },
    ]);
  });

  test("who only reads or judges is served all the same", async () => {
    const journal = new JournalThatFills();
    const api = await stage.start({ audit: new AuditTrail(journal) });
    journal.room = 0;
    await changePower(api);

    expect((await ask("GET", `${api}/powers`)).status).toBe(200);
    expect((await ask("POST", `${api}/powers/${POWER}/evaluate`, { json: { facts: {} } })).status).toBe(200);
  });
});

async function titleOfPower(api: string): Promise<string> {
  return textAt((await ask("GET", `${api}/powers/${POWER}/draft`)).json, "power", "title", "zh");
}
