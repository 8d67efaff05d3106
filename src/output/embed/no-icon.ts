/** In the head of a page without an icon: a browser would ask the host for /favicon.ico. */
export const noIcon = '<link rel="icon" href="data:,">';
