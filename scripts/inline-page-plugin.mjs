import { createHash } from 'node:crypto';
import webpack from 'webpack';

/**
 * Puts the one script of a build into an HTML page and leaves only the page. Its policy lets this very script
 * run and WebAssembly be compiled; nothing may be loaded or sent, from or to anywhere.
 */
export class InlinePagePlugin {
  constructor({ script, page }) {
    this.names = { script, page };
  }

  apply(compiler) {
    const { script, page } = this.names;
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT - 1;
    compiler.hooks.compilation.tap('InlinePagePlugin', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'InlinePagePlugin', stage }, () => {
        const code = compilation.getAsset(script)?.source.source().toString();
        if (code === undefined) return;
        // The minifier puts licences aside; deleting the script would take them with it.
        const licences = compilation.getAsset(`${script}.LICENSE.txt`);
        compilation.deleteAsset(script);
        if (licences) compilation.emitAsset(licences.name, licences.source);
        compilation.emitAsset(page, new webpack.sources.RawSource(pageAround(code)), {
          // Not a letter may change: the policy names the script's hash.
          minimized: true,
        });
      });
    });
  }
}

function pageAround(code) {
  // The only words that would end a script in HTML.
  const safe = code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const hash = createHash('sha256').update(safe, 'utf8').digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Haikei</title>
</head>
<body>
<script type="module">${safe}</script>
</body>
</html>
`;
}
