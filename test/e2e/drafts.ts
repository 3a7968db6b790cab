import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";

type Headers = Readonly<Record<string, string>>;

/** The documents of a power as the service keeps them: its draft, else its latest version. */
export async function readDraft(address: string, power: string): Promise<PolicyDocuments> {
  const { documents } = await get(address, power, {});
  return documents;
}

/** Changes the draft of a power behind the back of everyone who has it open; `by` are the headers of who does it. */
export async function changeDraft(
  address: string,
  power: string,
  change: (documents: PolicyDocuments) => Partial<PolicyDocuments>,
  by: Headers = {},
): Promise<void> {
  const { documents, revision } = await get(address, power, by);
  const answer = await fetch(`${address}/api/v1/powers/${power}/documents`, {
    method: "PUT",
    headers: { ...by, "content-type": "application/json", "if-match": revision },
    body: JSON.stringify(change(documents)),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

async function get(
  address: string,
  power: string,
  headers: Headers,
): Promise<{ documents: PolicyDocuments; revision: string }> {
  const documentsOf = (version: string): Promise<Response> =>
    fetch(`${address}/api/v1/powers/${power}/documents?version=${version}`, { headers });
  const draft = await documentsOf("draft");
  const answer = draft.ok ? draft : await documentsOf("latest");
  if (!answer.ok) throw new Error(await answer.text());
  const documents: PolicyDocuments = await answer.json();
  return { documents, revision: draft.ok ? (draft.headers.get("etag") ?? "*") : "*" };
}
