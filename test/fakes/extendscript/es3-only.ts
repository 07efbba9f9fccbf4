/** Run in a fresh context, leaves of the language what ExtendScript has: ECMAScript 3, and no JSON. */
export const ES3_ONLY = `
(function () {
  var kept = {
    Array: 'concat join pop push reverse shift slice sort splice toLocaleString toString unshift length constructor',
    String: 'charAt charCodeAt concat indexOf lastIndexOf localeCompare match replace search slice split substr substring toLocaleLowerCase toLocaleUpperCase toLowerCase toString toUpperCase valueOf length constructor',
    Function: 'apply call toString length name prototype constructor',
    Number: 'toExponential toFixed toLocaleString toPrecision toString valueOf constructor',
    RegExp: 'exec test toString compile constructor global ignoreCase lastIndex multiline source flags'
  };
  for (var type in kept) {
    var names = Object.getOwnPropertyNames(this[type].prototype);
    for (var i = 0; i < names.length; i++)
      if ((' ' + kept[type] + ' ').indexOf(' ' + names[i] + ' ') < 0) delete this[type].prototype[names[i]];
  }
  var own = Object.getOwnPropertyNames(Object);
  var gone = ['JSON', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Proxy', 'Reflect', 'Symbol', 'Intl', 'globalThis', 'BigInt', 'console', 'Uint8Array', 'ArrayBuffer'];
  delete Array.from; delete Array.of; delete Array.isArray; delete Date.now; delete Number.isFinite; delete Number.isInteger;
  for (var k = 0; k < gone.length; k++) delete this[gone[k]];
  for (var j = 0; j < own.length; j++) if (typeof Object[own[j]] === 'function') delete Object[own[j]];
})();
`;
