/**
 * The page of the search. The index is loaded with the first words that a reader types, and only what they ask for.
 * Words and kind are in the address, so that a search can be sent to others and survives the way back.
 */

type Hit = {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
};
type Found = {
  readonly results: readonly { data(): Promise<Hit> }[];
  readonly filters: { readonly kind?: Readonly<Record<string, number>> };
};
type Index = {
  options(options: object): Promise<void>;
  filters(): Promise<unknown>;
  /** Null where other words were asked for meanwhile. */
  debouncedSearch(words: string, options: object, wait: number): Promise<Found | null>;
};

/** The number of results that are shown at first, and added at a time. */
const step = 20;
/** Milliseconds after the last key. */
const pause = 150;

const form = document.querySelector<HTMLFormElement>('form[data-search]');
const list = document.querySelector<HTMLElement>('.search-results');
const outcome = document.querySelector<HTMLElement>('.search-status');
const more = document.querySelector<HTMLElement>('.search-more');
const without = document.querySelector<HTMLElement>('.search-without');

function run(form: HTMLFormElement, list: HTMLElement, status: HTMLElement, more: HTMLElement): void {
  const words = form.elements.namedItem('q');
  const kinds = form.elements.namedItem('kind');
  if (!(words instanceof HTMLInputElement) || !(kinds instanceof RadioNodeList)) return;
  const said = form.dataset;
  let index: Promise<Index> | undefined;
  let shown: Found['results'] = [];
  let turn = 0;

  const load = async (): Promise<Index> => {
    const loaded: Index = await import(/* @vite-ignore */ said['search'] ?? '');
    // Addresses in the index begin with the path that the site is under, so nothing goes before them.
    await loaded.options({ baseUrl: '/', excerptLength: 24 });
    await loaded.filters();
    return loaded;
  };

  const radio = (kind: string) =>
    form.querySelector<HTMLInputElement>(`input[value="${CSS.escape(kind)}"]`) ?? undefined;

  /** An excerpt is Pagefind's: text with `<mark>` around what was found, and signs of HTML escaped. */
  const marked = (excerpt: string): (string | HTMLElement)[] =>
    [...new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes].map(node => {
      if (node.nodeName !== 'MARK') return node.textContent ?? '';
      const part = document.createElement('mark');
      part.textContent = node.textContent;
      return part;
    });

  const paragraph = (className: string, ...parts: readonly (string | HTMLElement)[]): HTMLElement => {
    const made = document.createElement('p');
    made.className = className;
    made.dir = 'auto';
    made.append(...parts);
    return made;
  };

  /** Of a report or page, the words around what was found; of all else, what tells it from others of its name. */
  const row = ({ url, excerpt, meta }: Hit): HTMLLIElement => {
    const kind = meta['kind'] ?? '';
    const link = document.createElement('a');
    link.href = url;
    link.textContent = meta['title'] ?? url;
    const heading = document.createElement('h2');
    heading.dir = 'auto';
    heading.append(link);
    const isProse = kind === 'report' || kind === 'page';
    const item = document.createElement('li');
    item.append(
      paragraph('kicker', radio(kind)?.dataset['one'] ?? ''),
      heading,
      paragraph('search-excerpt', ...(isProse ? marked(excerpt) : [meta['about'] ?? ''])),
    );
    return item;
  };

  const add = async (mine: number): Promise<HTMLLIElement[]> => {
    const next = shown.slice(list.children.length, list.children.length + step);
    const rows = (await Promise.all(next.map(result => result.data()))).map(row);
    if (mine !== turn) return [];
    list.append(...rows);
    more.hidden = list.children.length >= shown.length;
    return rows;
  };

  const count = (counts: Readonly<Record<string, number>>, total: number) => {
    for (const place of form.querySelectorAll<HTMLElement>('[data-count]')) {
      const kind = place.dataset['count'] ?? '';
      const n = kind === 'all' ? total : (counts[kind] ?? 0);
      place.textContent = n === 0 ? '' : ` ${n.toLocaleString(document.documentElement.lang)}`;
      const whole = place.closest('label');
      if (whole !== null) whole.hidden = kind !== 'all' && n === 0 && kinds.value !== kind;
    }
  };

  const search = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const asked = words.value.trim();
    const kind = kinds.value;
    const address = new URL(location.href);
    address.search =
      asked === '' ? '' : String(new URLSearchParams({ q: asked, ...(kind !== 'all' && { kind }) }));
    history.replaceState(null, '', address);
    if (asked === '') {
      shown = [];
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      count({}, 0);
      return;
    }
    try {
      index ??= load();
      const ready = await index;
      const all = await ready.debouncedSearch(asked, {}, pause);
      if (all === null || mine !== turn) return;
      const counts = all.filters.kind ?? {};
      count(counts, all.results.length);
      const found = kind === 'all' ? all : await ready.debouncedSearch(asked, { filters: { kind } }, 0);
      if (found === null || mine !== turn) return;
      shown = found.results;
      list.replaceChildren();
      const n = shown.length;
      const sentence = n === 0 ? said['none'] : n === 1 ? said['one'] : said['many'];
      status.textContent = (sentence ?? '').replace('{n}', n.toLocaleString(document.documentElement.lang));
      await add(mine);
    } catch {
      index = undefined;
      status.textContent = said['failed'] ?? '';
    }
  };

  form.addEventListener('submit', event => event.preventDefault());
  words.addEventListener('input', search);
  form.addEventListener('change', event => {
    if (event.target !== words) void search();
  });
  more.querySelector('button')?.addEventListener('click', async () => {
    const [first] = await add(turn);
    // The button may be gone: who came by keyboard goes on at the first of the new results.
    first?.querySelector('a')?.focus();
  });

  const given = new URLSearchParams(location.search);
  words.value = given.get('q') ?? '';
  const kind = given.get('kind');
  if (kind !== null && radio(kind) !== undefined) kinds.value = kind;
  form.hidden = false;
  words.focus();
  if (words.value !== '') void search();
}

if (form !== null && list !== null && outcome !== null && more !== null) {
  if (without !== null) without.hidden = true;
  run(form, list, outcome, more);
}
