import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { readDataset } from '../../src/dataset/read-datasets.ts';
import type { Dataset } from '../../src/dataset/types.ts';

function get(file: string): Dataset {
  const read = readDataset(process.cwd(), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}

const valid = (name: string) => get(`tests/fixtures/data/valid/${name}.json`);

describe('the seed', () => {
  const seed = get('data/syria-2016-09-05.json');

  test('passes with one warning: al-Saboura is not checked', () => {
    const { problems } = readDataset(process.cwd(), 'data/syria-2016-09-05.json');
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['dataset/unchecked-place', 'warning'],
    ]);
    expect(problems[0]?.what).toContain('al-Saboura');
  });

  test('al-Saboura says what the gazetteer has', () => {
    const place = seed.places.get('al-saboura');
    expect(place?.checked).toBe(false);
    expect(place?.basis).toMatch(/has no al-Saboura/);
  });

  test('contains the data of the file', () => {
    expect([...seed.events.keys()]).toEqual([
      'tartous-arzouna',
      'homs-bab-tadmur',
      'saboura-road',
      'hasakeh-motorbike',
      'qamishli-percussion',
    ]);
    expect(seed.sources.size).toBe(9);
    expect(seed.title).toEqual({ en: 'Six explosions in Syria, 5 September 2016' });
    expect(seed.statements.get('headline-toll')?.figures.killed).toEqual({
      lo: 48,
      hi: Number.POSITIVE_INFINITY,
      about: false,
      typed: '48+',
    });
    expect(seed.statements.get('six-blasts')?.parts).toEqual({ lo: 6, hi: 6, about: false, typed: '6' });
    expect(seed.facts.get('war-dead')).toMatchObject({ value: 290000, para: '12' });
    const qamishli = seed.events.get('qamishli-percussion');
    expect(
      qamishli?.accounts.map(({ id, figures }) => [id, figures.killed?.hi, figures.casualties?.hi]),
    ).toEqual([
      ['qamishli-percussion-1', 0, undefined],
      ['qamishli-percussion-2', undefined, 7],
    ]);
  });

  test('keeps the bytes and their hash', () => {
    const bytes = readFileSync('data/syria-2016-09-05.json');
    expect(seed.original).toBe(bytes.toString('utf8'));
    expect(seed.hash).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('is read the same from text, and with a byte order mark', () => {
    const text = readFileSync('data/syria-2016-09-05.json', 'utf8');
    for (const input of [text, `\ufeff${text}`, Buffer.from(`\ufeff${text}`)]) {
      const read = checkDataset(input, seed.file);
      expect(read.ok && read.value.original).toBe(text);
    }
  });

  test('the update has the second agency’s figures', () => {
    const update = get('tests/fixtures/data-update/syria-2016-09-05.json');
    const [account] = update.events.get('hasakeh-motorbike')?.accounts.slice(1) ?? [];
    expect(account).toMatchObject({ source: 'state-media', in: 'alalam-2016-09-05' });
    expect(account?.of.map(({ who, figures }) => [who, figures.killed?.lo])).toEqual([
      ['Asayish', 6],
      ['civilians', 2],
    ]);
  });
});

describe('normal form', () => {
  const schools = valid('schools-2019');
  const shootings = valid('shootings-2020');

  test('a text without a language is in the dataset’s language', () => {
    expect(schools.events.get('alba-primary')?.note).toEqual({ en: 'Made up.' });
    expect(schools.actors.get('front')?.short).toEqual({ en: 'Front' });
    expect(schools.facets.get('school')?.values).toEqual({
      primary: { en: 'primary school', ar: 'ابتدائية' },
      secondary: { en: 'secondary school' },
    });
  });

  test('parts: a number, a list, or one', () => {
    const ids = (event: string) => shootings.events.get(event)?.parts.map(({ id, devices }) => [id, devices]);
    expect(ids('borum-school')).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
    expect(ids('south-forest')).toEqual([['1', 1]]);
    expect(schools.events.get('alba-primary')?.parts.map(({ id, devices }) => [id, devices])).toEqual([
      ['north-wing', 3],
      ['2', 1],
    ]);
    expect(shootings.events.get('alba-road')?.parts.map(({ killed }) => killed?.lo)).toEqual([1, 1]);
  });

  test('precision is the place’s unless the event gives it', () => {
    const precision = (dataset: Dataset) => [...dataset.events.values()].map(event => event.precision);
    expect(precision(shootings)).toEqual(['settlement', 'settlement', 'settlement', 'admin1']);
    expect(precision(schools)).toEqual(['site', 'settlement']);
    expect(precision(valid('compiled-ranges'))).toEqual([
      'settlement',
      'admin1',
      'country',
      'unknown',
      'settlement',
    ]);
  });

  test('accounts: ids, the document they are read in, status', () => {
    const accounts = schools.events.get('alba-primary')?.accounts ?? [];
    expect(accounts.map(({ id, in: document, status, para }) => [id, document, status, para])).toEqual([
      ['report-first', 'field-report', 'superseded', '4'],
      ['report-second', 'field-report', 'current', 'annex'],
      ['alba-primary-3', 'radio', 'set-aside', undefined],
      ['alba-primary-4', 'field-report', 'current', undefined],
    ]);
    expect(accounts[2]?.why).toBe('Given before the place was reached.');
    expect(accounts[0]?.of[0]?.of[0]).toEqual({
      who: 'girls',
      figures: {
        killed: { lo: 1, hi: 1, about: false, typed: '1' },
        injured: { lo: 1, hi: 1, about: false, typed: '1' },
      },
      of: [],
    });
  });

  test('a value that was not given is absent, and unknown is not zero', () => {
    expect(Object.keys(schools.sources.get('teacher') ?? {}).sort()).toEqual([
      'aliases',
      'id',
      'kind',
      'name',
    ]);
    const compiled = valid('compiled-ranges');
    expect(compiled.licence).toEqual({ name: { en: 'All rights with the compiler' }, redistribute: false });
    expect(compiled.events.get('t005')?.accounts[0]?.figures).toEqual({});
    expect(compiled.events.get('t004')?.accounts[0]?.figures.killed).toEqual({
      lo: 10,
      hi: Number.POSITIVE_INFINITY,
      about: false,
      typed: '10+',
    });
    expect(compiled.events.get('t001')?.accounts[0]?.figures.killed?.typed).toBe('3-5');
    expect(compiled.events.get('t003')?.accounts[0]?.figures.killed?.typed).toBe('6');
  });

  test('no claim in a dataset of shootings, units in two languages in one of schools', () => {
    expect([...shootings.events.values()].flatMap(event => event.claims)).toEqual([]);
    expect(schools.units['event']?.['ar']?.['two']).toBe('هجومان');
    expect(schools.events.get('alba-primary')?.claims.map(({ kind }) => kind)).toEqual([
      'attributed',
      'denied',
    ]);
  });

  test('revisions', () => {
    expect(schools.revisions.map(({ kind, events, text }) => [kind, events, text])).toEqual([
      ['correction', ['alba-primary'], { en: 'A second account came in.' }],
      ['clarification', [], { en: 'Facets added.' }],
    ]);
  });

  test('a dataset cannot be changed, at any depth', () => {
    const account = schools.events.get('alba-primary')?.accounts[0];
    expect(Object.isFrozen(schools)).toBe(true);
    expect(Object.isFrozen(schools.units['event']?.['en'])).toBe(true);
    expect(Object.isFrozen(account?.of[0]?.figures.killed)).toBe(true);
    const set: unknown = Reflect.get(schools.events, 'set');
    expect(set).toBeTypeOf('function');
    expect(() => typeof set === 'function' && Reflect.apply(set, schools.events, ['x', 1])).toThrow(
      'read-only',
    );
  });
});
