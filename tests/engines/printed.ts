import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const painting: readonly number[] = [OPS.constructPath, OPS.showText, OPS.showSpacedText];

/** How many shapes and runs of letters a PDF paints. Firefox paints the letters of a drawing as shapes. */
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

/** In the page: takes what is drawn out of every drawing, and gives how many texts those that show had. */
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
