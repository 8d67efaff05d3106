import { parseHTML } from 'linkedom';
import type { Chart } from '../../src/charts/registry.ts';
import { layStandalone, type PictureInput } from '../../src/output/pictures/standalone.ts';
import type { PngInput } from '../../src/scene/png-key.ts';
import type { Theme } from '../../src/scene/site-theme.ts';
import { siteThemeOf } from '../../src/styles/read-site-theme.ts';
import { datasetOf, demonstration, everySort, spread } from './figures.ts';
import { everyState } from './governorates.ts';
import { hours } from './hours.ts';
import { inDark } from './in-dark.ts';
import { locale, makeChart } from './make-chart.ts';

export const newDocument = (): Document => parseHTML('<!doctype html><html><body></body></html>').document;
export const looks = siteThemeOf([]);
export const publisher = 'The Example';
export const page = 'https://news.example/charts/a-chart/';

type More = Partial<PictureInput> & { readonly theme?: Theme };

const lay = (chart: Chart, more: Partial<PictureInput>) =>
  layStandalone(chart, { looks, document: newDocument(), locale, publisher, page, ...more });

/** The picture as a program shows it: light from its attributes alone, dark in a browser. */
export function draw(chart: Chart, { theme = 'light', ...more }: More = {}): string {
  const svg = lay(chart, more).svg();
  return theme === 'light' ? svg : inDark(svg);
}

export const forPng = (chart: Chart, { theme = 'light', ...more }: More = {}): PngInput =>
  lay(chart, more).png(theme);

export const titled = (text: string) => ({ title: { text, html: text } });

/** A dataset with names in Arabic, and some in Latin letters. */
export const arabic = datasetOf(
  JSON.stringify({
    format: 'events/1',
    dataset: {
      id: 'arabic',
      title: 'Arabic names',
      version: '1.2.0',
      updated: '2020-03-04',
      language: 'en',
      timezone: 'UTC',
      killedMeans: 'as-reported',
    },
    sources: {
      agency: { kind: 'agency', name: 'وكالة الأنباء السورية' },
      monitor: { kind: 'monitor', name: 'المرصد السوري لحقوق الإنسان' },
      ministry: { kind: 'official', name: 'وزارة الداخلية', party: 'army' },
    },
    actors: { army: { name: 'الجيش' } },
    places: {
      land: { name: 'سوريا', level: 'country' },
      tartous: { name: 'طرطوس', level: 'city', in: 'land' },
      qamishli: { name: 'القامشلي (Qamishli)', level: 'city', in: 'land' },
      saboura: { name: 'مفرق الصبورة على طريق دمشق بيروت الدولي', level: 'city', in: 'land' },
      hasakeh: { name: 'Ḥasakeh', level: 'city', in: 'land' },
    },
    weapons: { belt: { name: 'حزام ناسف' }, car: { name: 'سيارة مفخخة' } },
    events: [
      { id: 'a', place: 'tartous', parts: [{ weapon: 'car' }], accounts: [{ source: 'agency', killed: 30 }] },
      {
        id: 'b',
        place: 'qamishli',
        parts: [{ weapon: 'belt' }],
        accounts: [
          { source: 'monitor', killed: 8 },
          { source: 'ministry', killed: 12 },
        ],
      },
      { id: 'c', place: 'saboura', accounts: [{ source: 'monitor', killed: 0 }] },
      { id: 'd', place: 'hasakeh', accounts: [{ source: 'monitor', killed: '6+' }] },
    ].map(event => ({ date: '2020-02-10', ...event })),
  }),
  'data/arabic.json',
);

export const latinTitle =
  'Six explosions in one morning, and no single count of the dead: whose figures are used decides whether the count ends at forty-four or at 47';
export const arabicTitle =
  'انفجارات متزامنة في خمس مدن سورية صباح الخامس من أيلول 2016 (Syria) والمصادر لا تتفق على عدد القتلى: بين 44 و47 قتيلًا على الأقل حسب المرصد';

/** Every kind, every mark, and names in Arabic. */
export const charts: Readonly<Record<string, Chart>> = {
  bar: makeChart(demonstration, 'bar', 'killed by=city sort=-killed'),
  'bar-every-sort': makeChart(everySort, 'bar', 'killed by=event sort=-killed', titled(latinTitle)),
  'bar-arabic': makeChart(arabic, 'bar', 'killed by=place sort=-killed', titled(arabicTitle)),
  stack: makeChart(demonstration, 'stack', 'explosions by=place,weapon'),
  range: makeChart(demonstration, 'range', 'killed by=event'),
  'range-arabic': makeChart(arabic, 'range', 'killed by=event'),
  timeline: makeChart(spread, 'timeline', 'killed by=day'),
  map: makeChart(demonstration, 'map', 'killed by=region'),
  'map-discs': makeChart(demonstration, 'map', 'killed by=place'),
  'map-every-state': makeChart(everyState, 'map', 'killed by=region region=!sy-ra,sy-su'),
  toll: makeChart(hours, 'toll', 'killed'),
  'toll-without-hours': makeChart(demonstration, 'toll', 'killed event=homs-bab-tadmur'),
  table: makeChart(demonstration, 'table', 'events'),
  'table-arabic': makeChart(arabic, 'table', 'events', titled(arabicTitle)),
};

export const chartOf = (name: string): Chart => {
  const chart = charts[name];
  if (chart === undefined) throw new Error(`no chart ${name}`);
  return chart;
};
