import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { checkSet } from '../../src/dataset/csv/check-set.ts';
import { csvSetOf } from '../../src/dataset/csv/csv-set-of.ts';
import { readDatasets } from '../../src/dataset/read-datasets.ts';
import { asBytes, contentOf, demonstration, problemsOf, readInput, smallSet } from './csv-sets.ts';

const root = mkdtempSync(join(tmpdir(), 'sourceline-sets-'));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(join(root, folder), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(root, folder, name), text);
}

const valid = 'tests/fixtures/data/valid';
const whole = [
  'data/syria-2016-09-05.json',
  ...readdirSync(valid)
    .filter(name => name.endsWith('.json'))
    .map(name => `${valid}/${name}`),
];

describe('a JSON file as a CSV set', () => {
  test.for(whole)('%s holds the same data', file => {
    const input = readInput(file);
    const json = checkDataset(JSON.stringify(input), file);
    const set = checkSet(asBytes(csvSetOf(input)), file.replace('.json', ''));
    if (!json.ok || !set.ok) throw new Error(JSON.stringify([...json.problems, ...set.problems]));
    expect(contentOf(set.value)).toEqual(contentOf(json.value));
    expect(set.problems.map(({ rule }) => rule).sort()).toEqual(json.problems.map(({ rule }) => rule).sort());
  });

  test('has only files with rows, with the columns that rows use', () => {
    const files = demonstration();
    expect([...files.keys()]).toEqual([
      'dataset.json',
      'events.csv',
      'accounts.csv',
      'parts.csv',
      'places.csv',
      'sources.csv',
    ]);
    expect(files.get('accounts.csv')?.split('\r\n')[0]).toBe(
      '\ufeffevent,source,via,para,quote,killed,injured,casualties,attackersKilled,attackers,of,' +
        'says_weapon,says_tactic,says_target,note',
    );
    expect(files.get('accounts.csv')).toContain('"Asayish (actor=asayish, role=security-force, killed=3)"');
    expect(files.get('places.csv')).toContain(
      'tartous,طرطوس,Tartous,Tartus | Ţarţūs,city,sy-tartous,34.8886',
    );
    expect(files.get('dataset.json')).not.toContain('"places"');
  });

  test('has a column for each language of a text, whichever event is the first to have it', () => {
    const input = readInput('data/syria-2016-09-05.json');
    const titles: (string | Record<string, string>)[] = ['One', { en: 'Two', ar: '' }, { ar: 'ثلاثة' }];
    const events = input.events.slice(0, 3).map((event, i) => ({ ...event, title: titles[i] ?? '' }));
    const lines =
      csvSetOf({ ...input, events })
        .get('events.csv')
        ?.split('\r\n') ?? [];
    const columns = lines[0]?.replace('\ufeff', '').split(',').slice(0, 4);
    expect(columns).toEqual(['id', 'title', 'title:ar', 'title:en']);
    expect(lines.slice(1, 4).map(line => line.split(',').slice(1, 4))).toEqual([
      ['One', '', ''],
      ['', '', 'Two'],
      ['', 'ثلاثة', ''],
    ]);
  });

  test('keeps a registry without entries in dataset.json', () => {
    const files = csvSetOf({ ...readInput('data/syria-2016-09-05.json'), places: {}, sources: {} });
    expect([...files.keys()]).not.toContain('places.csv');
    expect(JSON.parse(files.get('dataset.json') ?? '')).toMatchObject({ places: {}, sources: {} });
  });

  test('refuses to write a value that its column cannot hold', () => {
    const input = readInput('data/syria-2016-09-05.json');
    const broken = JSON.parse(JSON.stringify(input).replace('"time":"morning"', '"time":{"of":"day"}'));
    expect(() => csvSetOf(broken)).toThrow('events.csv, time cannot hold {"of":"day"}');
  });
});

describe('reading a folder', () => {
  test('finds JSON files and folders with a dataset.json, in order of id, and ignores others', () => {
    const small = (id: string) =>
      smallSet(files => files.set('dataset.json', (files.get('dataset.json') ?? '').replace('small', id)));
    write('data/beta', small('beta'));
    const json = checkSet(asBytes(small('alpha')), 'data/alpha');
    write('data', new Map([['alpha.json', json.ok ? json.value.original : '']]));
    write('data/boundaries', new Map([['syria.json', '{}']]));
    write('data/.beta.next', small('half'));
    write(
      'data/beta',
      new Map([
        ['README.md', 'Notes'],
        ['.~lock.events.csv#', ''],
        ['~$events.csv', 'x'],
      ]),
    );
    const { datasets, problems } = readDatasets(root, 'data/');
    expect(problems).toEqual([]);
    expect([...datasets.keys()]).toEqual(['alpha', 'beta']);
    expect(datasets.get('beta')?.file).toBe('data/beta/dataset.json');
  });

  test('reports a dataset that exists twice, and a folder without dataset.json', () => {
    write('data/small', smallSet());
    write('data', new Map([['small.json', '{}']]));
    write(
      'data/other',
      smallSet(files => files.delete('dataset.json')),
    );
    const { problems } = readDatasets(root, 'data');
    const csvProblems = problems.filter(({ rule }) => rule.startsWith('csv/'));
    expect(csvProblems.map(({ rule, place }) => [rule, place.file])).toEqual([
      ['csv/missing-file', 'data/other/dataset.json'],
      ['csv/two-datasets', 'data/small.json'],
    ]);
    expect(csvProblems[1]?.what).toBe(
      'The dataset "small" exists both as data/small.json and as the folder data/small/.',
    );
  });

  test('reports a file that cannot be read', () => {
    write(
      'data/small',
      smallSet(files => files.delete('claims.csv')),
    );
    mkdirSync(join(root, 'data/small/claims.csv'));
    const { problems } = readDatasets(root, 'data');
    expect(problems.map(({ rule, place }) => [rule, place.file])).toEqual([
      ['dataset/unreadable', 'data/small/claims.csv'],
    ]);
  });
});

describe('what a dataset keeps of its files', () => {
  const read = (files: Map<string, string>) => {
    const set = checkSet(asBytes(files), 'data/small');
    if (!set.ok) throw new Error(JSON.stringify(set.problems));
    return set.value;
  };

  test('the original is the equivalent JSON file, in the order of the format', () => {
    const { original } = read(smallSet());
    expect(Object.keys(JSON.parse(original))).toEqual([
      'format',
      'dataset',
      'sources',
      'actors',
      'places',
      'facets',
      'events',
    ]);
    const json = checkDataset(original, 'data/small.json');
    expect(json.ok && contentOf(json.value)).toEqual(contentOf(read(smallSet())));
  });

  test('the hash covers all files, whatever their order', () => {
    const { hash } = read(smallSet());
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(read(new Map([...smallSet()].reverse())).hash).toBe(hash);
    expect(read(smallSet(files => files.set('sources.csv', `${files.get('sources.csv')}\n`))).hash).not.toBe(
      hash,
    );
  });
});

describe('files as spreadsheets save them', () => {
  const content = (files: Map<string, string>) => {
    const set = checkSet(asBytes(files), 'data/small');
    return set.ok ? contentOf(set.value) : problemsOf(files);
  };
  const plain = content(smallSet());
  const each = (change: (text: string) => string) =>
    smallSet(files => {
      for (const [name, text] of files) if (name.endsWith('.csv')) files.set(name, change(text));
    });

  test('with CRLF, in cells too, with a byte order mark, and without a line end at the end', () => {
    expect(content(each(text => `\ufeff${text.replaceAll('\n', '\r\n')}`))).toEqual(plain);
    expect(content(each(text => text.trimEnd()))).toEqual(plain);
  });

  test('semicolons, tabs, and a comma in a coordinate', () => {
    expect(content(each(text => text.replaceAll(',', ';')))).toEqual(plain);
    expect(content(each(text => text.replaceAll(',', '\t')))).toEqual(plain);
    const places = 'id;name;level;lat;lon;basis\nhoms;Homs;city;34,5;-0,25;map\ntartous;Tartous;city;;;\n';
    const set = checkSet(asBytes(smallSet(files => files.set('places.csv', places))), 'data/small');
    expect(set.ok && set.value.places.get('homs')).toMatchObject({ lat: 34.5, lon: -0.25 });
  });

  test('with empty rows, empty cells past the last column, and TRUE in capitals', () => {
    expect(content(each(text => `${text.replaceAll(/(?<!Two)\n/g, ',,\n')}\n,,,\n`))).toEqual(plain);
    const places = 'id,name,level,checked\nhoms,Homs,city,TRUE\ntartous,Tartous,city,\n';
    const set = checkSet(asBytes(smallSet(files => files.set('places.csv', places))), 'data/small');
    expect(set.ok && set.value.places.get('homs')?.checked).toBe(true);
  });

  test('with columns in any order', () => {
    const places = 'level,name,id\ncity,Homs,homs\ncity,Tartous,tartous\n';
    expect(content(smallSet(files => files.set('places.csv', places)))).toEqual(plain);
  });
});
