import { SunmapError } from "../core/errors.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { Exchange, QueryParameter } from "./operation.ts";
import type { Service } from "./service.ts";

/** Which state of a power a request reads. */
export const VERSION_PARAMETER: QueryParameter = {
  name: "version",
  description:
    "A number, `draft`, `inForce` (now), or `latest` (default: published last; the draft, where nothing was published yet).",
  schema: { type: "string", pattern: "^(latest|draft|inForce|[1-9]\\d{0,8})$" },
};

/**
 * The documents of a power that a request asks for.
 *
 * @throws POWER_NOT_FOUND, VERSION_NOT_FOUND, VERSION_NOT_IN_FORCE, DOCUMENT_NOT_FOUND
 */
export async function viewedDocuments(
  { parameter, query }: Exchange,
  { policies, clock }: Service,
): Promise<PolicyDocuments> {
  const power = parameter("power");
  const { latestVersion } = policies.catalogue.get(power);
  const asked = query.get("version") ?? "latest";
  if (asked === "draft" || (asked === "latest" && latestVersion === undefined)) {
    const draft = await policies.drafts.read(power);
    if (draft === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { document: `draft of ${power}` });
    return draft.documents;
  }
  if (asked === "inForce") return (await policies.published.inForce(power, clock())).open.published.documents;
  const open = asked === "latest" ? policies.published.latest(power) : policies.published.version(power, Number(asked));
  return (await open).published.documents;
}
