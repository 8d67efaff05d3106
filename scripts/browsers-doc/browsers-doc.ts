import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const src = join(import.meta.dirname, '..', '..', 'src');

/** Something that the style sheets or scripts use and that not every browser has. */
type Feature = {
  readonly name: string;
  /** Its path in MDN's browser compatibility data. */
  readonly key: string;
  /** What shows that it is used. */
  readonly found: RegExp;
  /** What a browser without it displays. */
  readonly without: string;
  /** Whether a page is the same without it. */
  readonly harmless?: boolean;
};

export const features: readonly Feature[] = [
  {
    name: '`color-mix()`',
    key: 'css/types/color/color-mix',
    found: /color-mix\(/,
    without: 'Links and checked figures have no underline; shades of the interface are plain.',
  },
  {
    name: 'Container queries',
    key: 'css/at-rules/container',
    found: /@container/,
    without: 'The narrow drawing of a chart shows at every width, in full.',
  },
  {
    name: 'Container units (`cqw`)',
    key: 'css/types/length/container_query_length_units',
    found: /cqw/,
    without: 'A responsive embed has the height of its plain code.',
  },
  {
    name: 'Ranges in media queries',
    key: 'css/at-rules/media/range_syntax',
    found: /@media[^{]*width [<>]=?/,
    without: 'Pages keep their layout for phones.',
  },
  {
    name: '`:has()`',
    key: 'css/selectors/has',
    found: /:has\(/,
    without: 'An open table in an embed has a scroll bar of its own; notes print in one column.',
  },
  {
    name: '`:is()` and `:not()` with lists',
    key: 'css/selectors/not/selector_list',
    found: /:not\([^)]*,/,
    without: 'Marks on figures and lines of tables are missing.',
  },
  {
    name: '`mask`, or `-webkit-mask`',
    key: 'css/properties/mask',
    found: /mask:/,
    without: 'The mark on a disputed figure is a block of colour.',
  },
  {
    name: '`light-dark()`',
    key: 'css/types/color/light-dark',
    found: /light-dark\(/,
    without: 'Parts of bars whose colour in the data file differs between the themes are not filled.',
    harmless: true,
  },
  {
    name: 'Alternative text of `content`',
    key: 'css/properties/content/alt_text',
    found: /content: "[^"]*" \/ ""/,
    without: 'A screen reader may read the marks between words aloud.',
    harmless: true,
  },
  {
    name: '`text-wrap: balance`',
    key: 'css/properties/text-wrap/balance',
    found: /text-wrap: balance/,
    without: 'Titles break where their line is full.',
    harmless: true,
  },
  {
    name: '`::details-content`',
    key: 'css/selectors/details-content',
    found: /::details-content/,
    without: 'A table that is folded stays folded on paper.',
    harmless: true,
  },
  {
    name: '`print-color-adjust`, or `-webkit-print-color-adjust`',
    key: 'css/properties/print-color-adjust',
    found: /print-color-adjust: exact/,
    without: 'Bars may print white, with their outlines and numbers.',
    harmless: true,
  },
  {
    name: '`forced-colors`',
    key: 'css/at-rules/media/forced-colors',
    found: /\(forced-colors: active\)/,
    without: 'There is no such mode to follow.',
    harmless: true,
  },
  {
    name: '`ResizeObserver`',
    key: 'api/ResizeObserver',
    found: /new ResizeObserver/,
    without: 'An embed does not tell the page around it when its height changes.',
  },
  {
    name: '`navigator.clipboard`',
    key: 'api/Clipboard/writeText',
    found: /clipboard\.writeText/,
    without: 'Embed codes are selected and copied by hand.',
    harmless: true,
  },
];

const browsers = ['chrome', 'firefox', 'safari'] as const;
type Oldest = Readonly<Record<(typeof browsers)[number], string>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The first version with complete support for a feature, with or without a prefix. */
function firstVersion(support: unknown, key: string): string {
  const statements = (Array.isArray(support) ? support : [support]).filter(isObject);
  const whole = statements.filter(
    one =>
      one['partial_implementation'] !== true &&
      one['flags'] === undefined &&
      one['alternative_name'] === undefined,
  );
  const versions = whole.map(one => one['version_added']).filter(version => typeof version === 'string');
  const [first] = versions.toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
  if (first === undefined) throw new RangeError(`MDN's data has no version for ${key}`);
  return first;
}

function oldestOf({ key }: Feature): Oldest {
  const data: unknown = createRequire(import.meta.url)('@mdn/browser-compat-data');
  const found = key.split('/').reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), data);
  const compat = isObject(found) ? found['__compat'] : undefined;
  const support = isObject(compat) ? compat['support'] : undefined;
  if (!isObject(support)) throw new RangeError(`MDN's data has no ${key}`);
  return {
    chrome: firstVersion(support['chrome'], key),
    firefox: firstVersion(support['firefox'], key),
    safari: firstVersion(support['safari'], key),
  };
}

/** Every style sheet and browser script, and the codes that are pasted into other sites. */
export const sources = (): string =>
  [
    ...readdirSync(join(src, 'styles'))
      .filter(name => name.endsWith('.css'))
      .map(name => join(src, 'styles', name)),
    ...readdirSync(join(src, 'views', 'client'), { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name)),
    join(src, 'output', 'embed', 'fit-height.ts'),
    join(src, 'output', 'embed', 'post-height.ts'),
  ]
    .map(file => readFileSync(file, 'utf8'))
    .join('\n');

const latest = (versions: readonly string[]): string =>
  versions.toSorted((a, b) => Number.parseFloat(b) - Number.parseFloat(a))[0] ?? '';

/** docs/browsers.md: the oldest browsers, feature by feature, from MDN's data. */
export function browsersDoc(): string {
  const rows = features.map(feature => ({ ...feature, oldest: oldestOf(feature) }));
  const needed = rows.filter(({ harmless }) => harmless !== true).map(({ oldest }) => oldest);
  const [chrome, firefox, safari] = browsers.map(browser => latest(needed.map(oldest => oldest[browser])));
  return [
    '# Browsers',
    '',
    'Written by `npm run docs` from the style sheets and from MDN’s browser compatibility data.',
    '',
    `Pages and embeds are whole from **Chrome and Edge ${chrome}, Firefox ${firefox} and Safari ${safari}** on. In older browsers every`,
    'number, word, table and link is there; what they show otherwise is in the last column. Nothing needs JavaScript.',
    '',
    '| uses | Chrome, Edge | Firefox | Safari | without it |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ name, oldest, without, harmless }) =>
        `| ${name}${harmless === true ? '' : ' *'} | ${oldest.chrome} | ${oldest.firefox} | ${oldest.safari} | ${without} |`,
    ),
    '',
    'A star marks what the versions above are made of; the other rows change no page that a reader would miss.',
    '',
    '## Tests',
    '',
    '`npm test` shows every kind of page in Chromium. `npm run test:engines` shows them, and every embed, in Firefox and',
    'in WebKitGTK: three widths, light and dark, without scripts, embeds at six zooms and with large letters, and Firefox',
    'on paper. It installs nothing, and its last lines say which engine was not there. On Debian:',
    '',
    '```sh',
    'sudo apt-get install --no-install-recommends firefox-esr webkit2gtk-driver xvfb',
    'npm run test:engines',
    '```',
    '',
    'WebKitGTK sets letters up to a tenth wider than Safari does, so its measures are a little less strict. Another',
    'Firefox is taken from the environment variable `SOURCELINE_FIREFOX`, the path of its program.',
    '',
  ].join('\n');
}
