/** The function that a CommonJS package is: its types tell of a default export, which at run time is the package itself. */
export function functionOf<F extends (...args: never) => unknown>(module: {
  readonly default: { readonly default: F } | F;
}): F {
  const inner = module.default;
  if (isItself<F>(inner)) return inner;
  throw new TypeError('The package is no function');
}

const isItself = <F>(value: { readonly default: F } | F): value is F => typeof value === 'function';
