import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MapCanvas } from '../../src/charts/map/canvas.ts';
import { createGrid, type MapGrid } from '../../src/charts/map/grid.ts';
import { formsOf, type LabelStyle, type MapLabel } from '../../src/charts/map/label.ts';
import { labelStyles } from '../../src/charts/map/layout.ts';
import { placeMapLabels } from '../../src/charts/map/place-labels.ts';
import { rounds } from '../rounds.ts';
import { labelFaults } from './label-faults.ts';

/** Small square regions beside each other: most of their labels need a line. */
const units = Array.from({ length: 9 }, (_, i) => {
  const [x, y] = [240 + (i % 3) * 44, 160 + Math.floor(i / 3) * 44];
  const ring = [
    [x, y],
    [x + 40, y],
    [x + 40, y + 40],
    [x, y + 40],
  ] as const;
  return { key: `unit-${i}`, rings: [ring] };
});
const freshGrid = (): MapGrid => createGrid({ width: 680, height: 480 }, units);
const shared = freshGrid();

type Word = { readonly name: string; readonly number: string };

const labelsOf = (words: readonly Word[], grid: MapGrid): MapLabel[] =>
  words.flatMap(({ name, number }, unit) => {
    const at = grid.heart(unit);
    return at === undefined ? [] : [{ key: `unit-${unit}`, name, number, at, unit }];
  });

const place = (words: readonly Word[], grid: MapGrid, style: LabelStyle) =>
  placeMapLabels(labelsOf(words, grid), new MapCanvas(grid), style);

const word = fc.record({
  name: fc.constantFrom('Homs', 'Aleppo', 'Deir ez-Zor', 'Rif Dimashq in the north'),
  number: fc.constantFrom('7', '1,204', '38–120', 'no figure'),
});

test('what maps of one country share never changes where a label is placed', () => {
  const styles = fc.constantFrom(labelStyles.narrow, labelStyles.wide, { ...labelStyles.wide, air: 12 });
  let leaders = 0;
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), styles, (words, style) => {
      const placed = place(words, shared, style);
      leaders += placed.filter(({ leader }) => leader !== undefined).length;
      expect(placed).toEqual(place(words, freshGrid(), style));
    }),
    { numRuns: rounds(25) },
  );
  expect(leaders).toBeGreaterThan(5);
});

/** The same regions, with land of other countries all around them. */
const landlocked = createGrid({ width: 680, height: 480 }, units, [
  [
    [
      [0, 0],
      [680, 0],
      [680, 480],
      [0, 480],
    ],
  ],
]);

test('labels keep off each other, other regions and lines, and the highest figure has one', () => {
  const grids = fc.constantFrom(shared, landlocked);
  const styles = fc.constantFrom(labelStyles.narrow, labelStyles.wide);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), grids, styles, (words, grid, style) => {
      const placed = place(words, grid, style);
      const keys = words.map((_, unit) => `unit-${unit}`);
      expect(labelFaults(placed, keys, grid)).toEqual([]);
      const first = placed.find(({ key }) => key === 'unit-0');
      expect(first?.form.named === true || first?.inside !== undefined).toBe(true);
    }),
    { numRuns: rounds(60) },
  );
});

test('regions whose labels are as large have places of their own', () => {
  const words = units.map(() => ({ name: 'Homs', number: '1,204' }));
  const placed = place(words, shared, labelStyles.wide);
  const keys = placed.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(place(words, shared, labelStyles.wide)).toEqual(placed);
});

test('a number that stands alone takes the height of its figures, and one in words that of its letters', () => {
  const style = labelStyles.narrow;
  const heightsOf = (number: string) =>
    formsOf({ key: 'unit-0', name: 'Hama', number, at: [0, 0], unit: 0 }, style).map(
      ({ block }) => block.height,
    );
  const line = style.number * 1.16;
  expect(heightsOf('1,887')).toEqual([Math.ceil(2 * line), Math.ceil(style.number * 0.8)]);
  expect(heightsOf('1.64k+').at(-1)).toBe(Math.ceil(style.number * 0.8));
  expect(heightsOf('no figure').at(-1)).toBe(Math.ceil(line));
});

test('an islet that holds the middle of no cell is land, where no label of another region stands', () => {
  const islet = [
    [300.5, 200.5],
    [301.5, 200.5],
    [301, 201.5],
  ] as const;
  const { land, owner } = createGrid({ width: 680, height: 480 }, [{ key: 'islet', rings: [islet] }]);
  expect(owner.includes(0)).toBe(false);
  expect(land.count({ x: 290, y: 190, width: 20, height: 20 })).toBe(1);
});
