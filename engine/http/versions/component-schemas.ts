import type { Schema } from "../operation.ts";
import { arrayOf, object, ref, REVISION, TEXT, VERSION } from "../schemas.ts";

/** What the list of versions says of each. */
export const VERSION_ENTRY: Readonly<Record<string, Schema>> = {
  version: VERSION,
  mapVersion: VERSION,
  rulePackVersion: VERSION,
  digest: REVISION,
  publishedAt: ref("IsoDateTime"),
  "publishedBy?": TEXT,
  effective: ref("EffectiveTime"),
  "retroactive?": object({ reason: TEXT }),
  openCases: ref("OpenCases"),
  "restores?": VERSION,
  "review?": object({
    id: TEXT,
    revision: REVISION,
    approvedBy: object({ id: TEXT, name: TEXT }),
    approvedAt: ref("IsoDateTime"),
    "emergency?": { const: true },
  }),
  "withdrawn?": object({ at: ref("IsoDateTime"), by: TEXT }),
  "note?": TEXT,
};

/** The schemas of what the service says of versions and life cycles. */
export const VERSION_SCHEMAS: Readonly<Record<string, Schema>> = {
  VersionEntry: object(VERSION_ENTRY),
  ListedVersion: object({
    ...VERSION_ENTRY,
    state: {
      enum: ["scheduled", "inForce", "superseded", "expired", "withdrawn"],
      description: "Where it stands now in its life cycle, `map-version`",
    },
  }),
  VersionList: object({
    at: ref("IsoDateTime"),
    versions: arrayOf(ref("ListedVersion")),
    timeLine: arrayOf(
      object({
        from: ref("IsoDateTime"),
        "until?": { ...ref("IsoDateTime"), description: "No longer in it; missing where no end is known" },
        "version?": { ...VERSION, description: "In force then; missing where nothing is" },
      }),
    ),
  }),
};
