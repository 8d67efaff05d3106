import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/main.ts';
import { readNames } from '../../../src/importers/name-lines.ts';
import { findUnreadFiles } from '../../../src/site/unread-files.ts';
import { fixture, type Imported, importIn, makeRoot } from './import-fixture.ts';

const map = {
  columns: {
    id: 'Ref',
    date: 'Day',
    place: 'Town',
    region: 'Province',
    participants: { from: 'Group', separator: ';' },
    weapon: 'Weapon',
    killed: 'Deaths',
    source: 'Said by',
  },
  facets: { kind: { from: 'Kind', name: 'Kind' } },
  constants: { country: 'Exampleland' },
  killedMeans: 'everyone',
};

const names = `field,from,to,why
region,"Nangarhar ",Nangarhar,a space
place,Hadramout,Hadhramaut,
actor,جيش,الجيش,the article
weapon,W/B/H,"bomb, grenade",their key
kind,raid,Raid,
source,The Desk,Desk,
place,Al-Mukalla,Mukalla,
kin,Shelling,Artillery,
`;

const head = 'field,from,to\n';

const sheet = fixture('names.csv').toString('utf8');

function put(root: string, text: string | undefined): void {
  writeFileSync(join(root, 'map.json'), JSON.stringify(map));
  if (text !== undefined) writeFileSync(join(root, 'data', 'set.names.csv'), text);
}

async function imported(text: string | undefined, content = sheet, ...more: string[]): Promise<Imported> {
  const root = makeRoot();
  put(root, text);
  return importIn(root, 'file.csv', content, ['--from', 'csv', '--map', 'map.json', ...more]);
}

const again = (root: string, ...more: string[]) =>
  importIn(root, 'file.csv', sheet, ['--from', 'csv', '--map', 'map.json', '--update', ...more]);

const nameList = (
  set: ReturnType<Imported['dataset']>,
  registry: 'actors' | 'places' | 'weapons' | 'sources',
) => [...set[registry].values()].map(({ name }) => Object.values(name)[0]).sort();

describe('the file of names of an import', () => {
  test('puts right places, regions, actors, weapons, sources and facets, Arabic ones too', async () => {
    const { err, dataset } = await imported(names);
    expect(err).toBe('');
    const set = dataset();
    expect(nameList(set, 'actors')).toEqual(['Front', 'الجيش']);
    expect(nameList(set, 'places')).toEqual(['Exampleland', 'Hadhramaut', 'Mukalla', 'Nangarhar']);
    expect(nameList(set, 'weapons')).toEqual(['Rifle', 'bomb, grenade']);
    expect(nameList(set, 'sources')).toEqual(['Desk']);
    expect(Object.values(set.facets.get('kind')?.values ?? {}).map(({ en }) => en)).toEqual([
      'Raid',
      'Shelling',
    ]);
    expect(set.events.get('a2')?.place).toBe(set.events.get('a1')?.place);
  });

  test('is reported line by line, what did nothing with the reason', async () => {
    const { out } = await imported(names);
    expect(out).toContain('data/set.names.csv: 6 lines put 9 names right');
    expect(out).toContain('line 2, region "Nangarhar " → "Nangarhar": 3 times');
    expect(out).toContain('line 3, place "Hadramout" → "Hadhramaut": 1 time\n');
    expect(out).toContain('line 4, actor "جيش" → "الجيش": 1 time\n');
    expect(out).toContain('line 5, weapon "W/B/H" → "bomb, grenade": 2 times');
    expect(out).toContain('line 6, kind "raid" → "Raid": 1 time\n');
    expect(out).toContain('no effect: line 8, place "Al-Mukalla" → "Mukalla": it matched nothing');
    expect(out).toContain(
      'no effect: line 9, kin "Shelling" → "Artillery": the import has no "kin"; did you mean "kind"?',
    );
  });

  test('is not asked for, and its lines hold for the formats that need no map', async () => {
    expect((await imported(undefined)).out).not.toContain('names.csv');
    const root = makeRoot();
    writeFileSync(join(root, 'data', 'set.names.csv'), `${head}actor,islamic state (syria),ISIL\n`);
    const acled = fixture('acled.csv').toString('utf8');
    const plain = await importIn(root, 'file.csv', acled, ['--from', 'acled']);
    expect(plain.code).toBe(0);
    expect(plain.out).toMatch(/line 2, actor "islamic state \(syria\)" → "ISIL": \d+ times?\n/);
    expect(nameList(plain.dataset(), 'actors')).toContain('ISIL');
  });

  test('is applied at each update; what was edited by hand stays', async () => {
    const { root } = await imported(undefined);
    const events = join(root, 'data', 'set', 'events.csv');
    const edited = readFileSync(events, 'utf8')
      .split('\r\n')
      .map((line, i) => {
        if (line === '') return line;
        return `${line},${i === 0 ? 'note' : line.startsWith('a4') ? 'Checked by the desk.' : ''}`;
      });
    writeFileSync(events, edited.join('\r\n'));
    put(root, names);
    const updated = await again(root);
    expect(updated.err).toBe('');
    expect(updated.out).toContain('6 lines put 9 names right');
    const set = updated.dataset();
    expect(set.events.get('a4')?.note).toEqual({ en: 'Checked by the desk.' });
    expect(nameList(set, 'places')).toEqual(['Exampleland', 'Hadhramaut', 'Mukalla', 'Nangarhar']);
    const third = await again(root);
    expect(third.code).toBe(0);
    expect(third.out).toContain('0 events new, 0 gone, 0 with other figures');
    expect(third.dataset().events.get('a4')?.note).toEqual({ en: 'Checked by the desk.' });
  });

  test('is a conflict where a hand has changed the entry that a line takes away', async () => {
    const { root } = await imported(undefined);
    const places = join(root, 'data', 'set', 'places.csv');
    const text = readFileSync(places, 'utf8');
    writeFileSync(places, text.replace(',Hadramout,', ',Hadramout town,'));
    put(root, `${head}place,Hadramout,Hadhramaut\n`);
    const updated = await again(root);
    expect(updated.code).toBe(1);
    expect(updated.err).toContain('import/conflict');
    expect((await again(root, '--theirs')).code).toBe(0);
  });

  test.each([
    [
      'two lines that differ',
      `${head}place,A b,C\nplace,a-B,D\n`,
      3,
      11,
      '"a-B" becomes "D" here, and "C" on line 2.',
    ],
    ['a line twice', `${head}place,A,C\nplace,A,C\n`, 3, 7, 'The line repeats line 2.'],
    ['a chain', `${head}place,A,B\nplace,B,C\n`, 2, 9, '"A" becomes "B", which line 3 turns into "C".'],
    ['a circle', `${head}place,A,B\nplace,B,A\n`, 2, 9, '"A" becomes "B", which line 3 turns into "A".'],
    ['an empty name', `${head}place,A,\n`, 2, 9, '"to" is empty.'],
    ['no header', `place,A,B\n`, 1, 1, 'The file of names lacks the column "field".'],
    ['another column', `field,from,to,note\n`, 1, 15, 'Unknown column "note".'],
    ['nothing', '', undefined, undefined, 'data/set.names.csv is empty.'],
    ['an open quote', `${head}place,"A,B\n`, 2, 7, 'A quote is not closed, or stands inside a cell.'],
  ])('refuses %s with line and column, and imports nothing', async (_what, text, line, column, what) => {
    const { root, code, err } = await imported(text);
    expect(code).toBe(1);
    expect(err).toContain('Nothing was imported.');
    const file = 'data/set.names.csv';
    const read = readNames(join(root, file), file);
    const [first] = read.problems;
    expect(first).toMatchObject({ rule: 'import/bad-names', what });
    expect(first?.place).toMatchObject({ file, ...(line && { line }), ...(column && { column }) });
  });

  test('is not a file that nobody reads, where its set is', async () => {
    const { root } = await imported(names);
    const where = { contentDir: 'content', dataDir: 'data' } as Parameters<typeof findUnreadFiles>[1];
    expect(findUnreadFiles(root, where)).toEqual([]);
    writeFileSync(join(root, 'data', 'other.names.csv'), head);
    expect(findUnreadFiles(root, where).map(({ place }) => place.file)).toEqual(['data/other.names.csv']);
  });
});

describe('values --names', () => {
  const values = async (root: string, ...args: string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const terminal = {
      out: (text: string) => void out.push(text),
      err: (text: string) => void err.push(text),
    };
    const code = await run(['--root', root, 'values', ...args], terminal);
    return { code, out: out.join(''), err: err.join('') };
  };
  const file = ['--from', 'csv', '--map', 'map.json'];

  test('prints the lines of likely twins of a file that is not imported yet; with them there are none', async () => {
    const root = makeRoot();
    put(root, undefined);
    writeFileSync(join(root, 'file.csv'), sheet);
    const first = await values(root, 'place', 'file.csv', ...file, '--names', '--out', 'data/set/');
    expect(first).toMatchObject({ code: 0, out: 'field,from,to\r\nplace,Hadramout,Hadhramaut\r\n' });
    expect(first.err).toContain('data/set.names.csv');
    writeFileSync(join(root, 'data', 'set.names.csv'), first.out);
    const second = await values(root, 'place', 'file.csv', ...file, '--names', '--out', 'data/set/');
    expect(second.out).toBe('');
    expect(second.err).toContain('No likely twins');
    const list = await values(root, 'place', 'file.csv', ...file);
    expect(list.out).toContain('Likely twins');
  });

  test('prints those of a set, and says what no line can join', async () => {
    const { root } = await imported(undefined);
    mkdirSync(join(root, 'content', 'reports'), { recursive: true });
    writeFileSync(
      join(root, 'astro.config.mjs'),
      `export default { integrations: [{ name: 'x', sourceline: { name: 'Desk' } }] };\n`,
    );
    const { code, out, err } = await values(root, 'place', '--names');
    expect(err).toContain('Keep the lines that are right in data/set.names.csv');
    expect({ code, out }).toEqual({ code: 0, out: 'field,from,to\r\nplace,Hadramout,Hadhramaut\r\n' });
  });
});
