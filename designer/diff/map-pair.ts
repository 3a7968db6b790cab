import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { language } from "../language/language.ts";
import { createModeler } from "../modeler/create-modeler.ts";
import type { MapModeler } from "../modeler/map-modeler.ts";

/** The maps of two versions in lock step: whoever moves one moves the other. */
export type MapPair = {
  readonly before: MapModeler;
  readonly after: MapModeler;
  readonly destroy: () => void;
};

/** Opens both maps to be read; a version without a map has an empty canvas. */
export async function openMapPair(before: PolicyDocuments, after: PolicyDocuments): Promise<MapPair> {
  const [earlier, later] = [await openToRead(before), await openToRead(after)];
  const step = new LockStep();
  const ends = [step.follow(earlier, later), step.follow(later, earlier)];
  return {
    before: earlier,
    after: later,
    destroy() {
      for (const end of ends) end();
      step.end();
      earlier.destroy();
      later.destroy();
    },
  };
}

async function openToRead({ map, ...documents }: PolicyDocuments): Promise<MapModeler> {
  const modeler = createModeler({ language, documents, readOnly: true });
  if (map !== "") await modeler.open(map);
  return modeler;
}

/** Who is moved by another moves nobody; and on paper, where each is whole, neither moves the other. */
class LockStep {
  #isHeld = false;

  constructor() {
    addEventListener("beforeprint", this.handlePrint);
    addEventListener("afterprint", this.handlePrint);
  }

  /** Lets the second map show what the first one shows, at its upper left corner and in its size. */
  follow(first: MapModeler, second: MapModeler): () => void {
    return first.onSeen((part) => {
      const { width, height } = second.seen();
      if (this.#isHeld || width <= 0 || height <= 0) return;
      this.#isHeld = true;
      second.showSeen(part);
      this.#isHeld = false;
    });
  }

  end(): void {
    removeEventListener("beforeprint", this.handlePrint);
    removeEventListener("afterprint", this.handlePrint);
  }

  private readonly handlePrint = ({ type }: Event): void => {
    this.#isHeld = type === "beforeprint";
  };
}
