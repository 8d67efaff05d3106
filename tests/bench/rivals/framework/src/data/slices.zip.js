/** What the charts of each report need, so that its readers load no more: one loader for all, run once. */
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { within } from '../figures.js';

const { events, places } = JSON.parse(readFileSync('bench.json', 'utf8'));
const zip = new JSZip();
for (const { slug, from, soon, to } of JSON.parse(readFileSync('slices.json', 'utf8'))) {
  const slice = { from, soon, to, places, events: within(events, from, to) };
  zip.file(`${slug}.json`, JSON.stringify(slice));
}
zip.generateNodeStream().pipe(process.stdout);
