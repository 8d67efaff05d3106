import type { Project } from './project.ts';

/** Writes a dataset of one event as a CSV set, `data/<id>/`, and as a minimal JSON file with the same data. */
export function writeSmallSet(project: Project, id: string): void {
  project.write(`data/${id}/dataset.json`, JSON.stringify(restOf(id), null, 2));
  project.write(
    `data/${id}/events.csv`,
    'id,title,date,place\nmarket,Fire in a market of Colby,2024-05-02,colby\n',
  );
  project.write(`data/${id}/accounts.csv`, 'event,source,killed\nmarket,desk,2\nmarket,brigade,3\n');
}

export function writeSmallJson(project: Project, id: string): void {
  const accounts = [{ source: 'desk', killed: 2 }];
  const events = [
    { id: 'market', title: 'Fire in a market of Colby', date: '2024-05-02', place: 'colby', accounts },
  ];
  project.write(`data/${id}.json`, JSON.stringify({ ...restOf(id), events }, null, 2));
}

const restOf = (id: string) => ({
  format: 'events/1',
  dataset: {
    id,
    title: `Fires (${id})`,
    version: '1.0.0',
    updated: '2024-06-01',
    language: 'en',
    timezone: 'UTC',
    killedMeans: 'everyone',
    licence: { name: 'CC0', redistribute: true },
  },
  sources: {
    desk: { kind: 'agency', name: 'The Example Wire' },
    brigade: { kind: 'official', name: 'Fire brigade of Colby' },
  },
  actors: {},
  places: {
    exampleland: { name: 'Exampleland', level: 'country', codes: { iso: 'XX' } },
    north: { name: 'Northshire', level: 'admin1', in: 'exampleland', codes: { iso: 'XX-N' } },
    colby: { name: 'Colby', level: 'town', in: 'north' },
  },
  weapons: {},
  facets: {},
});
