import { sourceChoices } from '../../../explore/explore-choices.ts';
import { findFilter, withFilter } from '../../../explore/explore-state.ts';
import { allParties } from '../../../grammar/filters.ts';
import type { Question } from '../../../tally/types.ts';
import type { ExploreContext, ExplorePart } from './explore-context.ts';
import { make } from './make-element.ts';

/** So many sources have a box of their own; the rest can be named in the question. */
const boxesAtMost = 60;

const leftOut = { word: 'without-source' } as const;

/** Boxes for the sources that are left out, and one for all parties to the conflict; undefined where one source says everything. */
export function showSources({ dataset, locale, ask }: ExploreContext): ExplorePart | undefined {
  const words = locale.strings.explore;
  const sources = sourceChoices(dataset, locale);
  if (sources.length < 2) return undefined;
  let current: Question | undefined;
  const boxes = new Map<string, HTMLInputElement>();

  const row = (value: string, label: string) => {
    const box = make('input', { type: 'checkbox' });
    box.addEventListener('change', () => {
      if (current === undefined) return;
      const others = (findFilter(current, leftOut)?.values ?? []).filter(one => one !== value);
      ask(withFilter(current, leftOut, box.checked ? [...others, value] : others));
    });
    boxes.set(value, box);
    return make('li', {}, make('label', { dir: 'auto' }, box, label));
  };

  const parties = sources.filter(({ isParty }) => isParty).length;
  const shown = sources.slice(0, boxesAtMost);
  const list = make(
    'ul',
    {},
    parties > 0 && !dataset.sources.has(allParties)
      ? row(allParties, words.allParties(locale.number(parties)))
      : undefined,
    ...shown.map(({ value, label, accounts, isParty }) =>
      row(value, words.sourceOf(isParty ? words.partyToo(label) : label, locale.number(accounts))),
    ),
  );
  const rest = sources.length - shown.length;
  const more =
    rest > 0 ? make('p', { class: 'explore-small' }, words.moreSources(locale.number(rest))) : undefined;
  const element = make(
    'fieldset',
    { class: 'explore-sources' },
    make('legend', {}, words.leaveOut),
    list,
    more,
  );
  return {
    element,
    show(question) {
      current = question;
      const values = findFilter(question, leftOut)?.values ?? [];
      for (const [value, box] of boxes) box.checked = values.includes(value);
    },
  };
}
