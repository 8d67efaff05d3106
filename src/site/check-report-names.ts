import { groupKinds } from '../addresses.ts';
import { hint } from '../problems/nearest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { sentence } from '../problems/sentence.ts';
import type { PlacedName, Report } from '../prose/types.ts';
import { groupSlug } from './report-groups.ts';
import { siteRules } from './rules.ts';

const slugIn = (file: string) => file.replace(/^.*\//, '').replace(/\.(?:md|markdown)$/, '');

const words = { tags: 'tag', authors: 'author' } as const;

/** Reports that the project does not have. One that is held back is no mistake: it is listed once it is published. */
function* unknownReports(reports: readonly Report[], files: readonly string[]): Generator<Problem> {
  const known = files.map(slugIn);
  for (const { file, slug, names } of reports) {
    for (const { kind, name, line, column } of names) {
      if (kind !== 'related' || (name !== slug && known.includes(name))) continue;
      const others = known.filter(one => one !== slug);
      const [what, fix] =
        name === slug
          ? ['The report names itself as related.', 'Remove it from "related:".']
          : [`Unknown report "${name}" in "related:".`, hint(name, others, 'reports')];
      yield problem(siteRules, 'site/unknown-report', { what, fix: sentence(fix) }, { file, line, column });
    }
  }
}

/** Tags and authors that cannot have a page of their own. */
function* sharedAddresses(reports: readonly Report[]): Generator<Problem> {
  for (const kind of groupKinds) {
    const spelled = new Map<string, { name: string; file: string }>();
    const placed = reports.flatMap(({ file, names }) => names.map(one => ({ ...one, file })));
    for (const one of placed.filter(name => name.kind === kind)) {
      const slug = groupSlug(one.name);
      const first = spelled.get(slug) ?? one;
      spelled.set(slug, first);
      if (slug !== '' && first.name === one.name) continue;
      yield sharedAddress(words[kind], one, slug === '' ? undefined : first);
    }
  }
}

function sharedAddress(
  word: string,
  { name, file, line, column }: PlacedName & { file: string },
  first: { name: string; file: string } | undefined,
): Problem {
  const said =
    first === undefined
      ? {
          what: `The ${word} "${name}" has no letter or digit to make an address of.`,
          fix: 'Write it in letters.',
        }
      : {
          what: `The ${word} "${name}" has the same address as "${first.name}" in ${first.file}.`,
          fix: `Write "${first.name}" here, or the other way there.`,
        };
  return problem(siteRules, 'site/group-address', said, { file, line, column });
}

/**
 * What is wrong with the names in front matter that lead to other reports.
 * @param files of all reports, published or not.
 */
export const checkReportNames = (reports: readonly Report[], files: readonly string[]): Problem[] => [
  ...unknownReports(reports, files),
  ...sharedAddresses(reports),
];
