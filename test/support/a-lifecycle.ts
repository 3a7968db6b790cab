import type { Lifecycle } from "../../engine/core/lifecycle/lifecycle.ts";

const text = (words: string): { zh: string; en: string } => ({ zh: words, en: words });

/** A sound life cycle of three states, changed in what a test is about. */
export function aLifecycle(changes: Partial<Lifecycle> = {}): Lifecycle {
  return {
    name: "parcel",
    title: text("parcel"),
    initial: "packed",
    states: [
      { name: "packed", title: text("packed") },
      { name: "sent", title: text("sent") },
      { name: "delivered", title: text("delivered"), end: "decided" },
    ],
    requirements: [{ name: "paid", missing: text("it is not paid") }],
    transitions: [
      { act: "send", title: text("send"), from: ["packed"], to: "sent", requires: ["paid"] },
      { act: "deliver", title: text("deliver"), from: ["sent"], to: "delivered" },
    ],
    ...changes,
  };
}
