import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dev, type Served, startDev } from '../dev.ts';
import { makeProject, type Project } from '../project.ts';
import { randomFrom } from '../random.ts';
import { rounds } from '../rounds.ts';
import { writeSmallSet } from '../small-set.ts';

/** At least once each kind of file with each way to break it. */
const times = Math.max(42, rounds(100));

/** A kind of file with any number of valid states, each identified by its mark. */
type Kind = {
  readonly file: string;
  /** The pages that contain the mark. */
  readonly pages: readonly string[];
  /** The complete text with a mark. */
  whole(mark: string): string;
  /** How the page shows a mark. */
  shown(mark: string): string;
  /** An error typical of the kind, which breaks the file. */
  readonly slip: readonly [from: string, to: string];
};

/** A mark of letters, since numbers are figures. */
const markOf = (round: number) =>
  `mend${String.fromCharCode(97 + Math.floor(round / 26), 97 + (round % 26))}ed`;
const first = markOf(0);
/** The mark as a colour for style sheets, and as a latitude for boundaries. */
const colourOf = (mark: string) => `#${Buffer.from(mark.slice(4, 6)).toString('hex')}07`;
const latitudeOf = (mark: string) => `55.${100 + 26 * (mark.charCodeAt(4) - 97) + mark.charCodeAt(5) - 97}7`;

const replaced = (text: string, from: string, to: string) => {
  if (!text.includes(from)) throw new Error(`"${from}" is not there`);
  return text.replace(from, to);
};

describe('the dev server survives any broken state of any file', () => {
  let project: Project;
  let dev: Dev;
  let kinds: readonly Kind[];
  beforeAll(async () => {
    project = makeProject('shootings');
    project.edit('astro.config.mjs', "name: 'Test Desk'", "name: 'Test Desk', styles: ['newsroom/own.css']");
    const file = (
      name: string,
      pages: readonly string[],
      [from, to]: readonly [string, string],
      slip: Kind['slip'],
      shown: Kind['shown'] = mark => mark,
    ): Kind => {
      const text = project.read(name);
      const whole = (mark: string) => replaced(text, from, to.replace('MARK', shown(mark)));
      return { file: name, pages, whole, slip, shown };
    };
    writeSmallSet(project, 'fires');
    project.edit('content/reports/two-shootings.md', 'authors:', 'dataset: shootings\nauthors:');
    project.write(
      'content/pages/about.md',
      '---\ntitle: About\ndescription: The desk.\n---\n\nWho we are.\n',
    );
    project.write('newsroom/own.css', ':root {\n  --mark: #111107;\n}\n');
    kinds = [
      file(
        'content/reports/two-shootings.md',
        ['/reports/two-shootings/'],
        ['in the country.', 'in the country, MARK.'],
        ['authors: [The', 'authors: ]The'],
      ),
      file(
        'data/shootings.json',
        ['/data/shootings/events/alderton-school/'],
        ['at a school in', 'at a school MARK in'],
        ['"sources": {', '"sources" {'],
      ),
      file(
        'data/fires/events.csv',
        ['/data/fires/events/market/'],
        ['a market of', 'a market MARK of'],
        ['Fire in', '"Fire in'],
      ),
      file(
        'data/boundaries/xx.topo.json',
        ['/charts/killed-by-county.geojson'],
        ['[-3, 56]', '[-3, MARK]'],
        ['[0, 1]', '[0, 17]'],
        latitudeOf,
      ),
      file(
        'content/pages/about.md',
        ['/about/'],
        ['we are.', 'we are: MARK.'],
        ['title: About', 'title: [About'],
      ),
      file(
        'newsroom/own.css',
        ['/embed/killed-by-town/', '/about/'],
        ['#111107', 'MARK'],
        [':root {', ':root {{'],
        colourOf,
      ),
    ];
    for (const kind of kinds) project.write(kind.file, kind.whole(first));
    dev = await startDev(project);
    for (const kind of kinds) await untilShown(kind, first);
  });
  afterAll(async () => {
    await dev.stop();
    project.erase();
  });

  const shows =
    (kind: Kind, mark: string) =>
    ({ status, text }: Served) =>
      status === 200 && text.includes(kind.shown(mark));

  const untilShown = async (kind: Kind, mark: string) => {
    for (const page of kind.pages) await dev.until(page, shows(kind, mark));
  };

  /** Every way to break a file: the results of a full disk, a typing error, a wrong encoding or a hasty edit. */
  const random = randomFrom(7);
  const upTo = (n: number) => Math.floor(random() * n);
  const breaks: Readonly<Record<string, (kind: Kind, text: string, shown: string) => void>> = {
    // Truncated prose and style sheets may still be valid, but they differ by the missing mark.
    'cut off': ({ file }, text, shown) =>
      project.write(file, text.slice(0, upTo(file.endsWith('json') ? text.length - 2 : text.indexOf(shown)))),
    'taken away': ({ file }) => project.remove(file),
    'a folder': ({ file }) => {
      project.remove(file);
      project.write(`${file}/inside.txt`, 'a folder');
    },
    'not UTF-8': ({ file }, text) => {
      const bytes = Buffer.from(text);
      const at = upTo(bytes.length);
      project.write(
        file,
        Buffer.concat([bytes.subarray(0, at), Buffer.from([0xe9, 0xff]), bytes.subarray(at)]),
      );
    },
    empty: ({ file }) => project.write(file, ''),
    'of random bytes': ({ file }) =>
      project.write(file, Buffer.from(Array.from({ length: 200 }, () => upTo(256)))),
    'with a slip': ({ file, slip: [from, to] }, text) => project.write(file, replaced(text, from, to)),
  };

  /** The last good page with the problem above it, or only the list of problems. */
  const lists = ({ text }: Served) => text.includes('sourceline-problems is-above');

  test(`breaks and fixes each file in turn, ${times} times, a third of them 30 ms apart`, async () => {
    const names = Object.keys(breaks);
    const counts = new Map<string, number>();
    const marks = new Map<Kind, string>();
    for (let round = 0; round < times; round++) {
      const kind = kinds[round % kinds.length];
      const name = names[Math.floor(round / kinds.length) % names.length];
      if (kind === undefined || name === undefined) throw new Error('no kind');
      const [before, after] = [marks.get(kind) ?? first, markOf(round + 1)];
      const hurried = upTo(3) === 0;
      breaks[name]?.(kind, kind.whole(before), kind.shown(before));
      if (hurried) await wait(30);
      else {
        const { text } = await dev.until(
          kind.pages[0] ?? '',
          page => lists(page) || !shows(kind, before)(page),
        );
        expect(text, `${kind.file} ${name}`).not.toContain('dev/fault');
        if (text.includes('class="at">')) {
          counts.set(name, (counts.get(name) ?? 0) + 1);
          expect(text, `${kind.file} ${name}`).toMatch(/class="at">(content|data|newsroom)\//);
        }
      }
      if (name === 'a folder') project.remove(kind.file);
      project.write(kind.file, kind.whole(after));
      await untilShown(kind, after);
      marks.set(kind, after);
    }
    for (const name of names) expect(counts.get(name) ?? 0, name).toBeGreaterThan(0);
  });

  test('leaves no error and no unhandled rejection behind', () => {
    expect(dev.output()).not.toMatch(/error of Sourceline|unhandled|uncaught|internal error|TypeError/i);
  });

  test('leaves no child process behind', ({ skip }) => {
    skip(process.platform !== 'linux', 'child processes are read from /proc, which Linux alone has');
    const children = readFileSync(`/proc/${dev.pid}/task/${dev.pid}/children`, 'utf8').trim().split(/\s+/);
    const zombies = children.filter(
      child => child !== '' && /^State:\tZ/m.test(readFileSync(`/proc/${child}/status`, 'utf8')),
    );
    expect(zombies).toEqual([]);
  });
});
