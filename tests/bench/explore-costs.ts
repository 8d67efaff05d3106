import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { exploreAnswer } from '../../src/explore/explore-answer.ts';
import { readState } from '../../src/explore/explore-state.ts';
import { packExplored } from '../../src/explore/pack-explored.ts';
import { unpackExplored } from '../../src/explore/unpack-explored.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import type { BenchRow } from './bench-row.ts';
import { makeDataset, regionsOf } from './make-work.ts';
import { median } from './median.ts';
import type { Figures } from './results.ts';

/** As many events as the page answers questions about, at many places. */
const size = { events: 20_000, reports: 1, seed: 9, places: 500 } as const;

const sources = ['agency', 'monitor', 'ministry', 'hospital', 'radio', 'witness'];

/** @param set of bits, one for each source. */
const leavingOut = (set = 0): string =>
  `killed by=weapon without-source=${sources.filter((_, at) => set & (1 << at)).join()}`;

/** Sets of three of the six, none of them the rest of another. */
const halves = [...Array(32).keys()].filter(set => sources.filter((_, at) => set & (1 << at)).length === 3);

/** What a reader does, as the question that it leads to: each of a kind is asked once, so that no answer is remembered. */
const changes = {
  'another filter': (i: number) => `killed by=weapon place=!place-${i}`,
  'another place': (i: number) => `killed by=weapon place=place-${i}`,
  'another period': (i: number) => `killed by=weapon from=${2000 + (i % 10)}-0${1 + (i % 9)}`,
  'another grouping': (i: number) =>
    `${i % 2 === 0 ? 'attacks' : 'killed'} by=${i % 3 === 0 ? 'place' : 'region'} place=!place-${i + 40}`,
  /** In the order of the Gray code, each of the sets of six sources differs from the one before by one. */
  'a source left out, or put back': (i: number) => leavingOut((i + 1) ^ ((i + 1) >> 1)),
  /** Of all events something is left out, and of those of the question before nothing is the same. */
  'half of the sources, then the others': (i: number) =>
    leavingOut(i % 2 === 0 ? halves[(i / 2) % halves.length] : ~(halves[((i - 1) / 2) % halves.length] ?? 0)),
} as const;

const rounds = 25;

/** Milliseconds of processor time until the sums of a change are there; the first rounds warm up. */
export const exploreCosts: BenchRow = {
  id: 'explore',
  isLong: false,
  run({ home }) {
    const shapes = readFileSync(join(home, 'src', 'geo', 'shapes', 'sy.topo.json'), 'utf8');
    const checked = checkDataset(JSON.stringify(makeDataset(size, regionsOf(shapes))), 'data/bench.json');
    if (!checked.ok) throw new Error('the invented events are refused');
    const text = JSON.stringify(packExplored(checked.value));
    const locale = getLocale('en');
    const dataset = unpackExplored(JSON.parse(text));
    const costOf = (question: string): number => {
      const state = readState(question, dataset, { word: 'place' });
      if (!state.ok) throw new Error(`${question} cannot be asked`);
      const before = process.cpuUsage();
      exploreAnswer(dataset, state.question, locale);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    const variants = Object.entries(changes).map(([what, questionOf]): [string, Figures] => {
      const costs = Array.from({ length: rounds }, (_, i) => costOf(questionOf(i))).slice(5);
      return [what, { median: median(costs), most: Math.max(...costs) }];
    });
    return Promise.resolve({ variants: Object.fromEntries(variants), missing: {}, work: size });
  },
};
