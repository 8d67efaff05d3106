import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as shorthand from '../../../src/history/changes/shorthand.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const day = fc.stringMatching(/^20[0-9]{2}-0[1-9]-1[0-9]$/);
const degrees = fc.double({ min: -180, max: 180, noNaN: true }).map(n => n + 0);
const point = fc.record({ lat: degrees, lon: degrees });

/** Checks that printed shorthand is parsed to the same value, and printed again to the same text. */
function holds<Value>(
  values: fc.Arbitrary<Value>,
  print: (value: Value) => string,
  parse: (text: string) => Value | undefined,
): void {
  fc.assert(
    fc.property(values, value => {
      const text = print(value);
      const again = parse(text);
      expect(again).toEqual(JSON.parse(JSON.stringify(value)));
      expect(again === undefined ? undefined : print(again)).toBe(text);
    }),
  );
}

describe('the shorthand of a lock file is parsed to the values that were printed', () => {
  const { printClaim, printDays, printFacets, printList, printLocation, printPoint, printWeapons } =
    shorthand;
  const { parseClaim, parseDays, parseFacets, parseList, parseLocation, parsePoint, parseWeapons } =
    shorthand;

  test('days', () =>
    holds(fc.record({ first: day, last: day }, { requiredKeys: ['first'] }), printDays, parseDays));
  test('claims', () => holds(fc.record({ kind: id, actor: id }), printClaim, parseClaim));
  test('lists', () => holds(fc.array(id), printList, parseList));
  test('points', () => holds(point, printPoint, parsePoint));
  test('places', () =>
    holds(fc.record({ in: id, point }, { requiredKeys: [] }), printLocation, parseLocation));
  test('weapons', () =>
    holds(fc.array(fc.record({ weapon: id, devices: fc.nat({ max: 9 }) })), printWeapons, parseWeapons));
  test('facets', () =>
    holds(
      fc.array(fc.record({ facet: id, value: fc.constantFrom('primary', 'two words') })),
      printFacets,
      parseFacets,
    ));

  test('any text of a facet is printed again to the same text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            id,
            fc.string({ minLength: 1 }).filter(text => /\S/.test(text)),
          ),
        ),
        pairs => {
          const text = printFacets(pairs.map(([facet, value]) => ({ facet, value })));
          expect(printFacets(parseFacets(text))).toBe(text);
        },
      ),
    );
  });

  test.each(['claimed', '', ' isil'])('%j is not a claim', text => expect(parseClaim(text)).toBeUndefined());
  test.each(['34.7', 'north', '34.7,36.7'])('%j is not a point', text =>
    expect(parsePoint(text)).toBeUndefined(),
  );
  test.each(['homs', 'in', 'at 34.7'])('%j is not a location', text =>
    expect(parseLocation(text)).toBeUndefined(),
  );
});
