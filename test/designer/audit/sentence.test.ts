// @vitest-environment happy-dom
import { html, render } from "lit";
import { beforeEach, expect, test } from "vitest";

import type { RecordedAct } from "../../../designer/api/audit.ts";
import { sentence } from "../../../designer/audit/sentence.ts";
import { language } from "../../../designer/language/language.ts";

const TITLES = {
  powers: { land: { zh: "用地审批", en: "Land-use approval" } },
  organs: {},
};

beforeEach(() => {
  language.value = "zh";
});

function anAct(change: Partial<RecordedAct>): RecordedAct {
  return {
    seq: 1,
    at: "2026-09-18T09:30:00+08:00",
    who: { id: "li-min", kind: "person", name: "李敏", via: "password" },
    from: "10.1.2.3",
    act: "publishDraft",
    subject: "/api/v1/powers/land/publish",
    outcome: "done",
    details: { version: 3 },
    ...change,
  };
}

/** The sentence in both languages. */
function told(change: Partial<RecordedAct>): readonly string[] {
  return (["zh", "en"] as const).map((one) => {
    language.value = one;
    const place = document.createElement("p");
    render(
      sentence(anAct(change), TITLES, (_act, name) => html`<b>${name}</b>`),
      place,
    );
    return (place.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  });
}

test("what was done is a sentence in either language", () => {
  expect(told({})).toEqual(["李敏 公布了用地审批 第3版", "李敏 published version 3 of Land-use approval"]);
  expect(told({ act: "putRule", subject: "/api/v1/powers/land/rules/a-rule", details: {} })).toEqual([
    "李敏 修改了用地审批的规则a-rule",
    "李敏 changed the rule a-rule of Land-use approval",
  ]);
  expect(
    told({ act: "moveFinding", subject: "/api/v1/findings/f-1/transitions", details: { state: "closed" } }),
  ).toEqual(["李敏 办理了发现问题f-1（已销号）", "李敏 dealt with the finding f-1 (closed)"]);
});

test("what was done in a review says what, and leads to the review", () => {
  const subject = "/api/v1/reviews/land-1/acts";

  expect(told({ act: "actInReview", subject, details: { act: "approve", state: "approved" } })).toEqual([
    "李敏 办理了会审land-1（批准）",
    "李敏 acted in the review land-1 (Approve)",
  ]);
  expect(told({ act: "answerComment", subject: "/api/v1/reviews/land-1/comments/c1/replies", details: {} })[0]).toBe(
    "李敏 答复了会审land-1中的意见",
  );
  expect(told({ act: "commentInReview", subject: "/api/v1/reviews/land-1/comments", details: {} })[0]).toBe(
    "李敏 对会审land-1提出了意见",
  );
});

test("what was refused says so, and why", () => {
  const problem = { zh: "没有权限", en: "Permission refused" };

  expect(told({ outcome: "refused", code: "PERMISSION_REFUSED", problem, details: {} })).toEqual([
    "李敏 想要公布用地审批，被拒绝：没有权限",
    "李敏 tried to publish Land-use approval and was refused: Permission refused",
  ]);
});

test("what was begun and of which nobody knows what came says so", () => {
  expect(told({ outcome: "begun", details: {} })).toEqual([
    "李敏 开始公布用地审批，结果不明（正在进行，或服务中途停止，请核对）",
    "李敏 began to publish Land-use approval; what came of it is unknown (it is under way, or the service stopped in the midst of it)",
  ]);
});

test("a visitor, a command, and an operation without words of its own are told too", () => {
  const visitor = { id: "visitor", kind: "visitor", name: "", via: "none" } as const;
  const account = { id: "root@host", kind: "person", name: "root", via: "command" } as const;

  expect(told({ who: visitor, act: "listActs", subject: "/api/v1/audit", outcome: "refused", code: "X" })[0]).toBe(
    "未登录的访客 想要访问/api/v1/audit，被拒绝：X",
  );
  expect(told({ who: account, act: "startService", subject: "/" })[0]).toBe("root（命令行） 启动了服务");
  expect(told({ act: "toString" })[0]).toBe("李敏 访问了/api/v1/powers/land/publish");
});

test("what others wrote is text and nothing else", () => {
  const who = { id: "x", kind: "person", name: "<img src=x onerror=alert(1)>", via: "signOn" } as const;

  expect(told({ who })[0]).toContain("<img src=x onerror=alert(1)>");
});
