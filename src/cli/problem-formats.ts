import { escapeXml } from '../escape-xml.ts';
import { clip } from '../problems/clip.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { listProblems, reportProblems } from '../problems/report-problems.ts';

/** How a list of problems is printed: for people, for GitHub's annotations, for test reports, for programs. */
export const problemFormats = ['text', 'github', 'junit', 'json'] as const;
export type ProblemFormat = (typeof problemFormats)[number];

/** Text of a workflow command of GitHub: a line break or a per cent sign would end or change it. */
const commandText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const commandValue = (text: string): string =>
  commandText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const sentencesOf = ({ what, fix }: Problem): string => `${clip(what)}\n→ ${clip(fix)}`;

/**
 * A problem as GitHub shows it beside its line.
 * @param folder the project's folder from the root of the repository, with a slash at its end; empty if they are one.
 */
function annotation(one: Problem, folder: string): string {
  const { file, line, column } = one.place;
  const values = {
    file: `${folder}${file}`,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { col: column }),
    title: one.rule,
  };
  const shown = Object.entries(values).map(([name, value]) => `${name}=${commandValue(String(value))}`);
  return `::${one.severity} ${shown.join(',')}::${commandText(sentencesOf(one))}`;
}

const placeText = ({ place: { file, line, column } }: Problem): string =>
  [file, line, column].filter(part => part !== undefined).join(':');

function junitCase(one: Problem): string {
  const name = escapeXml(clip(`${one.rule} ${placeText(one)}`));
  const { line } = one.place;
  const at = `classname="${escapeXml(one.rule)}" file="${escapeXml(clip(one.place.file))}"${line === undefined ? '' : ` line="${line}"`}`;
  const text = escapeXml(sentencesOf(one));
  const inner =
    one.severity === 'error'
      ? `<failure message="${escapeXml(clip(one.what))}" type="${escapeXml(one.rule)}">${text}</failure>`
      : `<system-out>warning: ${text}</system-out>`;
  return `    <testcase name="${name}" ${at}>${inner}</testcase>`;
}

/** A warning is a test that passes with something to say: it stops no build. */
function junit(problems: readonly Problem[], suite: string): string {
  const failures = problems.filter(({ severity }) => severity === 'error').length;
  const cases =
    problems.length === 0
      ? [`    <testcase name="no problems" classname="${escapeXml(suite)}"/>`]
      : problems.map(junitCase);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="${escapeXml(suite)}" tests="${cases.length}" failures="${failures}">
${cases.join('\n')}
  </testsuite>
</testsuites>`;
}

function json(problems: readonly Problem[], leftOut: readonly string[]): string {
  const listed = problems.map(({ rule, severity, place: { file, line, column }, what, fix }) => ({
    rule,
    severity,
    file,
    line,
    column,
    what,
    fix,
  }));
  return JSON.stringify({ ok: !hasErrors(problems), problems: listed, leftOut }, null, 2);
}

/**
 * Problems as text in a format.
 * @param suite the command that found them, as test reports name it.
 * @param folder see `annotation`.
 */
export function formatProblems(
  problems: readonly Problem[],
  format: ProblemFormat,
  { suite, folder }: { readonly suite: string; readonly folder: string },
): string {
  const { shown, leftOut } = listProblems(problems);
  switch (format) {
    case 'text':
      return reportProblems(problems);
    case 'github':
      return [
        ...shown.map(one => annotation(one, folder)),
        ...leftOut.map(line => `::warning::${commandText(line)}`),
      ].join('\n');
    case 'junit':
      return junit(shown, suite);
    case 'json':
      return json(shown, leftOut);
  }
}
