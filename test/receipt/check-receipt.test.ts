import { describe, expect, test } from "vitest";

import type { Receipt, ReceiptRules } from "../../engine/core/model/formats.generated.ts";
import { checkReceipt } from "../../engine/core/receipt/check-receipt.ts";
import { compactReceipt } from "../../engine/core/receipt/compact-receipt.ts";
import { readReceipt } from "../../engine/core/receipt/read-receipt.ts";
import { receiptAddress } from "../../engine/core/receipt/receipt-address.ts";
import { aReceipt, FACTS } from "./a-receipt.ts";

const SALT = "5".repeat(64);

describe("a receipt as it was given out", () => {
  test("matches in every step, and what was answered is known again", async () => {
    const { receipt, rules } = await aReceipt();
    const check = await checkReceipt(receipt, rules);

    expect(told(check)).toEqual(["matches", "holds", "holds", "holds", "holds"]);
    expect(check.head).toMatchObject({ id: "ev-000000000006", verdict: "stop" });
    expect(check.rejudgment?.evaluation?.findings.map(({ rule }) => rule)).toContain(
      "same-person-received-and-approved",
    );
  });

  test("matches as well from its QR code, whose evaluation judging again gives, and behind a salt", async () => {
    const { receipt, rules } = await aReceipt({ salt: SALT });
    const read = readReceipt(receiptAddress("https://power.example", receipt));

    expect(read).toEqual({ ...receipt, evaluation: undefined });
    expect(read && (await checkReceipt(read, rules)).outcome).toBe("matches");
  });

  test("is read from its file, and from nothing that is none", async () => {
    const { receipt } = await aReceipt();

    expect(readReceipt(JSON.stringify(receipt, null, 2))).toEqual(receipt);
    const letters = compactReceipt(receipt);
    for (const text of ["", "{}", "2" + letters.slice(1), letters.slice(0, -9), `${letters}!`, "1".repeat(5000)]) {
      expect(readReceipt(text)).toBeUndefined();
    }
  });
});

type Change = (receipt: Receipt) => Receipt;

describe("a byte that was changed shows at its step:", () => {
  test.each<[string, Change, string, string]>([
    ["the verdict in the head", inHead('"stop"', '"clear"'), "proof", "path"],
    ["the digest of the case in the head", inHead('"caseDigest":"sha256:', '"caseDigest":"sha256:0'), "proof", "path"],
    ["a hash of the path", ofProof(({ path }) => ({ path: path.with(1, "0".repeat(64)) })), "proof", "path"],
    ["the place in the tree", ofProof(() => ({ index: 4 })), "proof", "path"],
    [
      "the time of the checkpoint",
      ofProof(({ checkpoint }) => ({ checkpoint: checkpoint.replace("2026", "2025") })),
      "proof",
      "key",
    ],
    ["the size", ofProof(() => ({ size: 12 })), "proof", "checkpoint"],
    ["the id", ofProof(() => ({ id: "ev-000000000007" })), "proof", "head"],
    [
      "a fact",
      (receipt) => ({ ...receipt, case: receipt.case?.replace("80000", "8000") ?? "" }),
      "contents",
      "caseChanged",
    ],
    ["a blank in the case", (receipt) => ({ ...receipt, case: ` ${receipt.case}` }), "contents", "caseChanged"],
    [
      "the evaluation",
      (receipt) => ({ ...receipt, evaluation: receipt.evaluation?.replace("stop", "clear") ?? "" }),
      "contents",
      "evaluationChanged",
    ],
    ["a salt that there was not", (receipt) => ({ ...receipt, salt: SALT }), "contents", "caseChanged"],
  ])("%s", async (_, change, step, why) => {
    const { receipt, rules } = await aReceipt();
    const { outcome, steps } = await checkReceipt(change(receipt), rules);

    expect(outcome).toBe("fails");
    expect(steps.find((result) => result.outcome === "fails")).toMatchObject({ step, why });
    expect(steps.at(-1)?.outcome).toBe("notReached");
  });

  test.each<[string, (rules: ReceiptRules) => ReceiptRules | undefined, string]>([
    ["another calendar", (rules) => withoutYear(rules), "otherRules"],
    ["another version", (rules) => ({ ...rules, version: { ...rules.version, version: 2 } }), "otherRules"],
    ["rules that are none", (rules) => ({ ...rules, documents: { ...rules.documents, power: {} } }), "rulesFaulty"],
    ["no rules at all", () => undefined, "rulesMissing"],
  ])("%s in the page", async (_, change, why) => {
    const { receipt, rules } = await aReceipt();
    const { outcome, steps } = await checkReceipt(receipt, change(rules));

    expect(outcome).toBe("fails");
    expect(steps[2]).toEqual({ step: "rules", outcome: "fails", why });
  });

  test("an effective time of the version that is another one gives another answer", async () => {
    const { receipt, rules } = await aReceipt();
    const effective = { from: "2020-01-01T00:00:00+08:00" };
    const check = await checkReceipt(receipt, { ...rules, version: { ...rules.version, effective } });

    expect(told(check)).toEqual(["fails", "holds", "holds", "holds", "judgmentDiffers"]);
    expect(check.rejudgment?.differences.map(({ pointer }) => pointer)).toEqual(["/policy/effective/from"]);
  });
});

describe("an answer that the rules do not give", () => {
  test("is told with the places where it differs, though everything else is proved", async () => {
    const { receipt, rules } = await aReceipt({ answer: (text) => text.replace('"lawDate":"2026', '"lawDate":"2025') });
    const check = await checkReceipt(receipt, rules);

    expect(told(check)).toEqual(["fails", "holds", "holds", "holds", "judgmentDiffers"]);
    expect(check.rejudgment?.differences).toEqual([
      { pointer: "/lawDate", recorded: "2025-09-18", replayed: "2026-09-18" },
    ]);
  });

  test("does not pass without its text either", async () => {
    const { receipt, rules } = await aReceipt({ answer: (text) => text.replace('"lawDate":"2026', '"lawDate":"2025') });
    const { evaluation: _, ...short } = receipt;

    expect((await checkReceipt(short, rules)).outcome).toBe("fails");
  });
});

describe("what is withheld", () => {
  test("a case that is not disclosed is never said to match, and the evaluation of the record is shown", async () => {
    const { receipt, rules } = await aReceipt();
    const { case: _, ...without } = receipt;
    const check = await checkReceipt(without, rules);

    expect(told(check)).toEqual(["partial", "holds", "caseWithheld", "holds", "caseWithheld"]);
    expect(check.rejudgment?.evaluation?.verdict).toBe("stop");
  });

  test("a masked fact leaves open the rules that need it, and the others are compared", async () => {
    const { receipt, rules } = await aReceipt({ kept: { ...FACTS, approverUser: "***" } });
    const check = await checkReceipt({ ...receipt, withheld: ["approverUser"] }, rules);

    expect(told(check)).toEqual(["partial", "holds", "holds", "holds", "factsWithheld"]);
    expect(check.rejudgment?.open.map(({ rule }) => rule)).toContain("same-person-received-and-approved");
    expect(check.rejudgment?.rejudged).toBeGreaterThan(3);
  });

  test("a masked fact that is not said to be withheld never matches", async () => {
    const { receipt, rules } = await aReceipt({ kept: { ...FACTS, approverUser: "***" } });

    expect((await checkReceipt(receipt, rules)).outcome).toBe("fails");
  });

  test("a rule that needs none of it and comes out otherwise is no partial match", async () => {
    const { receipt, rules } = await aReceipt({ kept: { ...FACTS, approverUser: "***", proofForged: false } });
    const check = await checkReceipt({ ...receipt, withheld: ["approverUser"] }, rules);

    expect(check.outcome).toBe("fails");
    expect(check.rejudgment?.differences[0]?.pointer).toMatch(/^\/findings\//);
  });
});

function told({ outcome, steps }: Awaited<ReturnType<typeof checkReceipt>>): readonly string[] {
  return [outcome, ...steps.map((step) => step.why ?? step.outcome)];
}

function inHead(from: string, to: string): Change {
  return ofProof(({ head }) => ({ head: head.replace(from, to) }));
}

function ofProof(change: (proof: Receipt["proof"]) => Partial<Receipt["proof"]>): Change {
  return (receipt) => ({ ...receipt, proof: { ...receipt.proof, ...change(receipt.proof) } });
}

function withoutYear({ library, ...rules }: ReceiptRules): ReceiptRules {
  return { ...rules, library: { ...library, calendar: library.calendar.slice(1) } };
}
