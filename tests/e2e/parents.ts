import { readFileSync } from 'node:fs';
import { article } from './elsewhere.ts';

/** A kind of page around the frame: how it inserts the frame, and how it listens. */
export type Parent = {
  readonly name: string;
  /** Markup of one frame. @param id unique in the page. @param sandbox undefined, or the permissions of the frame. */
  readonly frame: (id: string, address: string, sandbox?: string) => string;
  /** Scripts for all of its frames. */
  readonly scripts: readonly string[];
};

const library = (path: string) =>
  readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8').replace(
    /^\/\/# sourceMappingURL.*$/m,
    '',
  );
const inPage = (run: () => void) => `(${run})();`;
const boxed = (sandbox?: string) => (sandbox === undefined ? '' : ` sandbox="${sandbox}"`);
const plainFrame = (attributes: string): Parent['frame'] => {
  return (id, address, sandbox) =>
    `<iframe id="${id}" title="${id}" src="${address}" width="100%" height="300" frameborder="0"${boxed(sandbox)}${attributes}></iframe>`;
};

/** NPR's library, version 1.3. */
export const pym: Parent = {
  name: 'pym.js',
  frame: (id, address, sandbox) =>
    `<div id="${id}" class="pym" data-address="${address}" data-sandbox="${sandbox ?? ''}"></div>`,
  scripts: [
    library('pym.js/dist/pym.v1.min.js'),
    `for (const box of document.querySelectorAll('.pym')) {
      const { address, sandbox } = box.dataset;
      new pym.Parent(box.id, address, sandbox === '' ? {} : { sandbox });
    }`,
  ],
};

/** David Bradshaw's library, version 4, set up as its documentation says. */
export const iframeResizer: Parent = {
  name: 'iframe-resizer',
  frame: plainFrame(' class="resizer" style="width:1px;min-width:100%"'),
  scripts: [
    library('iframe-resizer/js/iframeResizer.min.js'),
    `iFrameResize({ log: false, checkOrigin: false }, '.resizer')`,
  ],
};

/** The same library, set up after the frames exist, and with its check of their origin. */
export const iframeResizerStrict: Parent = {
  name: 'iframe-resizer that checks origins',
  frame: plainFrame(' class="strict-resizer" style="width:1px;min-width:100%"'),
  scripts: [
    library('iframe-resizer/js/iframeResizer.min.js'),
    `addEventListener('load', () => iFrameResize({ log: false, checkOrigin: true }, '.strict-resizer'))`,
  ],
};

/** Datawrapper: the frame that sent a message gets the height in it, whatever the chart's id. */
export const datawrapper: Parent = {
  name: 'Datawrapper',
  frame: plainFrame(' class="dw"'),
  scripts: [
    inPage(() => {
      addEventListener('message', ({ data, source }) => {
        for (const height of Object.values<number>(data['datawrapper-height'] ?? {})) {
          for (const frame of document.querySelectorAll<HTMLIFrameElement>('.dw')) {
            if (frame.contentWindow === source) frame.style.height = `${height}px`;
          }
        }
      });
    }),
  ],
};

/** Datawrapper's older codes: the frame is found by the chart's id in its address. */
export const datawrapperById: Parent = {
  name: 'Datawrapper, by the id of the chart',
  frame: plainFrame(' class="dw-by-id"'),
  scripts: [
    inPage(() => {
      addEventListener('message', ({ data }) => {
        for (const [id, height] of Object.entries<number>(data['datawrapper-height'] ?? {})) {
          const frame = document.querySelector<HTMLIFrameElement>(`.dw-by-id[src*="/${id}/"]`);
          if (frame !== null) frame.style.height = `${height}px`;
        }
      });
    }),
  ],
};

/**
 * amp-iframe: sandboxed, with `#amp=1`; accepts heights only from its own frame, and none below 100 pixels. One with
 * `data-denies` is in view, so it grows only when the reader asks for it.
 */
export const amp: Parent = {
  name: 'AMP',
  frame: (id, address, sandbox = 'allow-scripts') =>
    `<div class="amp" style="position:relative;height:300px"><iframe id="${id}" title="${id}" src="${address}#amp=1" sandbox="${sandbox}" scrolling="no" style="position:absolute;inset:0;width:100%;height:100%;border:0"></iframe><button type="button" style="position:absolute;inset:auto 0 0 auto" hidden>Read more</button></div>`,
  scripts: [
    inPage(() => {
      for (const box of document.querySelectorAll<HTMLElement>('.amp')) {
        const [frame, more] = [box.querySelector('iframe'), box.querySelector('button')];
        if (frame === null || more === null) continue;
        let wanted = 0;
        const grow = () => {
          box.style.height = `${wanted}px`;
          more.hidden = true;
        };
        more.addEventListener('click', grow);
        addEventListener('message', ({ data, source }) => {
          if (source !== frame.contentWindow || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
          if (!(data.height >= 100)) return;
          wanted = data.height;
          if (document.body.hasAttribute('data-denies')) more.hidden = false;
          else grow();
        });
      }
    }),
  ],
};

/** Embedly, and Medium through it: JSON in a string, with the frame found by its complete address. */
export const embedly: Parent = {
  name: 'Embedly',
  frame: plainFrame(' class="embedly"'),
  scripts: [
    inPage(() => {
      addEventListener('message', ({ data }) => {
        if (typeof data !== 'string' || !data.startsWith('{')) return;
        const { context, src, height } = JSON.parse(data);
        if (context !== 'iframe.resize') return;
        for (const frame of document.querySelectorAll<HTMLIFrameElement>('.embedly')) {
          if (frame.src === src) frame.height = height;
        }
      });
    }),
  ],
};

/**
 * WordPress: always sandboxed, a secret behind the hash, heights from 200 to 1000 pixels, links to the frame's own
 * host opened in the whole window if the reader is in the frame. It notifies each frame when it is ready.
 */
export const wordpress: Parent = {
  name: 'WordPress',
  frame: (id, address, sandbox = 'allow-scripts') =>
    `<iframe id="${id}" title="${id}" class="wp-embedded-content" sandbox="${sandbox}" security="restricted" src="${address}#?secret=Secret${id}" data-secret="Secret${id}" width="100%" height="300" frameborder="0"></iframe>`,
  scripts: [
    inPage(() => {
      const framesOf = (secret?: string) =>
        [...document.querySelectorAll<HTMLIFrameElement>('.wp-embedded-content')].filter(
          ({ dataset }) => secret === undefined || dataset['secret'] === secret,
        );
      addEventListener('message', ({ data, source }) => {
        if (!data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
        for (const frame of framesOf(data.secret)) {
          if (frame.contentWindow !== source) continue;
          if (data.message === 'height') {
            frame.height = String(Math.max(200, Math.min(1000, Number.parseInt(data.value, 10))));
          }
          const isOwn = () => new URL(data.value).host === new URL(frame.src).host;
          if (data.message === 'link' && isOwn() && document.activeElement === frame) {
            location.href = data.value;
          }
        }
      });
      const ready = () => {
        for (const { dataset, contentWindow } of framesOf()) {
          contentWindow?.postMessage({ message: 'ready', secret: dataset['secret'] }, '*');
        }
      };
      if (document.readyState === 'complete') ready();
      else addEventListener('load', ready);
    }),
  ],
};

export type Framed = { readonly address: string; readonly sandbox?: string };

/** Counts the messages of frames to the page: `messageCounts` on the window, in the order of the frames. */
const count = inPage(() => {
  const messageCounts: number[] = [];
  Object.assign(window, { messageCounts });
  addEventListener('message', ({ source }) => {
    const i = [...document.querySelectorAll('iframe')].findIndex(frame => frame.contentWindow === source);
    messageCounts[i] = (messageCounts[i] ?? 0) + 1;
  });
});

/** A page of frames with one or more kinds of parents, in order. */
export function parentPage(
  cared: readonly { readonly parent: Parent; readonly frames: readonly Framed[] }[],
): string {
  let n = 0;
  const code = cared.flatMap(({ parent, frames }) =>
    frames.map(({ address, sandbox }) => parent.frame(`frame${n++}`, address, sandbox)),
  );
  const scripts = [count, ...new Set(cared.flatMap(({ parent }) => parent.scripts))];
  return article([...code, ...scripts.map(script => `<script>${script}</script>`)].join('\n'));
}
