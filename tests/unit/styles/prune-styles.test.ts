import { expect, test } from 'vitest';
import { classesIn, createPruner, prunable, pruneStyles } from '../../../src/styles/prune-styles.ts';

const pruned = (css: string, html: string) => pruneStyles(prunable(css), classesIn(html));

test('a rule stays where the page has all classes of one of its selectors', () => {
  const css = '.a{x:1}.b{x:2}.a .c,.d{x:3}p.a>.c:hover{x:4}';
  expect(pruned(css, '<p class="a"><i class="c e">')).toBe('.a{x:1}.a .c{x:3}p.a>.c:hover{x:4}');
  expect(pruned(css, '<p class="d">')).toBe('.d{x:3}');
});

test('what brackets name, no element needs to have', () => {
  const css = ':is(.x,.y:not(.z))+.a{x:1}.a:has(> .x){x:2}.a:not(.x){x:3}[href$=".pdf"]{x:4}.a[data-x]{x:5}';
  expect(pruned(css, '<p class="a">')).toBe(css);
});

test('rules without a class stay, and at-rules that are no rules for elements', () => {
  const css =
    '@import "a.css";:root{--x:1}p,a[href^="http"]::after{x:1}@font-face{font-family:F;src:url(a.woff2)}' +
    '@page{margin:1cm}@keyframes k{0%{x:1}to{x:2}}.\\31 st{x:1}';
  expect(pruned(css, '<p>')).toBe(css);
});

test('an at-rule stays with what is left in it, or not at all', () => {
  const css =
    '@media print{.a{x:1}.b{x:2}}@page{margin:1cm;@top-left{x:1}}@container drawing (width >= 500px){@media screen{.b{x:3}}}.a{x:4}';
  expect(pruned(css, '<p class="a">')).toBe('@media print{.a{x:1}}@page{margin:1cm;@top-left{x:1}}.a{x:4}');
  expect(pruned(css, '<p class="a b">')).toBe(css);
});

test('a rule with rules in it stays whole', () => {
  expect(pruned('.a{x:1;& .b{x:2}}', '<p class="a">')).toBe('.a{x:1;& .b{x:2}}');
});

test('the text of a style element does not end early', () => {
  expect(pruned('.a::after{content:"</style>"}', '<p class="a">')).not.toMatch(/<\/style/);
});

test('classes are those of all elements, each once, in quotes of either kind or none', () => {
  const html =
    '<p class="a b"><svg\nclass="b  c" data-class="d"><i title="e"><b class=\'f g\'><u class=h><u id=x class=i data-x>';
  expect([...classesIn(html)]).toEqual([...'abcfghi']);
});

test('a sheet is pruned once for pages with the same classes, whatever other classes they have', () => {
  let made = 0;
  const prune = createPruner(prunable('.a{x:1}@media print{.b .c{x:2}}p{x:3}'), css => {
    made++;
    return css;
  });
  expect(prune('<p class="a z">')).toBe('.a{x:1}p{x:3}');
  expect(prune('<i class="y"><p class="a">')).toBe('.a{x:1}p{x:3}');
  expect(made).toBe(1);
  expect(prune('<i class="c"><p class="b">')).toBe('@media print{.b .c{x:2}}p{x:3}');
  expect(prune('<p class="b">')).toBe('p{x:3}');
  expect(made).toBe(3);
});
