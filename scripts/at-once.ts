/**
 * Runs scripts of package.json at the same time, and exits with 1 if one has failed: `node scripts/at-once.ts lint types
 * test:rooms`. The last prints as it goes; what each other has printed comes once it ends.
 */
import { spawn } from 'node:child_process';

function run(name: string, output: 'inherit' | 'pipe'): Promise<boolean> {
  const child = spawn(`npm run -s ${name}`, { shell: true, stdio: ['ignore', output, output] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => printed.push(bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      process.stdout.write(Buffer.concat(printed));
      if (code !== 0) console.error(`npm run ${name} has failed.`);
      resolve(code === 0);
    });
  });
}

const names = process.argv.slice(2);
const results = await Promise.all(
  names.map((name, i) => run(name, i === names.length - 1 ? 'inherit' : 'pipe')),
);
process.exitCode = results.every(Boolean) ? 0 : 1;
