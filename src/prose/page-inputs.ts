import { createHash } from 'node:crypto';
import type { Note } from '../stamped-memo.ts';
import { findPart, stampOfPart } from './dataset-parts.ts';
import type { ProjectReader } from './project-reader.ts';
import type { ProseContext } from './site-context.ts';

/** How one field of what pages are read against is stamped, and how it is handed out so that its use is noted. */
type Input<Field> = {
  /** @param asked what `watch` has noted, or a part of it (narrow-inputs.ts). */
  stamp(field: Field, asked: string, context: ProseContext): string;
  watch(field: Field, note: Note): Field;
};

/** A field that is one value. It is noted whether it is used or not. */
const whole = <Field>(stamp: (field: Field) => string): Input<Field> => ({
  stamp,
  watch(field, note) {
    note('');
    return field;
  },
});

const none = 'none';

function stampOfBytes({ kindOf, bytesOf }: ProjectReader, path: string): string {
  return kindOf(path) === 'file' ? createHash('sha256').update(bytesOf(path)).digest('hex') : none;
}

/** Equal stamps, equal boundaries, or the same problems with them. */
function stampOfBoundaries({ boundariesOf }: ProjectReader, country: string): string {
  const read = boundariesOf(country);
  return read.ok
    ? JSON.stringify([read.value.file, read.value.hash, read.problems])
    : JSON.stringify(read.problems);
}

/** A field that is not here does not compile, so no page can rest on what its stamps leave out. */
const inputs: { readonly [Name in keyof ProseContext]: Input<ProseContext[Name]> } = {
  project: {
    stamp(project, asked) {
      const space = asked.indexOf(' ');
      const [what, name] = [asked.slice(0, space), asked.slice(space + 1)];
      if (what === 'kind') return project.kindOf(name) ?? none;
      return what === 'bytes' ? stampOfBytes(project, name) : stampOfBoundaries(project, name);
    },
    watch: (project, note) => ({
      kindOf(path) {
        note(`kind ${path}`);
        return project.kindOf(path);
      },
      bytesOf(path) {
        note(`bytes ${path}`);
        return project.bytesOf(path);
      },
      boundariesOf(country) {
        note(`boundaries ${country}`);
        return project.boundariesOf(country);
      },
    }),
  },
  datasets: {
    stamp(datasets, asked, context) {
      if (asked === '') return JSON.stringify([...datasets.keys()]);
      const part = findPart(asked);
      if (part !== undefined) return stampOfPart(part, context);
      const dataset = datasets.get(asked);
      // What is accepted depends on the day too: some warnings are about days to come.
      if (dataset === undefined) return none;
      const { file, hash, accepted, unpublished } = dataset;
      return JSON.stringify([file, hash, accepted, unpublished?.eventIds]);
    },
    watch: (datasets, note) => ({
      get(id) {
        note(id);
        return datasets.get(id);
      },
      keys() {
        note('');
        return datasets.keys();
      },
    }),
  },
  addresses: whole(({ base, hasEventPages }) => `${base} ${hasEventPages}`),
  site: whole(site => site ?? none),
  locale: whole(({ code }) => code),
  namedBreaks: whole(breaks => JSON.stringify(breaks)),
  blocks: whole(({ stamp }) => stamp),
  marksLines: whole(String),
  failedDatasets: whole(String),
  findMatch: {
    stamp(findMatch, asked) {
      const [one = '', other = ''] = asked.split(' ');
      return findMatch(one, other)?.hash ?? none;
    },
    watch: (findMatch, note) => (one, other) => {
      note(`${one} ${other}`);
      return findMatch(one, other);
    },
  },
  lockedChanges: {
    stamp: (lockedChanges, dataset) => lockedChanges(dataset)?.stamp ?? none,
    watch: (lockedChanges, note) => dataset => {
      note(dataset);
      return lockedChanges(dataset);
    },
  },
};

const isInput = (name: string): name is keyof ProseContext => Object.hasOwn(inputs, name);

/** The stamp of something that a page has asked for, as it is now. @param asked as `watchContext` has noted it. */
export function stampOfInput(context: ProseContext, asked: string): string {
  const dot = asked.indexOf('.');
  const name = asked.slice(0, dot);
  const stamp = <Name extends keyof ProseContext>(field: Name) =>
    inputs[field].stamp(context[field], asked.slice(dot + 1), context);
  if (!isInput(name)) throw new RangeError(`a page has no input "${name}"`);
  return stamp(name);
}

/** The same context, which notes what is asked of it. */
export function watchContext(context: ProseContext, note: Note): ProseContext {
  const watch = <Name extends keyof ProseContext>(name: Name): ProseContext[Name] =>
    inputs[name].watch(context[name], asked => note(`${name}.${asked}`));
  return {
    project: watch('project'),
    datasets: watch('datasets'),
    addresses: watch('addresses'),
    site: watch('site'),
    locale: watch('locale'),
    namedBreaks: watch('namedBreaks'),
    blocks: watch('blocks'),
    marksLines: watch('marksLines'),
    failedDatasets: watch('failedDatasets'),
    findMatch: watch('findMatch'),
    lockedChanges: watch('lockedChanges'),
  };
}
