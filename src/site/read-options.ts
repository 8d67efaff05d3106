import type { z } from 'zod';
import { createAddresses } from '../addresses.ts';
import { quote } from '../dataset/fault.ts';
import { pathOf, valueAt } from '../dataset/schema-faults.ts';
import { localeCodes } from '../i18n/locale.ts';
import { chartFileKinds } from '../options/chart-options.ts';
import type { Options, UserOptions } from '../options.ts';
import { innerOptions, optionsSchema } from '../options.ts';
import { findHidden, hiddenSentence } from '../problems/hidden-characters.ts';
import { nearest } from '../problems/nearest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { sentence } from '../problems/sentence.ts';
import { type Clock, todayOf } from './clock.ts';
import { configPlace } from './config-place.ts';
import { OptionsError } from './options-error.ts';
import { type SiteRule, siteRules } from './rules.ts';

/** What Astro's own configuration adds to the newsroom's options. */
export type Surroundings = {
  readonly base: string;
  readonly site: string | undefined;
  /** Path from the project's root; `public`, if not said. */
  readonly publicDir?: string;
  /** Path from the project's root; `src/pages`, if not said. */
  readonly pagesDir?: string;
  readonly drafts: boolean;
  /** The dev server: pages with errors are drawn as far as they can be. */
  readonly marksLines?: boolean;
  /** Absent where there is none, as in tests: then every day has come. */
  readonly clock?: Clock;
  /** Absolute path of the project, to find an option's place in its configuration. */
  readonly root?: string;
};

type Refusal = {
  readonly rule: SiteRule;
  readonly name: string;
  readonly what: string;
  readonly fix: string;
};

const bad = (name: string, what: string, fix: string): Refusal => ({
  rule: 'site/bad-option',
  name,
  what,
  fix: sentence(fix),
});

/** The names that an object of the options takes. */
const namesAt = ([name = '']: readonly PropertyKey[]): readonly string[] =>
  Object.keys((innerOptions[String(name)] ?? optionsSchema).shape);

/** The nearest name, and all that there are. */
function namesHint(typed: string, names: readonly string[], what: string): string {
  const near = nearest(typed, names);
  return `${near === undefined ? '' : `Did you mean "${near}"? `}Valid ${what}: ${names.join(', ')}.`;
}

/** What options take, by the names that zod has for kinds of values; with how one is written. */
const kindsOf: Readonly<Record<string, readonly [takes: string, example: string]>> = {
  string: ['text between quotes', "'…'"],
  array: ['a list of texts', "['…']"],
  boolean: ['true or false', 'true'],
  number: ['a number', '31536000'],
  int: ['a whole number', '31536000'],
  object: ['names with values, in braces', "{ Header: '…' }"],
  record: ['names with values, in braces', "{ 'old-id': 'new-id' }"],
};

/** The same of options that take values of more than one kind, by their place. */
const takenAt: Readonly<Record<string, readonly [takes: string, example: string]>> = {
  pictures: ['true, false, or options in braces', 'true, or pictures: { dark: true }'],
  blocks: ['a path, or options in braces', "'newsroom/Quote.astro'"],
  explore: ['true, false, or a number of events', 'true, or explore: 5000'],
  charts: ['options in braces', "{ files: ['embed', 'svg'] }"],
  'charts.files': ["a list of files, or 'none'", "['embed', 'svg'], or files: 'none'"],
  logo: ['a path, or paths in braces', "'newsroom/logo.svg'"],
  brandColour: ['a colour, or colours in braces', "'#7a1f5c'"],
  navigation: ['a list of words and links', "['reports', { label: 'About us', link: '/about/' }]"],
  footerLinks: ['a list of links', "[{ label: 'About us', link: '/about/' }]"],
  embeds: ['options in braces', "{ theme: 'light' }"],
};

/** What is wrong with a value of an option, and what to write in its place. */
function wrongValue(issue: z.core.$ZodIssue, where: string, name: string, value: unknown): Refusal {
  const typed = `"${where}" is ${quote(value)}`;
  const kind =
    issue.code === 'invalid_union'
      ? takenAt[String(issue.path[0])]
      : issue.code === 'invalid_type'
        ? (takenAt[where] ?? kindsOf[issue.expected])
        : undefined;
  if (kind !== undefined) return bad(name, `${typed}, but takes ${kind[0]}.`, `Write ${name}: ${kind[1]}.`);
  if (issue.code === 'invalid_key' && issue.path[0] !== 'redirects')
    return bad(
      name,
      `${quote(name)} in "${String(issue.path[0])}" is not a valid name.`,
      'Write lower-case letters a–z, digits and hyphens, beginning with a letter.',
    );
  if (issue.code === 'invalid_key')
    return bad(
      name,
      `${quote(name)} in "redirects" is not a valid chart id.`,
      'Write only the id, the last part of the address: lower-case letters a–z, digits and hyphens.',
    );
  if (issue.code === 'too_small')
    return bad(
      name,
      `${typed}, which is too small.`,
      `Use ${issue.origin === 'string' ? 'at least one letter' : `${issue.minimum} or more`}.`,
    );
  const [why = '', right] = issue.message.split(': write ');
  return bad(
    name,
    `${typed}: ${why}.`,
    right === undefined ? `Change "${where}"; docs/options.md lists the options.` : `Write ${right}.`,
  );
}

/**
 * What is wrong with a value that may be of several kinds: all that is wrong with it as the kind that it has. Undefined
 * where it has none of them.
 */
function asItsKind(
  { errors, path }: z.core.$ZodIssueInvalidUnion,
  value: unknown,
): z.core.$ZodIssue[] | undefined {
  const misses = typeof value === 'string' ? ['invalid_type'] : ['invalid_type', 'invalid_value'];
  const own = errors.find(issues => !issues.some(one => one.path.length === 0 && misses.includes(one.code)));
  return own?.map(one => ({ ...one, path: [...path, ...one.path] }));
}

function refusalsOf(issue: z.core.$ZodIssue, given: unknown): Refusal[] {
  if (issue.code === 'invalid_union') {
    const own = asItsKind(issue, valueAt(given, pathOf(issue)));
    if (own !== undefined) return own.flatMap(one => refusalsOf(one, given));
  }
  const where = issue.path.map(String).join('.');
  const name = String(issue.path.at(-1) ?? '');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => {
      const inside = where === '' ? '' : ` in "${where}"`;
      return bad(
        key,
        `Unknown option ${quote(key)}${inside}.`,
        namesHint(key, namesAt(issue.path), 'options'),
      );
    });
  }
  const value = valueAt(given, pathOf(issue));
  if (where === 'language') {
    const what = `${quote(value)} is not a supported language.`;
    return [bad(name, what, namesHint(String(value), localeCodes, 'languages'))];
  }
  if (where.startsWith('charts.files.')) {
    const what = `${quote(value)} in "charts.files" is not a file that charts can have.`;
    return [bad('files', what, namesHint(String(value), chartFileKinds, 'files'))];
  }
  if (issue.code === 'invalid_value' && value !== undefined) {
    const what = `${quote(value)} in "${String(issue.path[0])}" is not one of the values that it takes.`;
    return [bad(String(issue.path[0]), what, namesHint(String(value), issue.values.map(String), 'values'))];
  }
  if (where === '')
    return [bad(name, 'sourceline() takes an object of options.', "Write sourceline({ name: '…' }).")];
  if (value === undefined)
    return [bad(String(issue.path[0]), `The option "${where}" is missing.`, `Add ${where}: '…'.`)];
  return [wrongValue(issue, where, name, value)];
}

/** Texts of the options, keys among them, that hold a character that nobody sees. */
function hiddenIn(value: unknown, name: string): Refusal[] {
  const look = (text: string): Refusal[] => {
    const found = findHidden(text);
    return found === undefined
      ? []
      : [
          {
            rule: 'site/hidden-character',
            name,
            what: `"${name}": ${hiddenSentence(found)}`,
            fix: 'Delete it.',
          },
        ];
  };
  if (typeof value === 'string') return look(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const called = Array.isArray(value) ? name : key;
    return [...(Array.isArray(value) ? [] : look(key)), ...hiddenIn(inner, called)];
  });
}

/**
 * The newsroom's options, parsed once into their full form.
 * @throws OptionsError that lists every option that is not as it should be.
 */
export function readOptions(given: UserOptions, { clock, root, ...around }: Surroundings): Options {
  const parsed = optionsSchema.safeParse(given);
  const refusals = [
    ...(parsed.error?.issues ?? []).flatMap(issue => refusalsOf(issue, given)),
    ...hiddenIn(given, ''),
  ];
  if (parsed.success && refusals.length === 0) {
    const { now, timezone } = parsed.data;
    const { base } = createAddresses(around.base);
    const today = clock && todayOf(clock, now, timezone);
    return { ...parsed.data, publicDir: 'public', ...around, base, today };
  }
  throw new OptionsError(
    refusals.map(({ rule, name, what, fix }): Problem => {
      const place = root === undefined ? { file: 'astro.config.mjs' } : configPlace(root, name);
      return problem(siteRules, rule, { what, fix }, place);
    }),
  );
}
