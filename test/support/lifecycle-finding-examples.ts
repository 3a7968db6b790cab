import { checkLifecycle } from "../../engine/core/lifecycle/check-lifecycle.ts";
import type { Lifecycle } from "../../engine/core/lifecycle/lifecycle.ts";
import { aLifecycle } from "./a-lifecycle.ts";
import type { FindingExamples } from "./finding-example.ts";

const { states, requirements, transitions } = aLifecycle();
const title = { zh: "新", en: "new" };

/** One example of each fault in a life cycle. */
export const LIFECYCLE_FINDINGS: FindingExamples = {
  LIFECYCLE_NAME_TWICE: {
    of: changed({ states: [...states, { name: "sent", title }] }),
    at: "lifecycles/parcel#/states/3/name",
    zh: "“sent”写了两次",
    en: "`sent` stands twice",
  },
  LIFECYCLE_STATE_UNKNOWN: {
    of: changed({ transitions: [...transitions, { act: "lose", title, from: ["snet"], to: "delivered" }] }),
    at: "lifecycles/parcel#/transitions/2/from/0",
    zh: "没有状态“snet”",
    en: "there is no state `snet`",
    nextStep: "did you mean `sent`?",
  },
  LIFECYCLE_STATE_UNREACHABLE: {
    of: changed({ states: [...states, { name: "lost", title, end: "lapsed" }] }),
    at: "lifecycles/parcel#/states/3",
    zh: "从起始状态到不了“lost”",
    en: "nothing leads from the first state to `lost`",
  },
  LIFECYCLE_WITHOUT_WAY_OUT: {
    of: changed({
      states: [...states, { name: "lost", title }],
      transitions: [...transitions, { act: "lose", title, from: ["sent"], to: "lost" }],
    }),
    at: "lifecycles/parcel#/states/3",
    zh: "从“lost”到不了任何终结状态",
    en: "no way leads from `lost` to an end",
  },
  LIFECYCLE_REQUIREMENT_UNKNOWN: {
    of: changed({ transitions: transitions.map((one) => ({ ...one, requires: ["paid", "piad"] })) }),
    at: "lifecycles/parcel#/transitions/1/requires/1",
    zh: "没有要求“piad”",
    en: "there is no requirement `piad`",
    nextStep: "did you mean `paid`?",
  },
  LIFECYCLE_REQUIREMENT_UNUSED: {
    of: changed({ requirements: [...requirements, { name: "weighed", missing: title }] }),
    at: "lifecycles/parcel#/requirements/1",
    zh: "没有转换提出要求“weighed”",
    en: "no transition asks for the requirement `weighed`",
  },
  LIFECYCLE_ACT_AMBIGUOUS: {
    of: changed({ transitions: [...transitions, { act: "send", title, from: ["packed"], to: "delivered" }] }),
    at: "lifecycles/parcel#/transitions/2/act",
    zh: "在“packed”状态下，“send”有两种去向",
    en: "from `packed` the act `send` leads two ways",
  },
};

function changed(changes: Partial<Lifecycle>): ReturnType<typeof checkLifecycle> {
  return checkLifecycle(aLifecycle(changes));
}
