import { buildSite } from '../../src/site/build-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import type { Site } from '../../src/site/types.ts';

export type Setting = {
  readonly site?: string | undefined;
  readonly base?: string;
  readonly drafts?: boolean;
};

/** The site of a fixture, without Astro; any problem fails the test. */
export async function siteOf(fixture: string, setting: Setting = {}): Promise<Site> {
  const { base = '/', drafts = false } = setting;
  const site = 'site' in setting ? setting.site : 'https://desk.example';
  const options = readOptions({ name: 'Test Desk & Sons' }, { base, site, drafts });
  const built = await buildSite(fixture, options);
  if (!built.ok) throw new Error(built.problems.map(({ rule, what }) => `${rule} ${what}`).join('\n'));
  return built.value;
}

/** Raids whose dataset has revisions of every kind. */
export const revisedSite = (setting?: Setting): Promise<Site> => siteOf('tests/fixtures/revised', setting);
