/** Digits that the shorthand of a figure takes at most. */
const most = 999_999_999_999_999;

const isFine = (value: unknown): value is number => typeof value === 'number' && value <= most;

/**
 * A figure of the JSON file as the shorthand that means the same: `{"min": 3, "max": 5}` → `3-5`. null, which is
 * unknown as an empty cell is, keeps its word.
 */
export function figureCell(figure: unknown): string {
  if (figure === null) return 'null';
  if (typeof figure === 'number' || typeof figure === 'string') return String(figure);
  if (typeof figure === 'object' && figure !== null && 'min' in figure && isFine(figure.min)) {
    const { min } = figure;
    const max = 'max' in figure ? figure.max : undefined;
    if (max === undefined) return `${min}+`;
    if (isFine(max)) return min === max ? `${min}` : `${min}-${max}`;
  }
  return JSON.stringify(figure);
}

/** The figure of a cell as the JSON file has it; what is not a figure comes as it is, for the schema to refuse. */
export function figureOfCell(cell: string): unknown {
  if (cell === 'null') return null;
  if (/^(?:0|[1-9]\d*)$/.test(cell) && Number.isSafeInteger(Number(cell))) return Number(cell);
  if (!cell.startsWith('{')) return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
