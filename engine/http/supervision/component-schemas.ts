import type { Schema } from "../operation.ts";
import { arrayOf, COUNT, object, ref, TEXT } from "../schemas.ts";

const LINE = { type: "integer", minimum: 1, description: "Counted from 1, blank lines included" };
const TOPIC = { enum: ["case", "finding", "alert"] };
const WEBHOOK = { id: TEXT, url: TEXT, topics: arrayOf(TOPIC), createdAt: ref("IsoDateTime") };
const MESSAGE = {
  topic: TOPIC,
  at: ref("IsoDateTime"),
  case: TEXT,
  "power?": ref("Slug"),
  "finding?": TEXT,
  "state?": TEXT,
};

/** The schemas of what only the supervising service speaks of. */
export const SUPERVISION_SCHEMAS: Readonly<Record<string, Schema>> = {
  CaseView: object({
    case: ref("SupervisedCase"),
    facts: { type: "object" },
    events: arrayOf(ref("CaseEvent")),
    report: ref("CaseReport"),
    findings: arrayOf(ref("FindingRecord")),
    "erasure?": ref("Erasure"),
  }),
  EventLine: {
    type: "object",
    description: "A CaseEvent with its case; an unknown case is opened when its power stands there too.",
    required: ["case", "at"],
    properties: {
      case: { $ref: "#/components/schemas/CaseRequest/properties/id" },
      power: ref("Slug"),
      at: ref("IsoDateTime"),
    },
  },
  EventAnswer: {
    anyOf: [
      object({ line: LINE, case: TEXT, repeated: { type: "boolean" }, findings: arrayOf(TEXT) }),
      object({ line: LINE, problem: ref("Problem") }),
    ],
  },
  LiveMessage: object(MESSAGE),
  Webhook: object(WEBHOOK),
  CreatedWebhook: object({ ...WEBHOOK, secret: TEXT }),
  Delivery: object({
    id: TEXT,
    webhook: TEXT,
    topic: TOPIC,
    body: { type: "string", description: "The message as it is sent: JSON of a LiveMessage with an `id`" },
    state: { enum: ["waiting", "dead"] },
    attempts: COUNT,
    createdAt: ref("IsoDateTime"),
    "lastAttemptAt?": ref("IsoDateTime"),
    "lastFault?": TEXT,
  }),
};
