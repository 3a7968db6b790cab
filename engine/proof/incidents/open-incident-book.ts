import type { SharedProof } from "../../store/shared-proof.ts";
import { fileIncidentBook, incidentsIn } from "./file-incident-book.ts";
import type { IncidentBook } from "./incident-book.ts";
import { sharedIncidentBook } from "./shared-incident-book.ts";

/** The file of one service, or where several processes keep theirs. */
type IncidentPlace = { readonly path: string; readonly shared?: Pick<SharedProof, "incidents"> | undefined };

/**
 * Opens the incidents of a service. What one of several processes found before they were kept together lies in its file still,
 * and is added to those of all.
 */
export async function openIncidentBook({ path, shared }: IncidentPlace): Promise<IncidentBook> {
  if (shared === undefined) return fileIncidentBook(path);
  const book = sharedIncidentBook(shared.incidents);
  for (const { seq: _own, ...incident } of await incidentsIn(path)) await book.keep(incident);
  return book;
}
