import { afterAll, describe, expect, test } from 'vitest';
import { build, unexplained } from '../project.ts';
import { makeDesk } from './built-project.ts';

const project = await makeDesk('morning');
project.remove('data/syria-2016-09-05.lock.json');
afterAll(() => project.erase());

/** Builds with options; the build itself verifies that no link leads to a file that is not made. */
async function builtWith(options: string): Promise<ReadonlyMap<string, string>> {
  project.edit('astro.config.mjs', 'sourceline({', `sourceline({ ${options},`);
  const run = await build(project);
  project.edit('astro.config.mjs', `sourceline({ ${options},`, 'sourceline({');
  expect(run.code, run.output).toBe(0);
  expect(unexplained(run.output)).toEqual([]);
  return project.published();
}

const reportIn = (site: ReadonlyMap<string, string>) => site.get('reports/six-explosions/index.html') ?? '';

describe('which files charts have', () => {
  test('“none” publishes charts in reports alone', async () => {
    const site = await builtWith("charts: { files: 'none' }, redirects: { old: 'killed-by-city' }");
    const ofCharts = [...site.keys()].filter(name => /^(charts|embed|oembed|cards\/charts)\//.test(name));
    expect(ofCharts).toEqual(['charts/old/index.html', 'embed/old/index.html']);
    expect(site.get('charts/old/index.html')).toContain('/reports/six-explosions/#killed-by-city');
    expect(reportIn(site)).toContain('id="killed-by-city"');
    expect(reportIn(site)).not.toMatch(/href="[^"]*\/(charts|embed)\//);
    expect([...site.keys()]).toContain('cards/reports/six-explosions.png');
  });

  test('a list publishes the page of each chart and what is listed', async () => {
    const site = await builtWith("charts: { files: ['csv'] }, pictures: false");
    const ofChart = [...site.keys()].filter(name => name.includes('killed-by-city'));
    expect(ofChart).toEqual(['charts/killed-by-city.csv', 'charts/killed-by-city/index.html']);
    const page = site.get('charts/killed-by-city/index.html') ?? '';
    expect(page).toContain('code-table-latest');
    expect(page).not.toMatch(/code-(responsive|picture|oembed)|-pinned|oembed/);
    expect(reportIn(site)).toContain('href="/charts/killed-by-city.csv"');
    expect(reportIn(site)).not.toMatch(/killed-by-city\.svg|killed-by-city\/#embed/);
  });
});
