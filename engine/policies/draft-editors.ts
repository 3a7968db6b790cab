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

  /** Remembers somebody before his change is kept. */
  async remember(power: string, { id, name }: ReviewPerson): Promise<void> {
    const known = await this.#shelf.read(power);
    const editors = known?.document.editors ?? [];
    if (editors.some((editor) => editor.id === id)) return;
    try {
      await this.#shelf.write(power, { editors: [...editors, { id, name }] }, known?.revision ?? null);
    } catch (fault) {
      // Another process remembered somebody meanwhile: nobody may be forgotten.
      if (!(fault instanceof SunmapError) || fault.code !== "PRECONDITION_FAILED") throw fault;
      await this.remember(power, { id, name });
    }
  }

  /** The draft was published or discarded: who changes the next one is counted anew. */
  async forget(power: string): Promise<void> {
    const known = await this.#shelf.read(power);
    if (known !== undefined) await this.#shelf.remove(power, known.revision);
  }
}
