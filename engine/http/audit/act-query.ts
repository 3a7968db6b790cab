import { ACT_OUTCOMES, type ActQuery } from "../../audit/act.ts";
import type { Exchange, QueryParameter } from "../operation.ts";
import { choice, chosen, readBound } from "../supervision/query-parameters.ts";

const INSTANT = { type: "string", maxLength: 40 } as const;

/** What the acts can be narrowed by. */
export const ACT_PARAMETERS: readonly QueryParameter[] = [
  { name: "who", description: "Of this person or system only, by id", schema: { type: "string", maxLength: 500 } },
  { name: "act", description: "Of this operation only, by id", schema: { type: "string", maxLength: 80 } },
  {
    name: "subject",
    description: "On this address and all below it: `/powers/land-approval`",
    schema: { type: "string", maxLength: 500 },
  },
  choice("outcome", "With this outcome only", ACT_OUTCOMES),
  { name: "from", description: "Done at this instant, on this day, or later", schema: INSTANT },
  { name: "to", description: "Done at this instant, on this day, or earlier", schema: INSTANT },
];

/** Which acts a request asks for. @throws INSTANT_INVALID, QUERY_INVALID for a day that is none */
export function readActQuery({ query }: Pick<Exchange, "query">): ActQuery {
  const [who, act, subject] = ["who", "act", "subject"].map((name) => query.get(name));
  const outcome = chosen(ACT_OUTCOMES, query.get("outcome"));
  const from = readBound(query.get("from"), "from");
  const to = readBound(query.get("to"), "to");
  return {
    ...(who !== undefined && { who }),
    ...(act !== undefined && { act }),
    ...(subject !== undefined && { subject }),
    ...(outcome !== undefined && { outcome }),
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(to !== undefined && { to: Date.parse(to) }),
  };
}
