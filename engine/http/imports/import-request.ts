import { queryFault } from "../../core/query-fault.ts";
import type { LogMapping } from "../../core/model/formats.generated.ts";
import { parseObjectCell } from "../../logs/event/json-cell.ts";
import type { ImportRequest } from "../../logs/import/import-state.ts";
import { readRequest } from "../supervision/read-request.ts";

/** What a request asks of an import besides its file. @throws QUERY_INVALID, DOCUMENT_INVALID */
export function readImportRequest(query: ReadonlyMap<string, string>): ImportRequest {
  const power = query.get("power");
  if (power === undefined) throw queryFault("power", { zh: "必须给出", en: "it must be given" });
  return { power, mapping: readMapping(query.get("mapping")), finished: query.get("finished") === "true" };
}

function readMapping(given: string | undefined): LogMapping {
  if (given === undefined) return {};
  const document = parseObjectCell(given);
  if (document === undefined) throw queryFault("mapping", { zh: "须为JSON对象", en: "a JSON object" });
  return readRequest("LogMapping", document, "mapping");
}
