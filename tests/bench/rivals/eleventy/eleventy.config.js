import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { drawChart } from './charts.js';
import { inWords, lowAndHigh, total, within } from './figures.js';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const data = JSON.parse(readFileSync('src/_data/bench.json', 'utf8'));
const boundaries = JSON.parse(readFileSync('sy.topo.json', 'utf8'));

export default function configure(eleventy) {
  eleventy.addShortcode(
    'chart',
    (kind, from, to) => drawChart(kind, data, boundaries, from, to, document).outerHTML,
  );
  eleventy.addShortcode('killed', (from, to) => inWords(total(within(data.events, from, to))));
  eleventy.addFilter('killedIn', event => inWords(lowAndHigh(event)));
  eleventy.setQuietMode(true);
  return { dir: { input: 'src', output: 'dist' }, markdownTemplateEngine: 'njk' };
}
