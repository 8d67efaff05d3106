type Nested<Level> = { readonly level: Level; readonly in?: string | undefined };

/**
 * Finds the place of a level that a place lies in, or is; undefined where none is stated. Each place is walked through
 * once, however many lie in it; circles end the walk.
 */
export function encloser<Level, P extends Nested<Level>>(
  get: (id: string) => P | undefined,
  level: Level,
): (id: string) => P | undefined {
  const known = new Map<string, P | undefined>();
  return id => {
    const walked: string[] = [];
    let found: P | undefined;
    let at: string | undefined = id;
    while (at !== undefined) {
      if (known.has(at)) {
        found = known.get(at);
        break;
      }
      known.set(at, undefined);
      walked.push(at);
      const place: P | undefined = get(at);
      if (place?.level === level) {
        found = place;
        break;
      }
      at = place?.in;
    }
    for (const passed of walked) known.set(passed, found);
    return found;
  };
}
