import { rounds } from '../rounds.ts';
import { onePixel, reportFile, type SmallProject } from './small-project.ts';

/** Changes a valid project as a careless or hostile editor might. */
export type HostileInput = (project: SmallProject) => void;

const many = (n: number, of: (i: number) => string, between = '') =>
  Array.from({ length: n }, (_, i) => of(i)).join(between);

const body =
  (text: string): HostileInput =>
  project =>
    project.report('', text);

const fields =
  (yaml: string): HostileInput =>
  project =>
    project.report(yaml);

const levels = 'abcdefghi';
const bomb = [...levels]
  .map((name, i) =>
    i === 0
      ? `a: &a [${many(9, () => '"lol"', ',')}]`
      : `${name}: &${name} [${many(9, () => `*${levels[i - 1]}`, ',')}]`,
  )
  .join('\n');

const place =
  (name: string): HostileInput =>
  project => {
    project.data(set => {
      set.places['alba'] = { name, level: 'town' };
    });
    project.report('', '::bar[Killed]{#killed killed by=place}');
  };

const csvSet = (project: SmallProject, files: Readonly<Record<string, string>>) => {
  const rest = {
    format: 'events/1',
    dataset: {
      id: 'sheet',
      title: 'A sheet',
      version: '1.0.0',
      updated: '2016-09-06',
      language: 'en',
      timezone: 'UTC',
      killedMeans: 'everyone',
    },
    sources: { gazette: { kind: 'agency', name: 'The Gazette' } },
    places: { alba: { name: 'Alba', level: 'town' } },
  };
  project.write('data/sheet/dataset.json', JSON.stringify(rest));
  project.write('data/sheet/events.csv', 'id,date,place\na1,2024-01-03,alba\n');
  project.write('data/sheet/accounts.csv', 'event,source,killed\na1,gazette,4\n');
  for (const [name, text] of Object.entries(files)) project.write(`data/sheet/${name}`, text);
  project.report('dataset: small\n');
};

/** 20,000 nested places, with an event in the innermost. */
const nested =
  (inCircle: boolean, backwards = false): HostileInput =>
  project =>
    project.data(set => {
      const last = 19_999;
      const places = Array.from({ length: last + 1 }, (_, i) => {
        const around = i < last ? `p${i + 1}` : inCircle ? 'p0' : undefined;
        const point = { lat: 35, lon: 38, basis: 'invented for tests' };
        return [`p${i}`, { name: `P ${i}`, level: 'town', ...point, ...(around && { in: around }) }] as const;
      });
      Object.assign(set.places, Object.fromEntries(backwards ? places.reverse() : places));
      set.events[0] = { ...set.events[0], place: 'p0' };
    });

const picture =
  (bytes: Uint8Array, name = 'one.png'): HostileInput =>
  project => {
    project.write(`content/reports/${name}`, bytes);
    project.report('', `![A pixel](${name})`);
  };

/** Each must give problems with locations, or none, within seconds and in bounded memory and output. */
export const hostileInputs: Readonly<Record<string, HostileInput>> = {
  'a link with a bad escape': body('[x](%E0%A4%A.md) [y](/%zz/) [z](https://example.org/%E0%A4%A)'),
  'a picture with a bad escape': body('![x](%E0%A4%A.png)'),
  'a definition with a bad escape': body('[x]\n\n[x]: %E0%A4%A.md'),
  'an undefined alias': fields('dateline: *nope\n'),
  'an undefined alias for the title': project =>
    project.write(
      reportFile,
      '---\ntitle: *nope\ndescription: What.\npublished: 2016-09-06\nauthors: [Desk]\n---\n\nText.\n',
    ),
  'emphasis as a value': fields('contentNote: *Graphic* pictures\n'),
  'emphasis alone as a value': fields('contentNote: *Graphic*\n'),
  'strong emphasis as a value': fields('contentNote: **Graphic** pictures\n'),
  'a YAML bomb': fields(`${bomb}\n`),
  'a YAML bomb of keys': fields(
    `a: &a {x: 1}\n${many(30, i => `m${i}: &m${i} {<<: [${many(30, () => (i === 0 ? '*a' : `*m${i - 1}`), ',')}]}`, '\n')}\n`,
  ),
  'an alias that holds itself': fields('dateline: &a [*a]\n'),
  'an anchor used well': fields('dateline: &a Alba\ncontentNote: *a\n'),
  '3,000 nested lists of YAML': fields(`order: ${'['.repeat(3000)}${']'.repeat(3000)}\n`),
  '3,000 nested maps of YAML': fields(`order: ${'{a: '.repeat(3000)}1${'}'.repeat(3000)}\n`),
  '3,000 maps nested by indent': fields(`order:\n${many(3000, i => `${' '.repeat(i + 1)}a:`, '\n')}\n`),
  '100,000 open brackets of YAML': fields(`order: ${'['.repeat(100_000)}\n`),
  '100,000 dashes of YAML': fields(`order:\n${'- '.repeat(100_000)}x\n`),
  'very many keys of YAML': fields(many(rounds(100_000), i => `k${i}: 1\n`)),
  '20,000 keys of one name': fields(many(20_000, () => `order: 1\n`)),
  'a tag of YAML': fields('dateline: !!js/function "x"\norder: !!binary aGVsbG8=\ncontentNote: !foo bar\n'),
  'a key that is a list': fields('? [a, b]\n: 1\n'),
  '__proto__ as a field': fields('__proto__: {draft: true}\nconstructor: 1\n'),
  'documents in the front matter': fields('--- \na: 1\n...\n%YAML 1.2\n'),
  '5,000 blocks with too many colons': body(many(5000, () => '::::::bar', '\n')),
  '5,000 blocks with too many colons and braces': body(
    many(5000, i => `::::::bar[x]{#a${i} killed by=place}`, '\n'),
  ),
  '5,000 blocks with a caption that is never closed': body(
    many(5000, () => ':::bar[x]{#a killed by=place}', '\n'),
  ),
  '20,000 loose colons': body(':figure['.repeat(20_000)),
  '20,000 open braces': body(':figure{'.repeat(20_000)),
  '20,000 open labels and braces': body(':figure[a]{'.repeat(20_000)),
  '20,000 quotes between braces': body(`:figure{killed ${'"a '.repeat(20_000)}}`),
  '3,000 nested labels': body(`${':figure['.repeat(3000)}x${']{killed}'.repeat(3000)}`),
  'a label of 220 kB': body(`::bar[${'Killed in Alba '.repeat(15_000)}]{#killed killed by=place}`),
  'a label of 220 kB without a space': body(`::bar[${'x'.repeat(220_000)}]{#killed killed by=place}`),
  'a figure of 220 kB': body(`:figure[${'four '.repeat(44_000)}]{killed}`),
  'a word between braces of 220 kB': body(`:figure[four]{${'k'.repeat(220_000)}}`),
  'a value between braces of 220 kB': body(`:figure[four]{killed place=${'k'.repeat(220_000)}}`),
  'a title of 220 kB': project =>
    project.write(
      reportFile,
      `---\ntitle: ${'x'.repeat(220_000)}\ndescription: What.\npublished: 2016-09-06\nauthors: [Desk]\n---\n\nText.\n`,
    ),
  'a text alternative of 220 kB': project => {
    project.write('content/reports/one.png', onePixel);
    project.report('', `![${'x '.repeat(110_000)}](one.png)`);
  },
  '20,000 figures that are wrong': body(many(20_000, () => ':figure[99]{killed}', ' ')),
  '20,000 links that lead nowhere': body(many(20_000, i => `[x](no-${i}.md)`, ' ')),
  '20,000 loose numbers': body(many(20_000, i => `${i} people were killed.`, ' ')),
  '20,000 footnotes': body(
    `${many(20_000, i => `a[^${i}]`, ' ')}\n\n${many(20_000, i => `[^${i}]: note`, '\n\n')}`,
  ),
  'deep block quotes': body(`${'>'.repeat(5000)} deep`),
  'deep lists': body(`${'- '.repeat(5000)}deep`),
  'deep lists by indent': body(many(600, i => `${'  '.repeat(i)}- a`, '\n')),
  'deep emphasis': body(`${'*a '.repeat(5000)}b${' a*'.repeat(5000)}`),
  'deep strong emphasis': body(`${'**a '.repeat(5000)}b${' a**'.repeat(5000)}`),
  'deep brackets': body(`${'['.repeat(20_000)}x${']'.repeat(20_000)}`),
  'deep pictures': body(`${'!['.repeat(5000)}x${'](a.png)'.repeat(5000)}`),
  'deep links in brackets': body(`${'[a](b'.repeat(20_000)}`),
  'many backticks': body(many(3000, i => '`'.repeat(i % 300), 'a')),
  'many asterisks': body('*'.repeat(50_000)),
  'many underscores': body('a_'.repeat(50_000)),
  'many tags': body('<a '.repeat(20_000)),
  'a wide table': body(
    `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${`|${'b|'.repeat(2000)}\n`.repeat(20)}`,
  ),
  'a title of 3,000 nested brackets': project =>
    project.write(
      reportFile,
      `---\ntitle: "${'['.repeat(3000)}x"\ndescription: What.\npublished: 2016-09-06\nauthors: [Desk]\n---\n\nText.\n`,
    ),
  'a name of 500 letters': place('A'.repeat(500)),
  'a name of 2,000 letters': place('A'.repeat(2000)),
  'a name of 2,000 Arabic letters': place('ش'.repeat(2000)),
  'a name of 220 kB': place('Alba '.repeat(44_000)),
  'an id of 220 kB': project =>
    project.data(set => {
      set.places['a'.repeat(220_000)] = { name: 'A', level: 'town' };
    }),
  'an unknown id of 220 kB': project =>
    project.data(set => {
      set.events[0] = { ...set.events[0], place: 'a'.repeat(220_000) };
    }),
  'an unknown key of 220 kB': project =>
    project.data(set => {
      set.events[0] = { ...set.events[0], ['a'.repeat(220_000)]: 1 };
    }),
  // More than a call takes as arguments.
  '150,000 unknown keys': project =>
    project.data(set => {
      for (let i = 0; i < 150_000; i++) set.dataset[`k${i}`] = 1;
    }),
  '30,000 unknown keys at the root': project =>
    project.data(set => {
      for (let i = 0; i < 30_000; i++) Reflect.set(set, `k${i}`, 1);
    }),
  'very many events with an unknown key': project =>
    project.data(set => {
      for (let i = 0; i < rounds(5000); i++) set.events.push({ ...set.events[0], id: `e${i}`, kiled: 1 });
    }),
  'very many events of one id': project =>
    project.data(set => {
      for (let i = 0; i < rounds(5000); i++) set.events.push({ ...set.events[0] });
    }),
  'very many events with an unknown place': project =>
    project.data(set => {
      for (let i = 0; i < rounds(5000); i++)
        set.events.push({ ...set.events[0], id: `e${i}`, place: `p${i}` });
    }),
  'very many events with a wrong date': project =>
    project.data(set => {
      for (let i = 0; i < rounds(5000); i++)
        set.events.push({ ...set.events[0], id: `e${i}`, date: '18/04/2025' });
    }),
  '20,000 accounts that supersede each other': project =>
    project.data(set => {
      const accounts = Array.from({ length: 20_000 }, (_, i) => ({
        id: `x${i}`,
        source: 'gazette',
        killed: 1,
        ...(i === 0 ? {} : { supersedes: `x${i - 1}` }),
      }));
      set.events[0] = { ...set.events[0], accounts };
    }),
  'parts of parts, 40 deep': project =>
    project.data(set => {
      let of: unknown = [{ who: 'men', killed: 1 }];
      for (let i = 0; i < 40; i++) of = [{ who: 'men', killed: 1, of }];
      set.events[0] = { ...set.events[0], accounts: [{ source: 'gazette', killed: 4, of }] };
    }),
  '20,000 places, each in the next': nested(false),
  '20,000 places, each in the next, in a circle': nested(true),
  '20,000 places, each in the next, backwards': nested(false, true),
  '20,000 sources, each part of the next': project =>
    project.data(set => {
      for (let i = 0; i < 20_000; i++)
        set.sources[`s${i}`] = { kind: 'agency', name: `S ${i}`, ...(i < 19_999 && { partOf: `s${i + 1}` }) };
      set.events[0] = { ...set.events[0], accounts: [{ source: 's0', killed: 4 }] };
    }),
  'deep JSON': project => project.write('data/small.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  'deep open JSON': project => project.write('data/small.json', '{"a":'.repeat(200_000)),
  'JSON of one long string': project => project.write('data/small.json', `"${'a'.repeat(5_000_000)}"`),
  '30,000 keys of one name': project =>
    project.write('data/small.json', `{${many(30_000, () => '"a":1', ',')}}`),
  '30,000 hidden characters': project =>
    project.write('data/small.json', `{${many(30_000, i => `"a${i}":"\\u202e"`, ',')}}`),
  'a key __proto__': project => project.write('data/small.json', '{"__proto__": {"a": 1}}'),
  '150,000 rows of one id': project =>
    csvSet(project, { 'events.csv': `id,date,place\n${'a1,2024-01-03,alba\n'.repeat(150_000)}` }),
  '150,000 accounts of one event': project =>
    csvSet(project, {
      'accounts.csv': `event,source,killed\n${'a1,gazette,4\n'.repeat(150_000)}`,
    }),
  '30,000 rows of an unknown event': project =>
    csvSet(project, {
      'accounts.csv': `event,source,killed\na1,gazette,4\n${many(30_000, i => `zz${i},gazette,4\n`)}`,
    }),
  '30,000 rows without an id': project =>
    csvSet(project, {
      'events.csv': `id,date,place\na1,2024-01-03,alba\n${',2024-01-03,alba\n'.repeat(30_000)}`,
    }),
  '30,000 rows of a wrong width': project =>
    csvSet(project, { 'events.csv': `id,date,place\na1,2024-01-03,alba\n${'a\n'.repeat(30_000)}` }),
  'very many wrong dates in a sheet': project =>
    csvSet(project, {
      'events.csv': `id,date,place\n${many(rounds(30_000), i => `${i === 0 ? 'a1' : `e${i}`},18/04/2025,alba\n`)}`,
    }),
  '20,000 columns': project =>
    csvSet(project, {
      'events.csv': `id,date,place,${many(20_000, i => `c${i}`, ',')}\na1,2024-01-03,alba\n`,
    }),
  'a quote that is never closed': project =>
    csvSet(project, {
      'accounts.csv': `event,source,killed\n"a1,gazette,4\n${'a1,gazette,4\n'.repeat(100_000)}`,
    }),
  'a set of NUL': project => csvSet(project, { 'events.csv': '\0'.repeat(1_000_000) }),
  'a picture of zero bytes': picture(new Uint8Array()),
  'a text called .png': picture(new TextEncoder().encode('not a picture')),
  'a PNG that is cut off': picture(onePixel.subarray(0, 40)),
  'a PNG of a wrong checksum': picture(onePixel.map((byte, i) => (i > 40 && i < 52 ? byte ^ 0x55 : byte))),
  'a PNG of huge dimensions': picture(
    onePixel.map((byte, i) =>
      i >= 16 && i < 24 ? ([0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff][i - 16] ?? byte) : byte,
    ),
  ),
  'a JPEG that is cut off': picture(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), 'one.jpg'),
  'an SVG that is no SVG': picture(new TextEncoder().encode('<html>'), 'one.svg'),
  'a line of brackets just below the limit': body(':figure['.repeat(49) + 'x'.repeat(19_000)),
  'many lines of open braces': body(many(6000, () => ':figure{', '\n')),
  'many paragraphs of open labels': body(many(rounds(4000), () => ':figure[a :figure[b', '\n\n')),
  'a line of emphasis just below the limit': body('*a '.repeat(3900)),
  'a paragraph of very many short lines': body(
    many(rounds(30_000), () => 'Nobody was hurt in Borum today', '\n'),
  ),
  'a page of 3,000 headings': body(many(3000, i => `## Part ${i}`, '\n\n')),
  'a page of very many wrong figures': body(many(rounds(3000), () => ':figure[99]{killed}', '\n\n')),
  'a page of very many broken links': body(many(rounds(3000), i => `[x](no-${i}.md)`, '\n\n')),
  'a page of very many loose numbers': body(many(rounds(3000), i => `${i} people were killed.`, '\n\n')),
  'a Markdown file of NUL': project => project.write(reportFile, '\0'.repeat(1_000_000)),
  'a Markdown file of one line of 5 MB': body('word '.repeat(1_000_000)),
};
