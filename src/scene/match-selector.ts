/** What a selector looks at: an element's name and classes. */
export type Matchable = { readonly name: string; readonly classes: readonly string[] };

/** `.span.mixed`, `path`, `:is(.a, .b)`: what must hold of one element. */
type Compound = {
  readonly name: string | undefined;
  readonly classes: readonly string[];
  /** Of each list, one must hold. */
  readonly anyOf: readonly (readonly Compound[])[];
};

export type Selector = {
  /** From the outermost ancestor to the element itself. */
  readonly steps: readonly Compound[];
  /** Classes count for a thousand names. */
  readonly specificity: number;
};

/** Parts at commas or spaces that stand in no bracket. */
function splitOutside(text: string, at: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth === 0 && at.test(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map(part => part.trim()).filter(part => part !== '');
}

function parseCompound(text: string): Compound {
  const found = /^([a-z][\w-]*)?((?:\.[\w-]+)*)((?::is\([^()]*\))*)$/i.exec(text);
  if (found === null) throw new RangeError(`a picture cannot follow the selector part "${text}"`);
  const [, name, classes = '', lists = ''] = found;
  return {
    name,
    classes: classes.split('.').filter(part => part !== ''),
    anyOf: [...lists.matchAll(/:is\(([^()]*)\)/g)].map(([, list = '']) =>
      splitOutside(list, /,/).map(parseCompound),
    ),
  };
}

const weigh = ({ name, classes, anyOf }: Compound): number =>
  (name === undefined ? 0 : 1) +
  classes.length * 1000 +
  anyOf.reduce((sum, list) => sum + Math.max(...list.map(weigh)), 0);

/**
 * A list of selectors as charts.css and maps.css write them: names, classes, `:is()`, descendants.
 * @throws RangeError for any other: its rule would be left out without a word
 */
export function parseSelectors(text: string): Selector[] {
  return splitOutside(text, /,/).map(one => {
    const steps = splitOutside(one, /\s/).map(parseCompound);
    return { steps, specificity: steps.reduce((sum, step) => sum + weigh(step), 0) };
  });
}

const holds = ({ name, classes, anyOf }: Compound, element: Matchable): boolean =>
  (name === undefined || name === element.name) &&
  classes.every(one => element.classes.includes(one)) &&
  anyOf.every(list => list.some(one => holds(one, element)));

/** Whether a selector picks the last element of a path from the root. */
export function matches({ steps }: Selector, path: readonly Matchable[]): boolean {
  const last = path.at(-1);
  const own = steps.at(-1);
  if (last === undefined || own === undefined || !holds(own, last)) return false;
  // Descendants only: the nearest ancestor that fits is as good as any.
  let step = steps.length - 2;
  for (let i = path.length - 2; i >= 0 && step >= 0; i--) {
    const [compound, ancestor] = [steps[step], path[i]];
    if (compound !== undefined && ancestor !== undefined && holds(compound, ancestor)) step--;
  }
  return step < 0;
}
