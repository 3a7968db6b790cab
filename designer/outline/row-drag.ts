import type { ReactiveControllerHost } from "lit";

/** Where a row is dropped: before or after another. */
export type RowDrop = { readonly row: string; readonly place: "before" | "after"; readonly other: string };

/** Rows that are dragged by the pointer to another place among the rows. */
export class RowDrag {
  readonly #host: ReactiveControllerHost;
  readonly #tell: (drop: RowDrop) => void;
  #row = "";
  #target: Omit<RowDrop, "row"> | undefined;

  /** `tell` hears of each drop at another place. */
  constructor(host: ReactiveControllerHost, tell: (drop: RowDrop) => void) {
    this.#host = host;
    this.#tell = tell;
  }

  /** The edge of a row at which the dragged one would come to stand. */
  edgeOf(row: string): "before" | "after" | undefined {
    return this.#target?.other === row ? this.#target.place : undefined;
  }

  start(row: string, { dataTransfer }: DragEvent): void {
    this.#row = row;
    dataTransfer?.setData("text/plain", row);
    if (dataTransfer !== null) dataTransfer.effectAllowed = "move";
  }

  over(row: string, event: DragEvent): void {
    if (this.#row === "" || !(event.currentTarget instanceof HTMLElement)) return;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const place = event.clientY < top + height / 2 ? "before" : "after";
    if (row !== this.#row) event.preventDefault();
    this.#show(row === this.#row ? undefined : { place, other: row });
  }

  drop(event: DragEvent): void {
    event.preventDefault();
    const [row, target] = [this.#row, this.#target];
    this.end();
    if (row !== "" && target !== undefined) this.#tell({ row, ...target });
  }

  end(): void {
    this.#row = "";
    this.#show(undefined);
  }

  #show(target: Omit<RowDrop, "row"> | undefined): void {
    if (target?.other === this.#target?.other && target?.place === this.#target?.place) return;
    this.#target = target;
    this.#host.requestUpdate();
  }
}
