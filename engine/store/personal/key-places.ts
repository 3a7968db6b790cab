const FIRST_CAPACITY = 1024;
const FULL = 0.6;

/**
 * Where each key lies in its file, by the first four bytes of its name: eight bytes a key, so that millions fit into memory.
 * Two names may begin alike; whoever looks a key up compares the whole name where it lies.
 */
export class KeyPlaces {
  #capacity = FIRST_CAPACITY;
  /** The number of the place plus one; 0 where nothing is. */
  #places = new Uint32Array(FIRST_CAPACITY);
  #beginnings = new Uint32Array(FIRST_CAPACITY);
  #count = 0;

  add(name: Buffer, place: number): void {
    if (this.#count + 1 > this.#capacity * FULL) this.#grow();
    this.#put(name.readUInt32LE(0), place + 1);
    this.#count += 1;
  }

  /** The places of all keys whose names begin like this one. */
  *find(name: Buffer): Generator<number> {
    const beginning = name.readUInt32LE(0);
    for (let at = beginning % this.#capacity; ; at = (at + 1) % this.#capacity) {
      const place = this.#places[at] ?? 0;
      if (place === 0) return;
      if (this.#beginnings[at] === beginning) yield place - 1;
    }
  }

  #put(beginning: number, entry: number): void {
    let at = beginning % this.#capacity;
    while (this.#places[at] !== 0) at = (at + 1) % this.#capacity;
    this.#places[at] = entry;
    this.#beginnings[at] = beginning;
  }

  #grow(): void {
    const [places, beginnings] = [this.#places, this.#beginnings];
    this.#capacity *= 2;
    this.#places = new Uint32Array(this.#capacity);
    this.#beginnings = new Uint32Array(this.#capacity);
    places.forEach((entry, at) => {
      if (entry !== 0) this.#put(beginnings[at] ?? 0, entry);
    });
  }
}
