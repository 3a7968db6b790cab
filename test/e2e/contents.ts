import type { Designer } from "./a-designer.ts";
import { changeDraft } from "./drafts.ts";

const POWER = "housing-fund-withdrawal";
const CASE = "HF-1";

/** Posts a case, so that there is an evaluation to look at. */
export async function haveAnEvaluation({ address }: Designer): Promise<void> {
  const facts = { intakeUser: "U-205", approverUser: "U-205", proofForged: true, amountYuan: 80_000 };
  const answer = await fetch(`${address}/api/v1/powers/${POWER}/evaluate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ facts }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Adds a person and makes a key, so that there is somebody to keep. */
export async function havePeopleAndKeys({ address }: Designer): Promise<void> {
  const person = {
    id: "lin.bian",
    name: "林编制",
    organ: "handan",
    grants: [{ role: "policyEditor", organ: "handan" }],
  };
  const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString().replace("Z", "+00:00");
  const key = { name: "公积金业务系统", roles: ["systemClient"], organ: "*", powers: [POWER], expiresAt };
  for (const [path, body] of Object.entries({ people: person, keys: key })) {
    const answer = await fetch(`${address}/api/v1/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }
}

/** Does something that goes on record, and tries something that is refused. */
export async function haveAudited({ address }: Designer): Promise<void> {
  const headers = { "content-type": "application/json", "if-match": '"sha256:0"' };
  await fetch(`${address}/api/v1/webhooks`, {
    method: "POST",
    headers,
    body: JSON.stringify({ url: "https://hall.example/in" }),
  });
  const power = await (await fetch(`${address}/api/v1/powers/${POWER}/power`)).text();
  await fetch(`${address}/api/v1/powers/${POWER}/power`, { method: "PUT", headers, body: power });
}

/** Changes a power, so that there is something to compare. */
export async function haveADraft({ address }: Designer): Promise<void> {
  await changeDraft(address, "budget-payment", ({ power, rules }) => ({
    power: { ...power, baselineGrade: "C" },
    rules: rules.slice(1),
  }));
}

/** Posts a case that left its map, so that supervision has something to show. */
export async function haveASupervisedCase({ address }: Designer): Promise<void> {
  const answer = await fetch(`${address}/api/v1/cases`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      id: CASE,
      power: POWER,
      openedAt: "2026-09-14T09:00:00+08:00",
      events: [
        { step: "S1", at: "2026-09-14T09:10:00+08:00", person: "u-101" },
        { step: "S2", at: "2026-09-14T10:00:00+08:00", person: "U-205" },
        { clock: { change: "pause", reason: "K-1" }, at: "2026-09-14T11:00:00+08:00", person: "U-205" },
        { clock: { change: "resume" }, at: "2026-09-16T11:00:00+08:00", person: "U-205" },
        { activity: "K-17", at: "2026-09-16T12:00:00+08:00", person: "U-205" },
        { step: "S5", at: "2026-09-28T10:00:00+08:00", person: "U-205", facts: { intakeUser: "U-205" } },
      ],
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
