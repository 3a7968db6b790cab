import { SunmapError } from "../core/errors.ts";
import type { ReviewPerson } from "../core/model/formats.generated.ts";
import type { Shelf } from "../store/shelf.ts";

/** Everybody who changed one draft. */
export type DraftEditing = { readonly editors: readonly ReviewPerson[] };

/** Remembers who changed the draft of each power since its last version: none of them may approve it. */
export class DraftEditors {
  readonly #shelf: Shelf<DraftEditing>;

  constructor(shelf: Shelf<DraftEditing>) {
    this.#shelf = shelf;
  }

  async of(power: string): Promise<readonly ReviewPerson[]> {
    return (await this.#shelf.read(power))?.document.editors ?? [];
  }

  /** Remembers somebody before his change is kept; with the first change of a new draft the list begins anew. */
  async remember(power: string, { id, name }: ReviewPerson, draft: "new" | "changed"): Promise<void> {
    const known = await this.#shelf.read(power);
    const before = draft === "new" ? [] : (known?.document.editors ?? []);
    if (draft === "changed" && before.some((editor) => editor.id === id)) return;
    const editors = [...before.filter((editor) => editor.id !== id), { id, name }];
    try {
      await this.#shelf.write(power, { editors }, known?.revision ?? null);
    } catch (fault) {
      // Another process remembered somebody meanwhile: nobody may be forgotten.
      if (!(fault instanceof SunmapError) || fault.code !== "PRECONDITION_FAILED") throw fault;
      await this.remember(power, { id, name }, "changed");
    }
  }
}
