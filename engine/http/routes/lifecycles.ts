import { LIFECYCLES } from "../../core/lifecycle/lifecycles.generated.ts";
import type { Operation } from "../operation.ts";
import { arrayOf, object, ref } from "../schemas.ts";
import { taggedAnswer } from "../tagged-answer.ts";

/** The lives of the things that Sunmap keeps, as they are enforced. */
export const lifecycles: readonly Operation[] = [
  {
    id: "listLifecycles",
    method: "get",
    path: "/api/v1/lifecycles",
    tag: "publication",
    summary: "状态与转换 · The life cycles: states, who moves what from which to which, and what must hold",
    headers: ["If-None-Match"],
    answers: { 200: { description: "All of them", schema: object({ lifecycles: arrayOf(ref("Lifecycle")) }) } },
    handle: ({ request }) => taggedAnswer(request, { lifecycles: Object.values(LIFECYCLES) }),
  },
];
