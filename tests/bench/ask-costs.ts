/**
 * What a query costs, in milliseconds: `node tests/bench/ask-costs.ts`. The facts of the events are cached, the
 * answer is not: each run queries another copy of the dataset.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { readDatasets } from '../../src/dataset/read-datasets.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import { ask } from '../../src/wording/ask.ts';
import { makeDataset, regionsOf } from './make-work.ts';
import { median } from './median.ts';

const root = join(import.meta.dirname, '..', '..');
const locale = getLocale('en');

/** Queried before the measurement, to fill the caches that every query needs. */
const before = [
  'attacks by=country',
  'killed by=country',
  'injured by=country',
  'killed by=source,country',
  'killed place=nowhere',
];

const questions = [
  'killed',
  'attacks',
  'killed by=region',
  'killed by=month',
  'killed by=place sort=-high limit=5',
  'killed by=claimant',
  'killed by=event',
  'killed by=source',
  'killed by=region,month',
  'injured by=weapon',
  'explosions by=weapon',
  'claimants by=month',
  'attacks by=place sort=label',
];

function month(): Dataset {
  const dataset = readDatasets(root, 'data').datasets.get('ucdp-syria-2016-09');
  if (dataset === undefined) throw new Error('the month of UCDP is missing');
  return dataset;
}

function madeUp(): Dataset {
  const shapes = readFileSync(join(root, 'src', 'geo', 'shapes', 'sy.topo.json'), 'utf8');
  const made = makeDataset({ events: 10_000, reports: 1, seed: 9 }, regionsOf(shapes));
  const checked = checkDataset(JSON.stringify(made), 'data/bench.json');
  if (!checked.ok) throw new Error('the invented events are refused');
  return checked.value;
}

const slices: readonly (readonly [name: string, dataset: Dataset, more: readonly string[]])[] = [
  [
    'UCDP, 470 events',
    month(),
    ['killed region=sy-aleppo from=2016-09-05 to=2016-09-12', 'killed source=ucdp who=civilian'],
  ],
  [
    'made up, 10,000 events',
    madeUp(),
    [
      'killed region=region-sy-ha from=2012 to=2014',
      'killed source=monitor by=place',
      'killed source=!radio',
    ],
  ],
];

for (const [name, dataset, more] of slices) {
  console.log(name);
  const asked = [...questions, ...more];
  const times = asked.map((): number[] => []);
  for (let turn = 0; turn < 9; turn += 1) {
    const fresh = { ...dataset };
    for (const text of before) ask(fresh, text, locale);
    for (const [i, text] of asked.entries()) {
      const began = performance.now();
      const { ok } = ask(fresh, text, locale);
      if (turn > 1) times[i]?.push(performance.now() - began);
      if (!ok && turn === 0) console.log(`refused: ${text}`);
    }
  }
  for (const [i, text] of asked.entries()) {
    console.log(
      `${median(times[i] ?? [])
        .toFixed(2)
        .padStart(9)}  ${text}`,
    );
  }
}
