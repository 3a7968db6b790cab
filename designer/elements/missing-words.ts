import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

/** What is said when the service does not have what was asked for. */
export type MissingWords = { readonly heading: LocalizedText; readonly why: LocalizedText };
