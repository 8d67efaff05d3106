/**
 * Runs scripts of package.json at the same time, each on its own core, prints what each has printed once it ends, and
 * exits with 1 if one has failed: `node scripts/at-once.ts lint types`.
 */
import { spawn } from 'node:child_process';

function run(name: string): Promise<boolean> {
  const child = spawn(`npm run -s ${name}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => printed.push(bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      process.stdout.write(Buffer.concat(printed));
      if (code !== 0) console.error(`npm run ${name} has failed.`);
      resolve(code === 0);
    });
  });
}

const results = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = results.every(Boolean) ? 0 : 1;
