import { type Problem, problem } from '../problems/problem.ts';
import { keyParts } from './header.ts';
import type { ImportRequest } from './import-request.ts';
import type { OpenTable } from './open-table.ts';
import { importRules } from './rules.ts';

/** Columns that are read and of which the file has several of one name, or fewer than "nth" says. */
export function columnProblems(
  { header, line }: Pick<OpenTable, 'header' | 'line'>,
  { importer, shown }: Pick<ImportRequest, 'importer' | 'shown'>,
): Problem[] {
  const isMapped = importer.name === 'csv';
  const rule = isMapped ? 'import/bad-map' : 'import/repeated-column';
  return [...new Set(importer.reads(header))].flatMap(key => {
    const { name, nth } = keyParts(key);
    const places = header.all(name).map(i => i + 1);
    const listed = new Intl.ListFormat('en').format(places.map(String));
    if (nth === undefined && places.length > 1) {
      const fix = isMapped
        ? `Name the one you mean in the map: {"from": "${name}", "nth": 2} is column ${places[1]}.`
        : 'Remove one of the columns, or rename it.';
      const what = `The file has ${places.length} columns named "${name}": columns ${listed}.`;
      return [problem(importRules, rule, { what, fix }, { file: shown, line })];
    }
    if (nth !== undefined && places.length === 1) {
      const what = `"nth" has no effect on "${name}": the file has only one such column.`;
      return [problem(importRules, rule, { what, fix: 'Remove "nth" from the map.' }, { file: shown, line })];
    }
    if (nth !== undefined && nth > places.length) {
      const what = `The map names column ${nth} called "${name}", but the file has ${places.length}: columns ${listed}.`;
      return [
        problem(
          importRules,
          rule,
          { what, fix: `Set "nth" to a number from 1 to ${places.length}.` },
          { file: shown, line },
        ),
      ];
    }
    return [];
  });
}
