/** Style sheets as the text of a `<style>`, which ends at the first `</style`, even inside a string. */
export const forStyleElement = (css: string): string => css.replaceAll('</', '<\\/');
