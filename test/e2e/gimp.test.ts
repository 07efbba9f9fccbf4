import { spawnSync } from 'node:child_process';
import { runHaikei } from './support/run-haikei.js';
import { usualShot } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(180_000);

const hasGimp = spawnSync('gimp-console', ['--version']).status === 0;

/** Names of the top-level layers, top first, as GIMP's own PSD reader sees them. */
function layersInGimp(path: string): string[] {
  const script = `
    (let* ((img (car (gimp-file-load RUN-NONINTERACTIVE "${path}" "${path}")))
           (layers (gimp-image-get-layers img)))
      (let loop ((i 0))
        (if (< i (car layers))
          (begin
            (gimp-message (string-append "layer=" (car (gimp-item-get-name (vector-ref (cadr layers) i)))))
            (loop (+ i 1))))))`;
  const args = ['-i', '-d', '-f', '-b', script.replace(/\s+/g, ' '), '-b', '(gimp-quit 0)'];
  const { stdout, stderr } = spawnSync('gimp-console', args, { encoding: 'utf8', timeout: 120_000 });
  return [...(stdout + stderr).matchAll(/layer=(.+)/g)].map((match) => match[1]!);
}

(hasGimp ? test : test.skip)('GIMP opens the painted shot and finds the plate where it belongs', async () => {
  const place = createWorkplace();
  place.write('cut.psd', usualShot());
  expect((await runHaikei(['paint', 'cut.psd', '--out', 'out.psd'], { cwd: place.folder })).status).toBe(0);
  expect(layersInGimp(place.path('out.psd'))).toEqual(['BOOK1', 'B', 'A', 'Haikei – gouache · BG', 'BG']);
});
