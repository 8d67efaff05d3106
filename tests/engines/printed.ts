import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const painting: readonly number[] = [OPS.constructPath, OPS.showText, OPS.showSpacedText];

/** The number of shapes and text runs that a PDF paints. Firefox paints the letters of a drawing as shapes. */
export async function countPainted(pdf: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: true });
  const file = await task.promise;
  let painted = 0;
  for (let n = 1; n <= file.numPages; n++) {
    const { fnArray } = await (await file.getPage(n)).getOperatorList();
    painted += fnArray.filter(op => painting.includes(op)).length;
  }
  await task.destroy();
  return painted;
}

/** In the page: empties every drawing, and returns the number of texts that the visible ones had. */
export function emptyDrawings(): number {
  let texts = 0;
  for (const svg of document.querySelectorAll('.drawing svg')) {
    if (svg.getBoundingClientRect().width > 0)
      texts += [...svg.querySelectorAll('text')].filter(
        text => text.getBoundingClientRect().width > 0,
      ).length;
    svg.replaceChildren();
  }
  return texts;
}
