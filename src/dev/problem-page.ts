import { escapeXml } from '../escape-xml.ts';
import { clip } from '../problems/clip.ts';
import { excerpt } from '../problems/excerpt.ts';
import type { Problem } from '../problems/problem.ts';
import { listProblems, sumUp } from '../problems/report-problems.ts';

const style = `
:root{color-scheme:light dark;--paper:light-dark(#fcfbf8,#16181a);--ink:light-dark(#1c1b19,#ece8e1);--mute:light-dark(#66625b,#a29d94);--rule:light-dark(#dcd7cc,#34373a);--panel:light-dark(#f4f1ea,#1e2123);--flag:light-dark(#8a5a00,#e0b060)}
body{font:1rem/1.55 "IBM Plex Sans",system-ui,sans-serif;background:var(--paper);color:var(--ink);max-width:52rem;margin:0 auto;padding:2.5rem 1.1rem}
h1{font:600 1.7rem/1.2 "Source Serif 4",Georgia,serif;margin:0 0 .3rem}p{margin:.2rem 0}
ol{list-style:none;padding:0}li{border-top:1px solid var(--rule);padding:1rem 0}
.at{font-family:ui-monospace,monospace;font-size:.85rem}.rule{color:var(--mute);font-size:.85rem;margin-inline-start:.6rem}
.error .at{border-inline-start:4px solid var(--flag);padding-inline-start:.5rem}
pre{background:var(--panel);padding:.6rem .8rem;overflow-x:auto;font-size:.85rem}.fix{color:var(--mute)}`;

/** A problem as an item of a list, with the lines around it. */
export function problemItem({ place, severity, rule, what, fix }: Problem): string {
  const at = [place.file, place.line, place.column].filter(part => part !== undefined).join(':');
  const lines = excerpt(place);
  const shown = lines === undefined ? '' : `<pre>${lines.map(escapeXml).join('\n')}</pre>`;
  return `<li class="${severity}"><p><span class="at">${escapeXml(clip(at))}</span><span class="rule">${escapeXml(rule)}</span></p>
<p>${escapeXml(clip(what))}</p>${shown}<p class="fix">→ ${escapeXml(clip(fix))}</p></li>`;
}

/** How problems look inside a page of the site, whatever its own styles are. */
export const problemStyle = `.sourceline-problems{font:.9rem/1.5 system-ui,sans-serif;background:light-dark(#fff4d6,#2e2710);color:light-dark(#1c1b19,#ece8e1);border-inline-start:4px solid light-dark(#8a5a00,#e0b060);padding:.6rem .9rem;margin:.6rem 0 1.2rem;overflow-wrap:anywhere}
.sourceline-problems.is-above{margin:0;position:relative;z-index:9}
.sourceline-problems ol{list-style:none;margin:0;padding:0}.sourceline-problems li{padding:.35rem 0}.sourceline-problems p{margin:.15rem 0;max-width:none}
.sourceline-problems .at{font-family:ui-monospace,monospace}.sourceline-problems .rule{opacity:.75;margin-inline-start:.6rem}
.sourceline-problems pre{margin:.3rem 0;padding:.4rem .6rem;overflow-x:auto;background:light-dark(#fff,#1a1a1a);font-size:.8rem}`;

/**
 * The page that the dev server shows while the project has errors: every problem with its place.
 * It holds Vite's client, so it goes away by itself when the files are fixed.
 */
export function problemPage(problems: readonly Problem[], base: string): string {
  const { shown, leftOut } = listProblems(problems);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeXml(sumUp(problems))}</title><style>${style}</style><script type="module" src="${base}@vite/client"></script></head>
<body><main><h1>${escapeXml(sumUp(problems))}</h1><p>The site shows again as soon as they are fixed.</p>
<ol>${shown.map(problemItem).join('\n')}</ol>${leftOut.map(line => `<p>${escapeXml(line)}</p>`).join('')}</main></body></html>`;
}
