import { ensureReady } from './ensure-ready.mjs';
import { inPackage } from './package-root.mjs';

/** `npm run bench`: builds if need be, then measures. */
await ensureReady();
await import(inPackage('bench/run.mjs'));
