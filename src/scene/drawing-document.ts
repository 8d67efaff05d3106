import { parseHTML } from 'linkedom';

/** The document in which all charts are drawn; a drawing leaves nothing behind in it. */
export const drawingDocument: Document = parseHTML('<!doctype html><html><body></body></html>').document;
