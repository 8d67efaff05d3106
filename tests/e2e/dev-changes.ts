import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Dev } from '../dev.ts';
import type { Project } from '../project.ts';
import { writeSmallSet } from '../small-set.ts';

/** A change that an editor saves, and what the open page then shows by itself. */
export type Change = {
  readonly what: string;
  /** The open page, relative to the front page's address. */
  readonly page: string;
  save(project: Project): void;
  /** CSS selector of the element that then contains the words, or without words has other content than before. */
  readonly shows: readonly [selector: string, words?: string];
};

const data = 'data/syria-2016-09-05.json';
const report = 'content/reports/how-we-count.md';
const shapes = 'data/boundaries/sy.topo.json';
const shipped = new URL('../../src/geo/shapes/sy.topo.json', import.meta.url);

/** The demonstration with a second dataset, as a CSV set, and a style sheet and boundaries of its own. */
export function prepare(project: Project): void {
  writeSmallSet(project, 'fires');
  project.write(shapes, readFileSync(shipped));
  project.write('newsroom/own.css', ':root { --mark: #123456 }\n');
  project.edit('astro.config.mjs', 'sourceline({', "sourceline({ styles: ['newsroom/own.css'],");
}

const sentence = 'It keeps what somebody said, word for word.';

/** The changes in order: each leaves the project as the next needs it. */
export const changes: readonly Change[] = [
  {
    what: 'a sentence in Markdown',
    page: '/reports/how-we-count/',
    save: project =>
      project.edit(report, 'This site keeps it that way', `${sentence} This site keeps it that way`),
    shows: ['main', sentence],
  },
  {
    what: 'a name in JSON',
    page: '/data/syria-2016-09-05/places/tartous/',
    save: project => project.edit(data, '"en": "Tartous"', '"en": "Tartus-on-Sea"'),
    shows: ['h1', 'Tartus-on-Sea'],
  },
  {
    what: 'a title in CSV',
    page: '/data/fires/events/market/',
    save: project => project.edit('data/fires/events.csv', 'Fire in a market', 'Blaze in a market'),
    shows: ['h1', 'Blaze in a market'],
  },
  {
    what: 'a boundary',
    page: '/charts/killed-by-governorate/',
    save: project => project.edit(shapes, '"scale":[0.00051', '"scale":[0.00049'),
    shows: ['svg.chart'],
  },
  {
    what: 'a slip in JSON: the list of problems, with its place',
    page: '/reports/how-we-count/',
    save: project => project.edit(data, '"place": "homs"', '"place": "hmos"'),
    shows: ['.at', `${data}:`],
  },
  {
    what: 'its mend: the page again',
    page: '/reports/how-we-count/',
    save: project => project.edit(data, '"place": "hmos"', '"place": "homs"'),
    shows: ['main', sentence],
  },
  {
    what: 'a new report, in the list',
    page: '/reports/',
    save: project =>
      project.write(
        'content/reports/new.md',
        '---\ntitle: A report of today\ndescription: What is new.\npublished: 2026-11-24\nauthors: [The data desk]\ndataset: fires\n---\n\nNothing more is known.\n',
      ),
    shows: ['main', 'A report of today'],
  },
  {
    what: 'a colour in a style sheet',
    page: '/',
    save: project =>
      project.write('newsroom/own.css', ':root { --mark: #654321 }\n.site-name { --here: 1 }\n'),
    shows: ['style', '#654321'],
  },
];

/**
 * Makes one change while its page is open.
 * @param ms how long to wait for it.
 * @returns how long it took from the save until the page showed it, in milliseconds.
 */
export async function follow(
  page: Page,
  dev: Dev,
  project: Project,
  change: Change,
  ms: number,
): Promise<number> {
  const [selector, words] = change.shows;
  await page.goto(`${dev.origin}${change.page}`);
  // Vite's client receives changes only after it has connected.
  await page.waitForFunction(() => Reflect.get(globalThis, 'connected') === true, undefined, { timeout: ms });
  const before = await page.evaluate(at => {
    Reflect.set(globalThis, 'isOld', true);
    return document.querySelector(at)?.innerHTML;
  }, selector);
  if (words === undefined && before === undefined) throw new Error(`${change.page} has no ${selector}`);
  const start = performance.now();
  change.save(project);
  await page.waitForFunction(
    ({ at, text, old }) => {
      if (Reflect.get(globalThis, 'isOld') === true || document.readyState === 'loading') return false;
      const found = [...document.querySelectorAll(at)];
      if (text !== undefined) return found.some(element => element.textContent?.includes(text));
      return found[0] !== undefined && found[0].innerHTML !== old;
    },
    { at: selector, text: words, old: before },
    { timeout: ms, polling: 10 },
  );
  return performance.now() - start;
}

/** Makes each opened page report when Vite's client is connected. */
export const tellConnected = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const Plain = globalThis.WebSocket;
    globalThis.WebSocket = class extends Plain {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener('message', ({ data }) => {
          if (String(data).includes('"connected"')) Reflect.set(globalThis, 'connected', true);
        });
      }
    };
  });
