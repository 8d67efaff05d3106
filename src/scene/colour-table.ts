/** Numbers colours in the order in which they are first asked for, and counts what they cover. */
export class ColourTable {
  readonly colours: number[] = [];
  #counts = new Float64Array(1 << 10);
  /** The number of the colour in each slot; -1 in an empty one. */
  #slots = new Int32Array(1 << 12).fill(-1);
  /** The colour in each slot. */
  #held = new Int32Array(1 << 12);

  /** The slot of a colour, or the empty one that is to be its. */
  #slotOf(colour: number): number {
    const [slots, held] = [this.#slots, this.#held];
    const last = slots.length - 1;
    let slot = (Math.imul(colour, 0x9e3779b1) >>> 8) & last;
    while ((slots[slot] as number) >= 0 && held[slot] !== colour) slot = (slot + 1) & last;
    return slot;
  }

  /** The number of a colour that covers so many pixels more. */
  cover(colour: number, pixels: number): number {
    const slot = this.#slotOf(colour);
    const known = this.#slots[slot] as number;
    const number = known >= 0 ? known : this.#add(colour, slot);
    this.#counts[number] = (this.#counts[number] as number) + pixels;
    return number;
  }

  #add(colour: number, slot: number): number {
    const number = this.colours.push(colour) - 1;
    this.#put(number, slot);
    if (this.colours.length > this.#counts.length) {
      const counts = this.#counts;
      this.#counts = new Float64Array(2 * counts.length);
      this.#counts.set(counts);
    }
    if (2 * number > this.#slots.length) this.#grow();
    return number;
  }

  #put(number: number, slot: number): void {
    this.#slots[slot] = number;
    this.#held[slot] = this.colours[number] ?? 0;
  }

  #grow(): void {
    const size = 2 * this.#slots.length;
    this.#slots = new Int32Array(size).fill(-1);
    this.#held = new Int32Array(size);
    for (const [number, colour] of this.colours.entries()) this.#put(number, this.#slotOf(colour));
  }

  /** How many pixels each colour covers. */
  get counts(): Float64Array {
    return this.#counts.subarray(0, this.colours.length);
  }
}
