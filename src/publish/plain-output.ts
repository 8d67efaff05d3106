import { stripVTControlCharacters } from 'node:util';

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

const plain = new WeakSet<Stream>();

/** Whether what is printed is to be as at a terminal, wherever it goes: `FORCE_COLOR` asks for it. */
const isForced = ({ FORCE_COLOR: forced = '' }: NodeJS.ProcessEnv) => !['', '0', 'false'].includes(forced);

/** Whether somebody looks on at a terminal. */
export const isTerminal = (stream: Stream = process.stdout, env: NodeJS.ProcessEnv = process.env): boolean =>
  stream.isTTY || isForced(env);

/**
 * Takes colours out of all that this process prints where nobody sees them: in a file or a pipe. Astro colours its log
 * there too once `CI` is set, and its errors pass no logger.
 */
export function plainOutput(
  streams: readonly Stream[] = [process.stdout, process.stderr],
  env: NodeJS.ProcessEnv = process.env,
): void {
  for (const stream of streams) {
    if (isTerminal(stream, env) || plain.has(stream)) continue;
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
