import { describe, expect, test } from 'vitest';
import { feedHtml } from '../../../../src/output/feeds/feed-html.ts';

const page = 'https://desk.example/a/reports/one/';

describe('HTML for a feed', () => {
  test.each([
    ['addresses within the page', '<a href="#note-1">1</a>', `<a href="${page}#note-1">1</a>`],
    ['from the root', '<a href="/x/?a=1&amp;b">1</a>', '<a href="https://desk.example/x/?a=1&amp;b">1</a>'],
    ['relative', '<a href="../two/">1</a>', '<a href="https://desk.example/a/reports/two/">1</a>'],
    ['whole', '<a href="https://x.example/ä">1</a>', '<a href="https://x.example/%C3%A4">1</a>'],
    ['mail', '<a href="mailto:desk@desk.example">1</a>', '<a href="mailto:desk@desk.example">1</a>'],
    ['no script', '<a href="javascript:alert(1)">1</a>', '<a>1</a>'],
    [
      'a picture',
      '<img src="/p.png" alt="P" class="x" loading="lazy">',
      '<img src="https://desk.example/p.png" alt="P">',
    ],
    ['what rests on the page', '<p id="a" class="b" style="c" onclick="d">1</p>', '<p>1</p>'],
    [
      'boxes',
      '<div class="table-scroll" tabindex="0"><table><tr><td colspan="2">1</td></tr></table></div>',
      '<table><tr><td colspan="2">1</td></tr></table>',
    ],
    ['notes', 'a<aside class="figure-note"><p>Who says <b>what</b><br></p></aside>b', 'ab'],
    ['ways back', '<p>Note. <a href="#r" data-footnote-backref="">back</a></p>', '<p>Note. </p>'],
    ['escapes', '<p>1 &lt; 2 &amp; "3" &nbsp;é</p>', '<p>1 &lt; 2 &amp; &quot;3&quot; \u00a0é</p>'],
    ['lists', '<ol start="3"><li>a</li></ol>', '<ol start="3"><li>a</li></ol>'],
    ['empty elements', 'a<br>b<hr>', 'a<br>b<hr>'],
    ['direction', '<p dir="rtl" lang="ar">ما</p>', '<p dir="rtl" lang="ar">ما</p>'],
  ])('%s', (_name, html, expected) => {
    expect(feedHtml(html, page)).toBe(expected);
  });
});
