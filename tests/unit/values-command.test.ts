import { describe, expect, test } from 'vitest';
import { runValues } from '../../src/cli/values.ts';
import { likelyTwins } from '../../src/dataset/likely-twins.ts';
import { small } from './tally-dataset.ts';

const twins = (...names: readonly string[]) =>
  likelyTwins(names).map(({ one, other, why }) => [names[one], names[other], why]);

describe('likely twins', () => {
  test('have the same letters, the same words, or one or two letters apart', () => {
    expect(twins('Nangarhar', 'NANGARHAR ', 'Al-Bab', 'al Bab')).toEqual([
      ['Nangarhar', 'NANGARHAR ', 'same letters'],
      ['Al-Bab', 'al Bab', 'same letters'],
    ]);
    expect(twins('Hadramout', 'Hadhramaut')).toEqual([['Hadramout', 'Hadhramaut', { lettersApart: 2 }]]);
    expect(twins('Tripoli', 'Tripolis')).toEqual([['Tripoli', 'Tripolis', { lettersApart: 1 }]]);
    expect(twins('Bab al-Hawa', 'al-Hawa Bab')).toEqual([['Bab al-Hawa', 'al-Hawa Bab', 'same words']]);
  });

  test('are not short names, names of other numbers, or names further apart', () => {
    expect(twins('Homs', 'Hama', 'Aden', 'Adan')).toEqual([]);
    expect(twins('District 11', 'District 12')).toEqual([]);
    expect(twins('Hadramout', 'Hajjah', '', '—')).toEqual([]);
    expect(twins('North Province', 'South Province')).toEqual([]);
    const long = 'Coordination of the Committees of the Eastern Districts';
    expect(twins(long, `${long}s`)).toEqual([]);
  });

  test('are not looked for in a series of very many names', () => {
    const series = Array.from({ length: 300 }, (_, i) => `Checkpoint${String.fromCharCode(0x4e00 + i)}`);
    expect(likelyTwins(series).length).toBeLessThan(300 * 200);
  });
});

const dataset = small(
  [
    { id: 'a', facets: { kind: 'Shelling' }, participants: [{ actor: 'army' }] },
    {
      id: 'b',
      facets: { kind: 'shelling' },
      claims: [{ actor: 'front', kind: 'claimed' }],
      parts: [{ weapon: 'rifle' }],
    },
    { id: 'c', place: 'beton', facets: { kind: 'Raid' } },
    { id: 'd', place: 'bettown', control: { by: 'army' } },
    {
      id: 'e',
      place: 'other-aville',
      accounts: [
        {
          source: 'agency',
          via: ['monitor'],
          in: 'paper',
          killed: 3,
          of: [{ who: 'guards', killed: 2, of: [{ who: 'one of them', actor: 'guard', killed: 1 }] }],
          claim: { actor: 'front', kind: 'claimed' },
        },
      ],
    },
  ],
  {
    places: {
      bettown: { name: 'Bethon Town', level: 'city', in: 'north' },
      betown: { name: 'Beton Town', level: 'city', in: 'north' },
      'other-aville': { name: 'Aville', level: 'city', in: 'south' },
    },
    facets: { kind: { name: 'Kind' }, weather: { name: 'Weather', values: { rain: 'Rain' } } },
  },
);

function run(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = runValues(args, terminal, new Map([['tests', dataset]]), { root: '.', dataDir: 'data' });
  return { code, out: out.join(''), err: err.join('') };
}

describe('sourceline values', () => {
  const json = (field: string) => JSON.parse(run(field, '--json').out);

  test('lists the places of events, the most frequent first, and those without events', () => {
    const { values, twins: pairs } = json('places');
    expect(values.slice(0, 4)).toEqual([
      { id: 'aville', name: 'Aville', events: 2 },
      { id: 'beton', name: 'Béton', events: 1 },
      { id: 'bettown', name: 'Bethon Town', events: 1 },
      { id: 'other-aville', name: 'Aville', events: 1 },
    ]);
    expect(values.at(-1).events).toBe(0);
    // Aville in the north and Aville in the south are two.
    expect(pairs).toEqual([{ one: 'bettown', other: 'betown', why: '1 letter apart' }]);
  });

  test('counts an event once for each actor, weapon and source that it names in any way', () => {
    const counts = (field: string) =>
      Object.fromEntries(
        json(field).values.map(({ id, events }: { id: string; events: number }) => [id, events]),
      );
    expect(counts('participants')).toEqual({ army: 2, front: 2, guard: 1 });
    expect(counts('weapon')).toMatchObject({ rifle: 1, belt: 0 });
    expect(counts('source')).toMatchObject({ agency: 5, monitor: 1, paper: 1, rebels: 0 });
    expect(counts('weather')).toEqual({ rain: 0 });
  });

  test('says which values of a facet are probably one, and how to make them one', () => {
    const { code, out } = run('kind');
    expect(code).toBe(0);
    expect(out).toContain('tests, version 1.0.0: 3 values of kind');
    expect(out).toContain('  Shelling (Shelling, 1) and shelling (shelling, 1): same letters');
    expect(out).toContain('replace the other id in the data');
    expect(run('weapon').out).toContain('No likely twins.');
  });

  test('refuses what is no field, with the nearest', () => {
    expect(() => run('palce')).toThrow(
      '"palce" is not a field of tests with values to list; did you mean "place"?',
    );
    expect(run().err).toContain('Name a field');
  });
});
