import { stripVTControlCharacters } from 'node:util';

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

const plain = new WeakSet<Stream>();

/**
 * Takes colours out of all that this process prints where nobody sees them: in a file or a pipe. Astro colours its log
 * there too once `CI` is set, and its errors pass no logger. `FORCE_COLOR` asks for colours, and gets them.
 */
export function plainOutput(
  streams: readonly Stream[] = [process.stdout, process.stderr],
  env: NodeJS.ProcessEnv = process.env,
): void {
  const { FORCE_COLOR: forced = '' } = env;
  if (!['', '0', 'false'].includes(forced)) return;
  for (const stream of streams) {
    if (stream.isTTY || plain.has(stream)) continue;
    plain.add(stream);
    const write = stream.write.bind(stream);
    stream.write = (
      chunk: string | Uint8Array,
      encoding?: BufferEncoding | ((error?: Error | null) => void),
      done?: (error?: Error | null) => void,
    ) => {
      const text = typeof chunk === 'string' ? stripVTControlCharacters(chunk) : chunk;
      return typeof encoding === 'function' ? write(text, encoding) : write(text, encoding, done);
    };
  }
}
