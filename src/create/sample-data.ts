import type { ProjectAnswers } from './answers.ts';
import type { SampleRegion } from './shipped.ts';

/** Id of the dataset that a new project has. */
export const sampleId = 'sample';

const agency = 'invented-agency';
const monitor = 'invented-monitor';
const official = 'invented-official';

/** The day some days before another, ISO dates. */
const daysBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

const regionId = (country: string, i: number): string => `${country}-region-${i + 1}`;

function places({ country: { code, name, regions } }: ProjectAnswers): Record<string, unknown> {
  const entry = ({ name: called, iso }: SampleRegion) => ({
    name: called,
    level: 'admin1',
    in: code,
    ...(iso === undefined ? {} : { codes: { iso } }),
  });
  return {
    [code]: { name, level: 'country', codes: { iso: code.toUpperCase() } },
    ...Object.fromEntries(regions.map((region, i) => [regionId(code, i), entry(region)])),
  };
}

/** An event of the sample, in the region of this number; countries with fewer begin again. */
type SampleEvent = {
  readonly region: number;
  readonly daysAgo: number;
  readonly accounts: readonly Record<string, unknown>[];
};

const sampleEvents: readonly SampleEvent[] = [
  {
    region: 0,
    daysAgo: 12,
    accounts: [
      { source: agency, killed: 12, injured: '20+' },
      { source: monitor, killed: 14 },
    ],
  },
  { region: 1, daysAgo: 9, accounts: [{ source: monitor, killed: '3-5', injured: 7 }] },
  {
    region: 2,
    daysAgo: 7,
    accounts: [
      { source: official, killed: 2, injured: 4 },
      { source: agency, killed: 2 },
    ],
  },
  { region: 0, daysAgo: 4, accounts: [{ source: official, injured: 3 }] },
  { region: 1, daysAgo: 2, accounts: [{ source: agency, killed: 1, injured: 'dozens' }] },
];

/** The sample dataset, as the text of its file: real regions, invented events. */
export function sampleData(answers: ProjectAnswers): string {
  const { country, language, today } = answers;
  const regions = Math.max(1, country.regions.length);
  const file = {
    $schema: '../node_modules/sourceline/lib/schema/events-1.json',
    format: 'events/1',
    dataset: {
      id: sampleId,
      title: `SAMPLE: invented events in ${country.name}`,
      version: '0.0.1',
      updated: today,
      language,
      timezone: 'UTC',
      document: 'invented-document',
      killedMeans: 'as-reported',
      units: { event: { en: { one: 'attack', other: 'attacks' } } },
      licence: { name: 'Invented data: do not publish', url: null, redistribute: true },
      notes: [
        'REPLACE: every event and source in this file is invented. Only the names of regions are real.',
      ],
    },
    sources: {
      'invented-document': { kind: 'article', name: 'REPLACE: an invented document', short: 'the document' },
      [agency]: { kind: 'agency', name: 'REPLACE: an invented news agency', short: 'the agency' },
      [monitor]: { kind: 'monitor', name: 'REPLACE: an invented monitoring group', short: 'the monitor' },
      [official]: { kind: 'official', name: 'REPLACE: an invented official', short: 'the official' },
    },
    places: places(answers),
    events: sampleEvents.map(({ region, daysAgo, accounts }, i) => ({
      id: `invented-${i + 1}`,
      title: `REPLACE: invented event ${i + 1}`,
      date: daysBefore(today, daysAgo),
      place: country.regions.length === 0 ? country.code : regionId(country.code, region % regions),
      accounts,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
