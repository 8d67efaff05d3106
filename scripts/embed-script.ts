/**
 * Writes src/output/embed/script-text.ts: the embed's script, src/output/embed/post-height.ts, as shipped: classic JavaScript,
 * minified. Run after changing it: `node scripts/embed-script.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** The size limit of the script, in bytes. */
export const mostBytes = 2000;

/** The script as embeds contain it. */
export function embedScript(): string {
  const source = readFileSync(new URL('../src/output/embed/post-height.ts', import.meta.url), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', minify: true, target: 'es2020' });
  return code.trim();
}

/** The text of src/output/embed/script-text.ts. */
const scriptTextSource =
  (): string => `// Written by scripts/embed-script.ts from src/output/embed/post-height.ts. Do not edit.

/** The embed's script, minified. */
export const scriptText =
  ${JSON.stringify(embedScript()).replaceAll('${', '\\u0024{')};
`;

if (import.meta.main) {
  const bytes = Buffer.byteLength(embedScript());
  console.log(`${bytes} bytes of ${mostBytes}`);
  if (bytes > mostBytes) process.exitCode = 1;
  writeFileSync(new URL('../src/output/embed/script-text.ts', import.meta.url), scriptTextSource());
}
