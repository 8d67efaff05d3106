import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = dirname(dirname(import.meta.dirname));

/** What is loaded before a module runs: what it imports, and what these do. */
function loadedWith(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    for (const one of source.statements) {
      const isType =
        ts.isImportDeclaration(one) && one.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      const from = (ts.isImportDeclaration(one) || ts.isExportDeclaration(one)) && one.moduleSpecifier;
      if (isType || !from || !ts.isStringLiteral(from)) continue;
      if (!from.text.startsWith('.')) found.add(from.text);
      else if (from.text.endsWith('.ts')) visit(join(dirname(file), from.text));
    }
  };
  visit(join(root, entry));
  return found;
}

test.each(['src/session.ts', 'src/cli/check.ts'])(
  '%s does not load what draws: it may have nothing to draw',
  entry => {
    const loaded = loadedWith(entry);
    expect(loaded).toContain('d3');
    for (const name of ['@observablehq/plot', 'linkedom', 'sharp']) expect(loaded).not.toContain(name);
  },
);
