import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused of a boundary set. */
export const geoRules = {
  'geo/no-boundaries': {
    severity: 'error',
    description: 'A map asks for a country whose boundaries are neither shipped nor in data/boundaries/.',
    fix: 'Put data/boundaries/<name>.topo.json there, or take the map out; docs/boundaries.md tells the form.',
    example: 'a map of a dataset on Iraq, without data/boundaries/iq.topo.json',
  },
  'geo/unreadable': {
    severity: 'error',
    description:
      'A boundary file is not valid UTF-8 or not valid JSON: it is cut off, or was edited by hand.',
    fix: 'Bring the file back from your backup, or export it again.',
    example: '{"type": "Topology", "arcs": [[',
  },
  'geo/shape': {
    severity: 'error',
    description:
      'A boundary file is no TopoJSON with an object "units" of polygons, each with an id and a name.',
    fix: 'Export it as TopoJSON with one object named "units", ids as keys and a property "name".',
    example: '{"type": "FeatureCollection", "features": []}',
  },
  'geo/duplicate-key': {
    severity: 'error',
    description: 'Two units of a boundary file have the same key.',
    fix: 'Give each unit an id of its own.',
    example: '"id": "SYR-135" on two units',
  },
  'geo/winding': {
    severity: 'error',
    description: 'A unit is wound the wrong way: it would cover the whole globe but itself.',
    fix: 'Rewind the polygons (mapshaper: "-o rfc7946=false"); d3 wants outer rings clockwise.',
    example: 'outer rings counter-clockwise, as RFC 7946 has them',
  },
  'geo/coordinate-range': {
    severity: 'error',
    description: 'A point of a boundary file lies outside of longitude -180 to 180 or latitude -90 to 90.',
    fix: 'Export the file in WGS 84 degrees, longitude first.',
    example: '[4153000, 3904000]',
  },
  'geo/changed': {
    severity: 'error',
    description: 'A boundary file that came with Sourceline is not the one that was shipped.',
    fix: 'Install Sourceline again; to change boundaries, put your own file into data/boundaries/.',
    example: 'an edited sy.topo.json',
  },
} as const satisfies RuleBook;

export type GeoRule = keyof typeof geoRules;
