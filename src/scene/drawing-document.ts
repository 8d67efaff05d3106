import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

function makeDocument(): Document {
  const { parseHTML }: typeof import('linkedom') = load('linkedom');
  return parseHTML('<!doctype html><html><body></body></html>').document;
}

let made: Document | undefined;

/** The document in which all charts are drawn, made for the first of them; a drawing leaves nothing behind in it. */
export function drawingDocument(): Document {
  made ??= makeDocument();
  return made;
}
