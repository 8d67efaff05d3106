import ts from 'typescript';

type Source = { readonly file: string; readonly code: string };

/** Exported names that a file itself defines, each with its line. What it passes on from another file is not among them. */
function definedIn({ file, code }: Source): Map<string, number> {
  const parsed = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  const names = new Map<string, number>();
  const imported = new Set<string>();
  const add = (name: ts.Node | undefined, text: string) => {
    if (name === undefined || names.has(text)) return;
    names.set(text, parsed.getLineAndCharacterOfPosition(name.getStart(parsed)).line + 1);
  };
  const addBinding = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) add(name, name.text);
    else for (const element of name.elements) if (ts.isBindingElement(element)) addBinding(element.name);
  };
  for (const statement of parsed.statements) {
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      if (bindings !== undefined && ts.isNamedImports(bindings))
        for (const { name } of bindings.elements) imported.add(name.text);
      continue;
    }
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (moduleSpecifier !== undefined || exportClause === undefined || !ts.isNamedExports(exportClause))
        continue;
      for (const { name, propertyName } of exportClause.elements)
        if (!imported.has((propertyName ?? name).text)) add(name, name.text);
      continue;
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    if (!isExported) continue;
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) addBinding(name);
    else if (
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isEnumDeclaration(statement)
    )
      add(statement.name, statement.name?.text ?? '');
  }
  return names;
}

/** Astro names what a route exports; what a newsroom's pages import is named for them. */
const isRoute = (file: string): boolean => file.startsWith('src/views/routes/') || file === 'src/own-site.ts';

/** Exported names of `src/` that an earlier file has defined already: one word is one thing. */
export function doubleNames(
  sources: readonly Source[],
): { readonly file: string; readonly line: number; readonly what: string }[] {
  const first = new Map<string, string>();
  return sources
    .filter(({ file }) => file.startsWith('src/') && !isRoute(file))
    .flatMap(source =>
      [...definedIn(source)].flatMap(([name, line]) => {
        const earlier = first.get(name);
        if (earlier === undefined) first.set(name, source.file);
        return earlier === undefined
          ? []
          : [{ file: source.file, line, what: `exports "${name}", which ${earlier} defines, too` }];
      }),
    );
}
