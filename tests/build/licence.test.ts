import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, start } from '../project.ts';
import { makeDesk } from './built-project.ts';

/** Marks every text that belongs to only a few events, so that it is recognised wherever it is published. */
const canaries: string[] = [];
const canary = (what: string): string => {
  const text = `canary${canaries.length}x${what}`;
  canaries.push(text);
  return text;
};

type Entry = Record<string, unknown>;

const actors: Record<string, Entry> = { front: { name: 'The Front' } };
const sources: Record<string, Entry> = {
  wire: { kind: 'agency', name: 'The Wire', url: 'https://wire.example/' },
  list: { kind: 'monitor', name: 'The List' },
};
const places: Record<string, Entry> = {
  land: { name: 'Landia', level: 'country', codes: { iso: 'XX' } },
  north: { name: 'Northshire', level: 'admin1', in: 'land' },
  south: { name: 'Southshire', level: 'admin1', in: 'land' },
  large: { name: 'Largetown', level: 'city', in: 'north', lat: 10.1, lon: 20.1, basis: 'gazetteer' },
  middle: { name: 'Midtown', level: 'city', in: 'south', lat: 11.1, lon: 21.1, basis: 'gazetteer' },
};

/** A source, an actor and a place of a single event, with a canary value in every field. */
function ownOf(i: number): { source: string; actor: string; place: string } {
  const [source, actor, place] = [
    `s${i}-${canary('source')}`,
    `a${i}-${canary('actor')}`,
    `p${i}-${canary('place')}`,
  ];
  const address = (what: string) => `https://${canary(what)}.example/`;
  sources[source] = {
    kind: 'other',
    name: canary('sourcename'),
    short: canary('sourceshort'),
    author: canary('author'),
    publisher: canary('publisher'),
    url: address('sourceurl'),
    archived: address('sourcearchived'),
    note: canary('sourcenote'),
  };
  actors[actor] = {
    name: canary('actorname'),
    short: canary('actorshort'),
    aliases: [canary('alias')],
    note: canary('actornote'),
  };
  const [lat, lon] = [Number(`12.1${7310 + 7 * i}`), Number(`22.6${4219 + 7 * i}`)];
  canaries.push(String(lat), String(lon));
  places[place] = {
    name: canary('placename'),
    level: 'city',
    in: i % 2 === 0 ? 'north' : 'south',
    lat,
    lon,
    aliases: [canary('placealias')],
    basis: canary('basis'),
  };
  return { source, actor, place };
}

function eventOf(i: number, at: string | undefined): Entry {
  const own = ownOf(i);
  const killed = 7000 + 13 * i;
  canaries.push(String(killed), killed.toLocaleString('en'));
  return {
    id: `e${i}-${canary('id')}`,
    title: canary('title'),
    date: `2020-0${1 + (i % 3)}-1${i % 10}`,
    place: at ?? own.place,
    note: canary('note'),
    target: canary('target'),
    site: { name: canary('site'), lat: 13.2, lon: 23.2 },
    claims: [{ actor: own.actor, kind: 'claimed', by: own.source }],
    participants: [{ actor: 'front', role: i === 0 ? 'combatant' : 'attacker' }, { actor: own.actor }],
    parts: [{ weapon: 'bomb', note: canary('partnote') }],
    accounts: [
      {
        id: canary('account'),
        source: 'wire',
        killed,
        quote: canary('quote'),
        note: canary('accountnote'),
        url: `https://${canary('accounturl')}.example/`,
        archived: `https://${canary('accountarchived')}.example/`,
        para: canary('para'),
      },
      { source: own.source, via: ['list'], killed: 'dozens', claim: { actor: 'front', kind: 'suspected' } },
    ],
  };
}

/** Four events in one town, three in another, and five in a town each. */
const where = ['large', 'large', 'large', 'large', 'middle', 'middle', 'middle', ...Array<undefined>(5)];
const events = where.map((at, i) => eventOf(i, at));
const gone = `gone-${canary('removed')}`;
const dataset = (redistribute: boolean): string =>
  JSON.stringify(
    {
      format: 'events/1',
      dataset: {
        id: 'kept',
        title: 'A set that is kept',
        version: '1.1.0',
        updated: '2020-06-01',
        language: 'en',
        timezone: 'UTC',
        killedMeans: 'everyone',
        licence: { name: 'Not to be passed on', url: 'https://licence.example/', redistribute },
      },
      sources,
      actors,
      places,
      weapons: { bomb: { name: 'bomb' } },
      events,
      revisions: [
        {
          version: '1.1.0',
          date: '2020-06-01',
          kind: 'correction',
          text: 'A figure was corrected.',
          events: [events[11]?.['id']],
          removed: [gone],
        },
      ],
    },
    null,
    2,
  );

const charts = `::bar[By place]{#by-place killed by=place}

::bar[By place, the first]{#by-place-few attacks by=place limit=4 sort=-low}

::bar[By source]{#by-source killed by=source}

::bar[By claimant]{#by-claimant attacks by=claimant claim=claimed,suspected}

::bar[By participant]{#by-participant attacks by=participant}

::table[A table by place]{#place-table killed by=place}

::timeline[By month]{#by-month attacks by=month}

::stack[By region and weapon]{#by-region attacks by=region,weapon}
`;
const report = `---
title: What may be shown of :figure{killed}
description: Aggregates of a set whose rows may not be passed on.
published: 2020-06-02
authors: [Desk]
dataset: kept
---

In all, :figure{killed} people died in :figure{attacks} attacks, and :figure{killed region=north} in the north.

${charts}`;

const project = await makeDesk('shootings');

describe('a dataset whose licence forbids redistributing its rows', () => {
  let published: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    project.remove('content');
    project.remove('data');
    project.write('content/reports/what-may-be-shown.md', report);
    project.write('data/kept.json', dataset(false));
    project.edit('astro.config.mjs', 'defineConfig({', "defineConfig({ site: 'https://desk.example',");
    const run = await build(project);
    expect(run.code, run.output).toBe(0);
    published = project.published();
  }, 120_000);
  afterAll(() => project.erase());
  const names = () => [...published.keys()];

  test('no file of the site holds anything about a single event', () => {
    expect(canaries.length).toBeGreaterThan(300);
    expect(published.size).toBeGreaterThan(30);
    const out = [...published].flatMap(([name, bytes]) =>
      // The index of the search names its parts by hashes, in which any number may occur.
      canaries
        .filter(one => bytes.includes(one) && !(/^\d+$/.test(one) && name.endsWith('.pf_meta')))
        .map(one => `${one} in ${name}`),
    );
    expect(out).toEqual([]);
  });

  test('has no page for an event, or for a place or actor with fewer than three events, and no download of the dataset', () => {
    expect(names().filter(name => /\/events\//.test(name))).toEqual([]);
    expect(names().filter(name => /^data\/.*\.(json|csv)$/.test(name))).toEqual([]);
    expect(
      names()
        .filter(name => /\/places\//.test(name))
        .sort(),
    ).toEqual(['land', 'large', 'middle', 'north', 'south'].map(id => `data/kept/places/${id}/index.html`));
    expect(names().filter(name => /\/claimants\//.test(name))).toEqual([
      'data/kept/claimants/front/index.html',
    ]);
    expect(names().filter(name => /\/participants\//.test(name))).toEqual([
      'data/kept/participants/front/index.html',
    ]);
    // One of its twelve events has another role.
    expect(published.get('data/kept/participants/front/index.html')).not.toContain('combatant');
  });

  test('groups rows of few events, in the chart and in its downloads', () => {
    const rows = (published.get('charts/by-place.csv') ?? '')
      .split('\r\n')
      .map(line => line.split(',')[0]?.replace(/^\W+/, ''));
    expect(rows.filter(key => key !== '' && key !== 'key').sort()).toEqual(['large', 'middle', 'others']);
    expect(published.get('charts/by-place/index.html')).toContain('5 others');
    expect(published.get('charts/by-source.csv')).toContain('\r\nwire,');
  });

  test('names the sources that report three events or more, and counts the others', () => {
    expect(published.get('sources/index.html')).toContain('The Wire');
    expect(published.get('charts/by-place/index.html')).toContain('12 others');
  });

  const refused: readonly (readonly [chart: string, words: string])[] = [
    ['::bar[x]{#x killed by=event}', 'by=event shows each'],
    ['::table[x]{#x events columns=date,place}', 'keeps single'],
    ['::bar[x]{#x killed by=source place=p7-}', 'covers only 1'],
    ['::timeline[x]{#x attacks by=day}', 'rest on fewer than 3'],
    ['::range[x]{#x killed by=place}', 'rest on fewer than 3'],
    ['::stack[x]{#x attacks by=place,weapon}', 'rest on fewer than 3'],
    ['::table[x]{#x attacks by=place,weapon}', 'rest on fewer than 3'],
    ['::bar[x]{#x attacks by=place place=!large,middle}', 'or leaves fewer than 3 for the rest'],
    ['::bar[x]{#x attacks by=pair}', 'each row by pair of participants rests on fewer than 3'],
    ['::event{e7-}', 'shows a single event'],
    ['::disputed{e7-}', 'shows a single event'],
  ];
  describe('refuses, all in one run', () => {
    let lines: readonly string[] = [];
    let code: number | null = 0;
    /** The line of each in the report. */
    const lineOf = (i: number) => report.split('\n').length + 1 + 2 * i;
    beforeAll(async () => {
      const id = (start_: string, registry: Record<string, unknown>) =>
        Object.keys(registry).find(one => one.startsWith(start_)) ?? '';
      const ids = Object.fromEntries(events.map(event => [String(event['id']), event]));
      const asked = refused.map(([chart], i) =>
        chart.replace('#x', `#x${i}`).replace('p7-', id('p7-', places)).replace('e7-', id('e7-', ids)),
      );
      project.write('content/reports/what-may-be-shown.md', `${report}\n${asked.join('\n\n')}\n`);
      const run = await start(project, [project.command, 'check']).ended;
      code = run.code;
      lines = run.output.split('\n');
    });
    test('and ends with 1', () => expect(code).toBe(1));
    test.each(refused.map(([chart, words], i) => ({ chart, words, i })))('$chart', ({ words, i }) => {
      const at = lines.findIndex(line =>
        line.startsWith(`content/reports/what-may-be-shown.md:${lineOf(i)}:`),
      );
      expect(at, lines.join('\n')).toBeGreaterThanOrEqual(0);
      expect(lines[at]).toContain('rows-not-allowed');
      expect(lines[at + 1]).toContain(words);
    });
  });

  test('the canary values do appear where the licence allows it', async () => {
    project.write('content/reports/what-may-be-shown.md', report);
    project.write('data/kept.json', dataset(true));
    const run = await build(project);
    expect(run.code, run.output).toBe(0);
    const all = [...project.published().values()].join('\n');
    expect(canaries.filter(one => !all.includes(one))).toEqual([]);
  }, 120_000);
});
