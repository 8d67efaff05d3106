import postcss, { type Declaration } from 'postcss';

/** A backslash can hide any letter of an address; an address may only be a part of the same drawing. */
const loads = ({ prop, value }: Declaration): boolean =>
  /\\/.test(`${prop}${value}`) ||
  /(?:url|image|image-set|src)\(\s*(?!["']?\s*#)|expression\(|-moz-binding|behavior/i.test(
    `${prop}:${value}`,
  );

/**
 * Style of an SVG without anything that loads: no `@import`, no `@font-face`, no address but one of the drawing's own
 * parts. What is not CSS goes as a whole.
 */
export function cleanCss(css: string): { readonly css: string; readonly isCut: boolean } {
  let isCut = false;
  try {
    const root = postcss.parse(css);
    root.walkAtRules(/^(?!media$|supports$)/i, rule => {
      isCut = true;
      rule.remove();
    });
    root.walkComments(comment => {
      comment.remove();
    });
    root.walkRules(rule => {
      if (!/[\\<]/.test(rule.selector)) return;
      isCut = true;
      rule.remove();
    });
    root.walkDecls(declaration => {
      if (!loads(declaration)) return;
      isCut = true;
      declaration.remove();
    });
    return { css: root.toString().trim(), isCut };
  } catch {
    return { css: '', isCut: true };
  }
}
