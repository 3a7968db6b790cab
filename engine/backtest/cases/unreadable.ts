import type { UnreadableCases, UnreadableCode } from "../../core/model/formats.generated.ts";

const MOST_NAMES = 200;
const MOST_PLACES = 10;

/** Everything that could not be read, by what is wrong with it: how often, and some of the places. */
export class Unreadable {
  readonly #found = new Map<string, UnreadableCases>();

  add(code: UnreadableCode, place: number, name?: string): void {
    const named = this.#found.size < MOST_NAMES ? name : undefined;
    const key = `${code} ${named ?? ""}`;
    const known = this.#found.get(key) ?? { code, ...(named !== undefined && { name: named }), count: 0, places: [] };
    known.count += 1;
    if (known.places.length < MOST_PLACES) known.places.push(place);
    this.#found.set(key, known);
  }

  all(): UnreadableCases[] {
    return [...this.#found.values()];
  }
}
