import { expect, type Page } from '@playwright/test';
import { chartsOf, codesOf, type State } from './codes.ts';
import { article, type Elsewhere } from './elsewhere.ts';
import { measure } from './frame-height.ts';
import { siteAt } from './site.ts';
import { watch } from './watch.ts';

const states = ['latest', 'pinned'] as const satisfies State[];

export type Pasted = {
  readonly chart: string;
  readonly state: State;
  readonly code: string;
  readonly at: string;
};

/** The codes of one kind, for every chart in both states. */
export async function all(kind: string): Promise<Pasted[]> {
  const site = siteAt('root');
  const found: Pasted[] = [];
  for (const chart of await chartsOf(site)) {
    const codes = await codesOf(site, chart);
    // Pictures and oEmbed responses of a pinned chart exist once it is frozen.
    const offered = kind === 'picture' || kind === 'oembed' ? (['latest'] as const) : states;
    for (const state of offered) {
      const code = codes.get(`${kind}-${state}`);
      expect(code, `${chart}: ${kind}, ${state}`).toBeDefined();
      if (code !== undefined) found.push({ chart, state, code, at: `${chart}, ${state}` });
    }
  }
  expect(found.length).toBeGreaterThan(8);
  return found;
}

/** Opens a page of another site with codes pasted into it, each in its own section. */
export async function paste(page: Page, elsewhere: Elsewhere, codes: readonly string[]): Promise<string[]> {
  const violations = await watch(page, () => true);
  await page.setViewportSize({ width: 720, height: 900 });
  const sections = codes.map(code => `<section>${code}</section>`);
  await page.goto(elsewhere.page(article(sections.join('\n'), '<style>#column{width:680px}</style>')));
  return violations;
}

/** Frames show their complete charts; each loads when the reader comes near. */
export async function expectFrames(page: Page, pasted: readonly Pasted[]): Promise<void> {
  for (const [i, { chart, state, at }] of pasted.entries()) {
    const element = page.locator('iframe').nth(i);
    await element.scrollIntoViewIfNeeded();
    const frame = await (await element.elementHandle())?.contentFrame();
    if (!frame) throw new Error(`${at}: no frame`);
    await frame.waitForLoadState('load');
    await frame.waitForFunction(() => document.querySelector('.embed h1') !== null);
    const { has, needs, hidden } = await frame.evaluate(measure);
    expect.soft(hidden, at).toBe(0);
    expect.soft(needs, at).toBeLessThanOrEqual(has);
    const hash = state === 'pinned' ? '[0-9a-f]{12}/' : '';
    expect.soft(frame.url(), at).toMatch(new RegExp(`^${siteAt('root')}embed/${chart}/${hash}$`));
    const title = await frame.locator('h1').textContent();
    await expect.soft(element, at).toHaveAttribute('title', title ?? '');
    const pinnedNote = frame.getByText('This copy is pinned to');
    await expect.soft(pinnedNote, at).toHaveCount(state === 'pinned' ? 1 : 0);
  }
}
