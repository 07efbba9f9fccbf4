import { parse } from 'acorn';

const NAME = 'Es3Plugin';

/** A comma before the brace that closes an object is an error in a language of 1999. */
export function withoutTrailingCommas(code) {
  const places = [];
  parse(code, { ecmaVersion: 5, onTrailingComma: (place) => places.push(place) });
  return places.reverse().reduce((text, place) => text.slice(0, place) + text.slice(place + 1), code);
}

/** Brings a script into the form that ExtendScript reads, and fails where it is not ECMAScript 3 then. */
export class Es3Plugin {
  constructor(file, banner) {
    this.file = file;
    this.banner = banner;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE },
        (assets) => {
          const code = this.banner + withoutTrailingCommas(String(assets[this.file].source()));
          parse(code, { ecmaVersion: 3, allowReserved: 'never' });
          compilation.updateAsset(this.file, new sources.RawSource(code));
        },
      );
    });
  }
}
