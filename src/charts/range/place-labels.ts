/** A mark with words, on a horizontal line: its centre, or both where it is long, and the size of its words. */
export type Labelled = {
  readonly x1: number;
  readonly x2: number;
  readonly width: number;
  readonly lines: number;
};

export type LabelPlace = {
  /** Beside the mark on its own line, or on lanes below or above it; lane 1 is the nearest. */
  readonly side: 'right' | 'left' | 'below' | 'above';
  readonly lane: number;
  /** Left edge of the words. */
  readonly x: number;
};

export type Bounds = {
  readonly left: number;
  readonly right: number;
  /** The line that the marks are on; words beside a mark must not lie on it. */
  readonly line: readonly [from: number, to: number];
  /** From a mark's centre to words beside it. */
  readonly beside: number;
  /** Between words on one lane. */
  readonly gap: number;
};

/** Words below begin a little right of their mark's centre, words above end a little left: leaders pass between. */
export const inset = 1;
/** How far a leader stands from its words. */
export const leaderGap = 4;

/**
 * Lanes for words that begin under their marks and run to the right: taken from the right, so that the leader
 * of a mark further left meets no words on its way to a lower lane. Words above are the same, mirrored.
 */
function lanes(
  marks: readonly { readonly at: number; readonly width: number }[],
  gap: number,
): readonly number[] {
  const order = marks.map((_, i) => i).sort((a, b) => (marks[b]?.at ?? 0) - (marks[a]?.at ?? 0) || b - a);
  const found: number[] = marks.map(() => 0);
  const placed: number[] = [];
  for (const i of order) {
    const mark = marks[i];
    if (mark === undefined) continue;
    const below = placed.filter(other => (marks[other]?.at ?? 0) < mark.at + mark.width + gap);
    found[i] = 1 + Math.max(0, ...below.map(other => found[other] ?? 0));
    placed.push(i);
  }
  return found;
}

/** The places that are open to a mark: beside it only for the outermost two, below to the right, above to the left. */
function optionsOf(mark: Labelled, i: number, n: number, bounds: Bounds): LabelPlace['side'][] {
  const single = mark.lines === 1;
  const options: LabelPlace['side'][] = [];
  const [from, to] = bounds.line;
  const last = i === n - 1 && mark.x2 >= to;
  if (single && last && mark.x2 + bounds.beside + mark.width <= bounds.right) options.push('right');
  const first = i === 0 && mark.x1 <= from;
  if (single && first && mark.x1 - bounds.beside - mark.width >= bounds.left) options.push('left');
  if (mark.x1 + inset + mark.width <= bounds.right) options.push('below');
  if (mark.x2 - inset - mark.width >= bounds.left) options.push('above');
  return options;
}

function placesFor(
  marks: readonly Labelled[],
  sides: readonly LabelPlace['side'][],
  bounds: Bounds,
): LabelPlace[] {
  const at = (side: LabelPlace['side']) => marks.map((_, i) => i).filter(i => sides[i] === side);
  const below = at('below');
  const above = at('above');
  const lanesBelow = lanes(
    below.map(i => ({ at: marks[i]?.x1 ?? 0, width: marks[i]?.width ?? 0 })),
    bounds.gap,
  );
  const lanesAbove = lanes(
    above.map(i => ({ at: -(marks[i]?.x2 ?? 0), width: marks[i]?.width ?? 0 })),
    bounds.gap,
  );
  return marks.map((mark, i) => {
    switch (sides[i]) {
      case 'right':
        return { side: 'right', lane: 0, x: mark.x2 + bounds.beside };
      case 'left':
        return { side: 'left', lane: 0, x: mark.x1 - bounds.beside - mark.width };
      case 'above':
        return { side: 'above', lane: lanesAbove[above.indexOf(i)] ?? 1, x: mark.x2 - inset - mark.width };
      default:
        return {
          side: 'below',
          lane: lanesBelow[below.indexOf(i)] ?? 1,
          // Words that fit on neither side stay inside the drawing.
          x: Math.max(bounds.left, Math.min(mark.x1 + inset, bounds.right - mark.width)),
        };
    }
  });
}

/** Fewer lanes are better; beside the mark is best. */
function cost(places: readonly LabelPlace[]): number {
  const most = (side: LabelPlace['side']) =>
    Math.max(0, ...places.filter(place => place.side === side).map(place => place.lane));
  return most('below') + most('above') * 1.1;
}

/** More marks than this are not tried in every combination. */
const mostTried = 7;

/**
 * Places for the words of marks that are on one line, from left to right, so that no words meet each other,
 * another mark or a leader. Words must not be wider than the longer side of their mark.
 */
export function placeDotLabels(marks: readonly Labelled[], bounds: Bounds): LabelPlace[] {
  const options = marks.map((mark, i) => optionsOf(mark, i, marks.length, bounds));
  const middle = (bounds.left + bounds.right) / 2;
  let best: { places: LabelPlace[]; cost: number } | undefined;
  const tryAll = (sides: readonly LabelPlace['side'][]) => {
    if (sides.length === marks.length) {
      const places = placesFor(marks, sides, bounds);
      const costs = cost(places);
      if (best === undefined || costs < best.cost) best = { places, cost: costs };
      return;
    }
    const open = options[sides.length] ?? [];
    const mark = marks[sides.length];
    const forced = marks.length > mostTried && open.includes('below') && open.includes('above');
    const near: LabelPlace['side'] = mark !== undefined && mark.x1 < middle ? 'below' : 'above';
    for (const side of forced ? [near] : open.length === 0 ? (['below'] as const) : open) {
      tryAll([...sides, side]);
    }
  };
  tryAll([]);
  return best?.places ?? [];
}
