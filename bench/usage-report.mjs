// Loaded before a build: writes down what its process used, when it ends.
import fs from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env.USAGE_REPORT) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    fs.writeFileSync(
      process.env.USAGE_REPORT,
      JSON.stringify({
        peakBytes: maxRSS * 1024,
        cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      }),
    );
  });
}
