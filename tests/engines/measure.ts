/** Functions that run in the page: each is free of closures. */

export type Seen = {
  readonly width: number;
  readonly wide: number;
  readonly fonts: number;
  readonly heading: number;
  readonly dark: boolean;
  /** Charts that do not show exactly one drawing, or whose drawing has no size. */
  readonly blank: readonly string[];
  /** Texts that extend beyond their drawing, with the number of pixels. */
  readonly clipped: readonly { readonly words: string; readonly by: number; readonly width: number }[];
  readonly script: boolean;
};

export function look(): Seen {
  const root = document.documentElement;
  const blank: string[] = [];
  const clipped: { words: string; by: number; width: number }[] = [];
  for (const drawing of document.querySelectorAll('.drawing')) {
    const shown = [...drawing.querySelectorAll('svg')].filter(svg => {
      const box = svg.getBoundingClientRect();
      return box.width > 40 && box.height > 20;
    });
    if (shown.length !== 1) blank.push(`${shown.length} drawings show`);
    const [svg] = shown;
    if (svg === undefined) continue;
    const frame = svg.getBoundingClientRect();
    for (const text of svg.querySelectorAll('text')) {
      // WebKit gives a box to texts of a hidden layer.
      if (text.closest('g') !== null && getComputedStyle(text.closest('g') ?? text).display === 'none')
        continue;
      const layer = text.closest('[class*="map-labels"]');
      if (layer !== null && getComputedStyle(layer).display === 'none') continue;
      const box = text.getBoundingClientRect();
      if (box.width === 0) continue;
      const by = Math.max(
        frame.left - box.left,
        box.right - frame.right,
        frame.top - box.top,
        box.bottom - frame.bottom,
      );
      if (by > 0.5) clipped.push({ words: text.textContent ?? '', by, width: box.width });
    }
  }
  const painted = getComputedStyle(root).backgroundColor === 'rgba(0, 0, 0, 0)' ? document.body : root;
  const [red = 255] = (/\d+/.exec(getComputedStyle(painted).backgroundColor) ?? []).map(Number);
  return {
    width: root.clientWidth,
    wide: root.scrollWidth,
    fonts: [...document.fonts].filter(font => font.status === 'loaded').length,
    heading: document.querySelectorAll('h1').length,
    dark: red < 128,
    blank,
    clipped,
    script: root.dataset['script'] !== undefined,
  };
}

/** The first marked figure in the window: the position of its mark, in CSS pixels, and the mark's colour. */
export function findMark():
  | {
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
      readonly em: number;
      readonly colour: string;
      readonly scale: number;
    }
  | undefined {
  const figure = document.querySelector('p a.figure.is-disputed, p a.figure.is-single');
  if (figure === null) return undefined;
  figure.scrollIntoView({ block: 'center' });
  const boxes = figure.getClientRects();
  const box = boxes[boxes.length - 1];
  if (box === undefined) return undefined;
  const em = Number.parseFloat(getComputedStyle(figure).fontSize);
  return {
    left: box.right - 0.62 * em,
    top: box.top,
    width: 0.62 * em,
    height: box.height - 3,
    em,
    colour: getComputedStyle(figure, '::after').backgroundColor,
    scale: devicePixelRatio,
  };
}

/** How much of an embed is cut off by its frame, and whether the wide drawing is visible. */
export function lookIntoFrame(): {
  readonly cut: number;
  readonly wide: boolean;
  readonly scale: number;
  readonly width: number;
} {
  const root = document.documentElement;
  const drawing = [...document.querySelectorAll('.drawing svg')].find(
    svg => svg.getBoundingClientRect().width > 0,
  );
  const box = drawing?.getBoundingClientRect();
  const view = drawing instanceof SVGSVGElement ? drawing.viewBox.baseVal : undefined;
  return {
    cut: root.scrollHeight - root.clientHeight,
    wide: drawing?.classList.contains('drawing-wide') ?? false,
    // Relative to the full size of the drawing at its width.
    scale:
      box === undefined || view === undefined
        ? 1
        : Math.min(box.height / (view.height * Math.min(1, box.width / view.width)), 1),
    width: innerWidth,
  };
}
