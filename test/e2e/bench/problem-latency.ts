import type { JSHandle } from "playwright-core";

import type { PolicySession } from "../../../designer/workspace/policy-session.ts";

/** Gives a rule a condition on a fact that does not exist; until the finding about it is painted. */
export function timeToProblem(session: JSHandle<PolicySession>, rule: string): Promise<number> {
  return session.evaluate(
    (policy, name) =>
      new Promise<number>((resolve) => {
        const conditions = { all: [{ fact: "no-such-fact", operator: "equal", value: 1 }] };
        const start = performance.now();
        policy.change({ zh: "修改", en: "change" }, (documents) => ({
          ...documents,
          rules: documents.rules.map((one) => (one.name === name ? { ...one, conditions } : one)),
        }));
        const end = policy.analysis.subscribe(({ findings }) => {
          if (!findings.some(({ code }) => code === "FACT_UNKNOWN")) return;
          requestAnimationFrame(() =>
            setTimeout(() => {
              end();
              resolve(performance.now() - start);
            }),
          );
        });
      }),
    rule,
  );
}

/** Takes that back; until every case is judged again and the page shows it. */
export function timeToRight(session: JSHandle<PolicySession>): Promise<number> {
  return session.evaluate(
    (policy) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        policy.modeler.undo();
        const end = policy.analysis.subscribe(({ compiles }) => {
          if (!compiles) return;
          requestAnimationFrame(() =>
            setTimeout(() => {
              end();
              resolve(performance.now() - start);
            }),
          );
        });
      }),
  );
}
