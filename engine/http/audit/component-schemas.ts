import { ACT_OUTCOMES } from "../../audit/act.ts";
import type { Schema } from "../operation.ts";
import { arrayOf, COUNT, object, ref, TEXT } from "../schemas.ts";

/** The schemas of the audit trail in the API description. */
export const AUDIT_SCHEMAS: Readonly<Record<string, Schema>> = {
  Act: object({
    seq: { type: "integer", minimum: 1, description: "Its number in the trail" },
    at: ref("IsoDateTime"),
    who: object({
      id: TEXT,
      kind: { enum: ["person", "system", "visitor"] },
      name: TEXT,
      via: { type: "string", description: "How we knew who it was: password, signOn, token, key, demo, command, none" },
    }),
    from: { type: "string", description: "The network address it came from; the machine, for a command" },
    act: { type: "string", description: "The id of the operation" },
    subject: { type: "string", description: "The address that it was done on" },
    outcome: {
      enum: ACT_OUTCOMES,
      description: "`begun`: under way, or the service ended in the midst of it, and nobody knows what came of it",
    },
    "undertaking?": { type: "string", description: "The same in the record of its beginning and of its end" },
    "code?": { type: "string", description: "Why it was refused or failed" },
    "problem?": ref("LocalizedText"),
    "details?": { type: "object", description: "What changed by it, or what was tried" },
  }),
  AuditVerification: object({
    sound: { type: "boolean" },
    records: COUNT,
    head: object({ seq: COUNT, hash: TEXT }),
    brokenCount: COUNT,
    broken: arrayOf(object({ seq: COUNT, explanation: ref("LocalizedText") })),
  }),
};
