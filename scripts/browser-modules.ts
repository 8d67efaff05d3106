import { posix } from 'node:path';
import ts from 'typescript';

type Source = { readonly file: string; readonly code: string };

type ValueImport = { readonly name: string; readonly line: number };

const isOfTypes = ({ importClause }: ts.ImportDeclaration): boolean => {
  if (importClause === undefined) return false;
  const { name, namedBindings } = importClause;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
};

/** What a module imports that is there when it runs: no types. */
function valueImports({ file, code }: Source): ValueImport[] {
  const parsed = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  return parsed.statements.flatMap(statement => {
    const isImport = ts.isImportDeclaration(statement) && !isOfTypes(statement);
    const isPassedOn = ts.isExportDeclaration(statement) && !statement.isTypeOnly;
    const specifier = isImport || isPassedOn ? statement.moduleSpecifier : undefined;
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return [];
    const { line } = parsed.getLineAndCharacterOfPosition(statement.getStart(parsed));
    return [{ name: specifier.text, line: line + 1 }];
  });
}

/** Where the scripts of pages begin. */
const isOfBrowser = (file: string): boolean => file.startsWith('src/views/client/');

/**
 * Imports of Node's own modules that a script of a page would take with it, each with the way to it: no browser has them,
 * and only a test in a browser would find out.
 */
export function nodeInBrowser(
  sources: readonly Source[],
): { readonly file: string; readonly line: number; readonly what: string }[] {
  const known = new Map(sources.map(source => [source.file, source]));
  const ways = new Map<string, readonly string[]>();
  for (const { file } of sources) if (isOfBrowser(file)) ways.set(file, [file]);
  const found = [];
  for (const [file, way] of ways) {
    const source = known.get(file);
    for (const { name, line } of source === undefined ? [] : valueImports(source)) {
      if (name.startsWith('node:'))
        found.push({
          file,
          line,
          what: `${name} is in no browser, but a page’s script has it: ${way.join(' → ')}`,
        });
      const to = posix.join(posix.dirname(file), name);
      if (name.startsWith('.') && !ways.has(to)) ways.set(to, [...way, to]);
    }
  }
  return found;
}
