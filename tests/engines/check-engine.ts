import sharp from 'sharp';
import type { Browser, Engine, Theme } from './engine.ts';
import { findMark, look, lookIntoFrame, type Seen } from './measure.ts';
import { countPainted, emptyDrawings } from './printed.ts';

export type Sites = {
  /** Addresses of the same site: unchanged, and with a policy that blocks scripts. */
  readonly plain: string;
  readonly scriptless: string;
  /** Paths of the pages to check. */
  readonly pages: readonly string[];
  /** Paths of embeds among them. */
  readonly embeds: readonly string[];
  /** The path of a page with the responsive code of every embed, at a width in pixels. */
  readonly article: (width: number) => string;
};

export type Result = { readonly visits: number; readonly faults: readonly string[] };

const widths = [320, 768, 1280] as const;
const themes: readonly Theme[] = ['light', 'dark'];

/** WebKitGTK rounds the advance of each letter, which makes its texts up to a tenth wider than elsewhere. */
const slackOf = (engine: Engine, width: number): number => (engine.name === 'WebKitGTK' ? 2 + width / 10 : 4);

function faultsIn(seen: Seen, theme: Theme, engine: Engine): string[] {
  const clipped = seen.clipped.filter(({ by, width }) => by > slackOf(engine, width));
  return [
    ...(seen.wide > seen.width ? [`${seen.wide - seen.width} px wider than the window`] : []),
    ...(seen.fonts === 0 ? ['none of its fonts is loaded'] : []),
    ...(seen.heading === 1 ? [] : [`${seen.heading} headings of the first level`]),
    ...(seen.dark === (theme === 'dark') ? [] : [`not ${theme}`]),
    ...seen.blank,
    ...clipped.map(({ words, by }) => `"${words}" is cut off by ${by.toFixed(1)} px`),
  ];
}

/** The theme that an address asks for (`?theme=dark`), which a script applies; else that of the browser. */
const themeOf = (path: string, theme: Theme): Theme => {
  const asked = new URL(path, 'http://localhost').searchParams.get('theme');
  return asked === 'light' || asked === 'dark' ? asked : theme;
};

/** The area of a square em that is painted in the mark's colour. */
async function paintedMark(browser: Browser): Promise<number | undefined> {
  const mark = await browser.run(findMark);
  if (mark === undefined) return undefined;
  const { scale } = mark;
  const { data, info } = await sharp(await browser.picture())
    .extract({
      left: Math.floor(mark.left * scale),
      top: Math.floor(mark.top * scale),
      width: Math.ceil(mark.width * scale),
      height: Math.ceil(mark.height * scale),
    })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const wanted = (mark.colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  let painted = 0;
  for (let i = 0; i < data.length; i += info.channels) {
    const far = wanted.reduce((sum, value, c) => sum + Math.abs(value - (data[i + c] ?? 0)), 0);
    if (far < 90) painted++;
  }
  return painted / (mark.em * scale) ** 2;
}

async function checkPages(engine: Engine, sites: Sites): Promise<Result> {
  const faults: string[] = [];
  let visits = 0;
  for (const theme of themes) {
    const browser = await engine.open({ theme });
    try {
      for (const [how, site] of [
        ['', sites.plain],
        ...(theme === 'light' ? ([[', no script', sites.scriptless]] as const) : []),
      ] as const) {
        for (const path of sites.pages) {
          for (const width of widths) {
            await browser.show(site + path, width);
            visits++;
            const at = `/${path} ${width} px, ${theme}${how}`;
            const wanted = how === '' ? themeOf(path, theme) : theme;
            faults.push(...faultsIn(await browser.run(look), wanted, engine).map(fault => `${at}: ${fault}`));
            const errors = browser.takeErrors() ?? [];
            // The policy of that page blocks scripts, which causes this message.
            if (how === '') faults.push(...errors.map(error => `${at}: ${error}`));
          }
        }
      }
      await browser.show(`${sites.plain}reports/six-explosions/`, 768);
      const painted = await paintedMark(browser);
      // A lozenge, or its outline, is a sixth of a square em; its complete box would be more than half.
      if (painted === undefined || painted < 0.02 || painted > 0.3)
        faults.push(`/reports/six-explosions/ ${theme}: a mark paints ${painted?.toFixed(2)} of a square em`);
    } finally {
      await browser.close();
    }
  }
  return { visits, faults };
}

/** Frames with the site's own code: nothing cut off, and the drawing for its width, whatever the zoom. */
async function checkFrames(engine: Engine, sites: Sites): Promise<Result> {
  const faults: string[] = [];
  let visits = 0;
  for (const zoom of engine.canZoom ? [1, 0.9, 1.1, 1.33, 1.7, 1.75] : [1]) {
    const browser = await engine.open({ theme: 'light', zoom });
    try {
      for (const width of [480, 640, 768]) {
        await browser.show(sites.plain + sites.article(width), 1280);
        const frames = await browser.runInFrames(lookIntoFrame);
        for (const [i, frame] of frames.entries()) {
          visits++;
          const at = `/${sites.embeds[i]} in a frame of ${width} px at ${Math.round(100 * zoom)} %`;
          // One more line if letters are wider.
          const slack = engine.name === 'WebKitGTK' ? 42 : 1;
          if (frame.cut > slack) faults.push(`${at}: ${frame.cut} px are cut off`);
          if (frame.scale < 0.9 && engine.name !== 'WebKitGTK')
            faults.push(`${at}: the drawing is ${frame.scale.toFixed(2)} of its size`);
        }
        if (frames.length < sites.embeds.length)
          faults.push(`${frames.length} of ${sites.embeds.length} frames`);
      }
    } finally {
      await browser.close();
    }
  }
  return { visits, faults };
}

/** With large letters a frame scrolls, and its drawing remains large enough to read. */
async function checkLetters(engine: Engine, sites: Sites): Promise<Result> {
  const faults: string[] = [];
  let visits = 0;
  for (const letters of engine.canZoom ? [{ size: 24 }, { least: 20 }] : []) {
    const browser = await engine.open({ theme: 'light', letters });
    try {
      await browser.show(sites.plain + sites.article(480), 1280);
      for (const [i, frame] of (await browser.runInFrames(lookIntoFrame)).entries()) {
        visits++;
        if (frame.scale < 0.69)
          faults.push(
            `/${sites.embeds[i]} with letters ${JSON.stringify(letters)}: ${frame.scale.toFixed(2)} of its size`,
          );
      }
      for (const path of sites.pages.filter(page => !page.startsWith('embed/'))) {
        await browser.show(sites.plain + path, 320);
        visits++;
        const { wide, width } = await browser.run(look);
        if (wide > width)
          faults.push(`/${path} 320 px with letters ${JSON.stringify(letters)}: ${wide - width} px too wide`);
      }
    } finally {
      await browser.close();
    }
  }
  return { visits, faults };
}

/** Every drawing is printed: the page without its drawings paints fewer shapes, one for each text. */
async function checkPrint(engine: Engine, sites: Sites): Promise<Result> {
  const faults: string[] = [];
  let visits = 0;
  const browser = await engine.open({ theme: 'light' });
  try {
    for (const path of sites.pages.filter(page => /^(reports|charts|embed)\/[^/]+\/$/.test(page))) {
      await browser.show(sites.plain + path, 768);
      const whole = await browser.print();
      if (whole === undefined) return { visits, faults };
      visits++;
      const texts = await browser.run(emptyDrawings);
      const without = await browser.print();
      const painted = (await countPainted(whole)) - (await countPainted(without ?? whole));
      if (painted < texts)
        faults.push(`/${path} on paper: ${painted} shapes for ${texts} texts of its drawings`);
    }
  } finally {
    await browser.close();
  }
  return { visits, faults };
}

/** All checks of one engine. */
export async function checkEngine(engine: Engine, sites: Sites): Promise<Result> {
  const results: Result[] = [];
  for (const check of [checkPages, checkFrames, checkLetters, checkPrint])
    results.push(await check(engine, sites));
  return {
    visits: results.reduce((sum, { visits }) => sum + visits, 0),
    faults: results.flatMap(({ faults }) => faults),
  };
}
