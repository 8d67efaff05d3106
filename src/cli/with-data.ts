import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Options } from '../options.ts';
import type { Terminal } from './terminal.ts';

type Line = { readonly root: string; readonly terminal: Terminal };

type Data = {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly dataDir: string;
  readonly locale: Locale;
};

type Answer<T> = (value: T) => number | Promise<number>;

/** What a command makes of the options of the project. */
export async function withProject({ root }: Line, answer: Answer<Options>): Promise<number> {
  const { readProject } = await import('./project.ts');
  return await answer(await readProject(root, { drafts: true }));
}

/** What a command makes of the data; their errors alone where they have some. */
export const withData = (line: Line, answer: Answer<Data>): Promise<number> =>
  withProject(line, async ({ dataDir, language, today }) => {
    const [{ readDatasets }, { getLocale }, { noLog }] = await Promise.all([
      import('../dataset/read-datasets.ts'),
      import('../i18n/locale.ts'),
      import('../progress.ts'),
    ]);
    const { datasets, problems } = readDatasets(line.root, dataDir, noLog, { today });
    const errors = problems.filter(problem => problem.severity === 'error');
    if (errors.length > 0) {
      const { reportProblems } = await import('../problems/report-problems.ts');
      line.terminal.err(`${reportProblems(errors)}\n`);
      return 1;
    }
    return await answer({ datasets, dataDir, locale: getLocale(language) });
  });
