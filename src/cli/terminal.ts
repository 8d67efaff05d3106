/** Where a command speaks: one function for results, one for problems. */
export type Terminal = {
  out(text: string): void;
  err(text: string): void;
  /** Asks for a line; absent where nobody sits at the terminal. */
  ask?(question: string): Promise<string>;
};
