/** Numbers colours in the order in which they are first asked for, and counts what they cover. */
export class ColourTable {
  readonly colours: number[] = [];
  readonly counts: number[] = [];
  #slots = new Int32Array(1 << 12).fill(-1);

  /** The slot of a colour, or the empty one that is to be its. */
  #slotOf(colour: number): number {
    const last = this.#slots.length - 1;
    let slot = (Math.imul(colour, 0x9e3779b1) >>> 8) & last;
    for (let held = this.#slots[slot] ?? -1; held >= 0 && this.colours[held] !== colour; ) {
      slot = (slot + 1) & last;
      held = this.#slots[slot] ?? -1;
    }
    return slot;
  }

  numberOf(colour: number): number {
    const slot = this.#slotOf(colour);
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const number = this.colours.length;
    this.colours.push(colour);
    this.counts.push(0);
    this.#slots[slot] = number;
    if (2 * number > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    for (const [number, colour] of this.colours.entries()) this.#slots[this.#slotOf(colour)] = number;
  }

  /** @param pixels how many more have this colour. */
  cover(number: number, pixels: number): void {
    this.counts[number] = (this.counts[number] ?? 0) + pixels;
  }
}
