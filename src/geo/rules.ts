import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused of a boundary set. */
export const geoRules = {
  'geo/no-boundaries': {
    severity: 'error',
    description: 'A map shows a country whose boundaries are neither shipped nor in data/boundaries/.',
    fix: 'Add data/boundaries/<name>.topo.json, or remove the map; docs/boundaries.md describes the format.',
    example: 'a map of a dataset on Iraq, without data/boundaries/iq.topo.json',
  },
  'geo/unreadable': {
    severity: 'error',
    description:
      'A boundary file is not valid UTF-8 or not valid JSON: it is cut off, or was edited by hand.',
    fix: 'Restore the file from a backup, or export it again.',
    example: '{"type": "Topology", "arcs": [[',
  },
  'geo/shape': {
    severity: 'error',
    description:
      'A boundary file is not TopoJSON with an object "units" of polygons, each with an id and a name.',
    fix: 'Make it from GeoJSON, TopoJSON or a shapefile with "npx sourceline boundaries FILE --country CODE", or export it as TopoJSON with one object named "units", with ids as keys and a property "name".',
    example: '{"type": "FeatureCollection", "features": []}',
  },
  'geo/duplicate-key': {
    severity: 'error',
    description: 'Two units of a boundary file have the same key.',
    fix: 'Give each unit a unique id.',
    example: '"id": "SYR-135" on two units',
  },
  'geo/winding': {
    severity: 'error',
    description: 'A unit has the wrong winding order, so it would cover the whole globe except itself.',
    fix: 'Make the file with "npx sourceline boundaries", which puts it right, or rewind the polygons (mapshaper: "-o rfc7946=false"); d3 wants outer rings clockwise.',
    example: 'outer rings counter-clockwise, as RFC 7946 has them',
  },
  'geo/coordinate-range': {
    severity: 'error',
    description:
      'A point of a boundary file is outside longitude -180 to 360 or latitude -90 to 90. Longitudes above 180 are for a country across the antimeridian.',
    fix: 'Export the file in WGS 84 degrees, longitude first.',
    example: '[4153000, 3904000]',
  },
  'geo/changed': {
    severity: 'error',
    description: 'A boundary file shipped with Sourceline has been changed.',
    fix: 'Reinstall Sourceline; to change boundaries, put your own file into data/boundaries/.',
    example: 'an edited sy.topo.json',
  },
} as const satisfies RuleBook;

export type GeoRule = keyof typeof geoRules;
