import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import type { ChartWorkerStart } from './chart-orders.ts';

// Before any other module is loaded: that takes half the time where Node has kept them.
if ((workerData as ChartWorkerStart).keepsCode) enableCompileCache();
await import('./chart-worker.ts');
