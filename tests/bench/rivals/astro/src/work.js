import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { drawChart } from './charts.js';
import { inWords, total, within } from './figures.js';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const data = JSON.parse(readFileSync('data/bench.json', 'utf8'));
const boundaries = JSON.parse(readFileSync('data/sy.topo.json', 'utf8'));

export const chart = (kind, from, to) => drawChart(kind, data, boundaries, from, to, document).outerHTML;
export const killed = (from, to) => inWords(total(within(data.events, from, to)));
