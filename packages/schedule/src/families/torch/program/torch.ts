/** The part of torch that programs may use. */
import { Optimizer } from '../simulation/optimizer.ts';
import { optimizerClass, optimizerNames } from './optimizers.ts';
import { classes, swaLr } from './schedulers.ts';
import { callable, plain, realNumber, thing } from './values.ts';

/** `torch`, for a program of which so many updates are asked for; `made` are their rates, whatever optimizer makes them. */
export function torchModule(most: number) {
  const made: number[] = [];
  const optim = Object.fromEntries(
    optimizerNames.map((name) => [name, () => optimizerClass(name, (lr) => new Optimizer(lr, made, most))]),
  );
  const schedulers = Object.fromEntries(
    Object.entries(classes).map(([name, make]) => [name, () => callable(make)]),
  );
  const swa = thing('module', { SWALR: () => callable(swaLr) });
  const module = thing('module', {
    // Of a rate of 32 bits the digits are those of its double.
    tensor: () => plain(([value]) => Math.fround(realNumber(value ?? null))),
    optim: () =>
      thing('module', {
        ...optim,
        lr_scheduler: () => thing('module', schedulers),
        swa_utils: () => swa,
      }),
  });
  return { module, made };
}
