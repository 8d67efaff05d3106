import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { siteAt } from './site.ts';

declare const L: typeof import('leaflet');

test('Leaflet, an independent reader of GeoJSON, draws the regions of a map where they lie', async ({
  page,
}) => {
  const address = `${siteAt('root')}charts/killed-by-governorate.geojson`;
  const geojson = await (await fetch(address)).text();
  await page.setContent(
    '<!doctype html><html lang="en"><title>Reader</title><body><div id="map"></div></body></html>',
  );
  await page.addScriptTag({ content: readFileSync('node_modules/leaflet/dist/leaflet.js', 'utf8') });
  const seen = await page.evaluate(text => {
    const map = L.map('map', { center: [35, 38], zoom: 6 });
    const layer = L.geoJSON(JSON.parse(text)).addTo(map);
    const bounds = layer.getBounds();
    const killed: Record<string, number> = {};
    layer.eachLayer(one => {
      const { feature } = one as typeof one & {
        feature: { properties: { label: string; low: number | null } };
      };
      if (feature.properties.low !== null) killed[feature.properties.label] = feature.properties.low;
    });
    return { bounds: bounds.toBBoxString().split(',').map(Number), killed, layers: layer.getLayers().length };
  }, geojson);
  const [west = 0, south = 0, east = 0, north = 0] = seen.bounds;
  expect([Math.round(west), Math.round(south), Math.round(east), Math.round(north)]).toEqual([
    36, 32, 42, 37,
  ]);
  expect(seen.layers).toBe(14);
  expect(Object.values(seen.killed).sort((a, b) => b - a)).toEqual([35, 5, 3, 1]);
});
