import { type Attributes, draw, setAttributes } from './make-element.ts';

/** Elements of one kind in one parent, used again for each answer: only what differs is changed. */
export type Pool = {
  readonly parent: Element;
  /** Shows so many elements, each with the attributes that it has now. */
  fill(count: number, attributesOf: (at: number) => Attributes): void;
  /** The place of the element that an event is of, itself or around it; -1 where it is of none. */
  indexOf(target: EventTarget | null): number;
};

export function createPool<E extends Element>(parent: Element, make: () => E): Pool {
  const all: E[] = [];
  const shown: Attributes[] = [];
  return {
    parent,
    fill(count, attributesOf) {
      for (let at = 0; at < count; at++) {
        const element = all[at] ?? make();
        all[at] = element;
        const now = attributesOf(at);
        setAttributes(element, now, shown[at]);
        shown[at] = now;
        if (element.parentNode === null) parent.append(element);
      }
      for (const element of all.slice(count)) element.remove();
    },
    indexOf: target => (target instanceof Node ? all.findIndex(element => element.contains(target)) : -1),
  };
}

/**
 * Shows what an element of a drawing says while a pointer is on it.
 * @returns what takes the words away when they hold no more.
 */
export function showTitles({ parent, indexOf }: Pool, titleOf: (at: number) => string): () => void {
  const title = draw('title');
  parent.addEventListener('pointerover', ({ target }) => {
    const at = indexOf(target);
    if (at === -1 || !(target instanceof SVGElement)) return;
    title.textContent = titleOf(at);
    target.prepend(title);
  });
  return () => title.remove();
}
