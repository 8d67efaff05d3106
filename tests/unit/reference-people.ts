/** The rules for stated parts of figures (5, 25 and 26), written from docs/counting.md alone; part of the second tally. */
type J = { readonly [field: string]: unknown };
type Fig = { lo: number; hi: number; about: boolean };
type ReadFigure = (raw: unknown) => Fig | undefined;

const list = (value: unknown): readonly J[] => (Array.isArray(value) ? value : []);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
const fields = ['actor', 'role', 'sex', 'age', 'cause'];

/** Words by field, of those that the tests use. */
export const fieldWords: Readonly<Record<string, readonly string[]>> = {
  sex: ['female', 'male'],
  age: ['child', 'adult', 'elderly'],
  role: ['civilian', 'military', 'security-force', 'combatant', 'attacker', 'other'],
};

const ownWords = (part: J): string[] =>
  fields.flatMap(field => (part[field] === undefined ? [] : [String(part[field])]));

/** The words of every part, with those of the parts around it. */
export const allWords = (of: readonly J[], around: readonly string[] = []): string[][] =>
  of.flatMap(part => {
    const words = [...around, ...ownWords(part)];
    return [words, ...allWords(list(part['of']), words)];
  });

const isAll = (wanted: readonly string[], words: readonly string[]) =>
  wanted.every(word => words.includes(word));

/** The low of some parts of one level. */
function lowTogether(parts: readonly { part: J; n: number }[]): number {
  const breakdown = (part: J) => {
    const stated = fields.filter(field => part[field] !== undefined);
    return stated.some(field => ['sex', 'age', 'cause'].includes(field)) ? stated.join(' ') : 'who';
  };
  const sums = (some: typeof parts) =>
    [...new Set(some.map(({ part }) => breakdown(part)))].map(name =>
      sum(some.filter(({ part }) => breakdown(part) === name).map(({ n }) => n)),
    );
  const byField = ['role', 'sex', 'age', 'cause'].map(field => {
    const values = new Set(parts.flatMap(({ part }) => (part[field] === undefined ? [] : [part[field]])));
    return sum(
      [...values].map(value => Math.max(...sums(parts.filter(({ part }) => part[field] === value)))),
    );
  });
  return Math.max(...sums(parts), ...byField);
}

type Level = {
  of: readonly J[];
  whole: Fig | undefined;
  around: readonly string[];
  covering: readonly string[][];
};

/** What an account states of people for a measure. @param values of `who=`. */
export function statedFigure(
  account: J,
  name: string,
  values: readonly string[],
  read: ReadFigure,
): Fig | undefined {
  const at = ({ of, whole, around, covering }: Level): Fig | undefined => {
    const parts = of.map(part => {
      const own = ownWords(part);
      const words = [...new Set([...around, ...own])];
      const isMeant = values.some(value => {
        const wanted = value.split('+');
        return isAll(wanted, words) && wanted.some(word => own.includes(word));
      });
      return { part, words, figure: isMeant ? read(part[name]) : undefined };
    });
    const covers = [
      ...covering,
      ...parts.filter(({ part, figure }) => figure && part['who'] === undefined).map(({ words }) => words),
    ];
    const counted = parts.flatMap(({ part, words, figure }) => {
      const inner = () =>
        at({ of: list(part['of']), whole: read(part[name]) ?? whole, around: words, covering: covers });
      const isCovered = covers.some(cover => cover.length < words.length && isAll(cover, words));
      const found = figure === undefined ? inner() : isCovered ? undefined : figure;
      return found === undefined ? [] : [{ part, figure: found }];
    });
    if (counted.length === 0) return undefined;
    const figures = counted.map(({ figure }) => figure);
    const [los, his] = [sum(figures.map(f => f.lo)), sum(figures.map(f => f.hi))];
    const about = figures.some(f => f.about);
    if (lowTogether(counted.map(({ part }) => ({ part, n: 1 }))) === counted.length)
      return { lo: los, hi: his, about };
    const lo = lowTogether(counted.map(({ part, figure }) => ({ part, n: figure.lo })));
    return { lo, hi: Math.min(his, Math.max(lo, whole?.hi ?? his)), about };
  };
  return at({ of: list(account['of']), whole: read(account[name]), around: [], covering: [] });
}
