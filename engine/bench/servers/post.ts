/** Posts a body and gives the text of the answer. @throws when the answer is no success. */
export async function post(url: string, body: string, media = "application/json"): Promise<string> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": media }, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 200)}`);
  return text;
}
