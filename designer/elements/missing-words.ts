import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

/** What is said when the service does not have what was asked for; without `why`, as the service tells it. */
export type MissingWords = { readonly heading: LocalizedText; readonly why?: LocalizedText };
