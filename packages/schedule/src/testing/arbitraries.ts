/**
 * Arbitrary legal things for property tests, here and in the packages that build on this one. Made from each parameter's
 * own definition, so that a new family is under test as soon as it is registered.
 */
import fc from 'fast-check';
import './dialects.ts';
import {
  type ArgumentParam,
  type CallsParam,
  countedIns,
  type FamilyId,
  families,
  type Level,
  type Param,
  type PythonNumber,
  paramsOf,
  planRun,
  pythonFloat,
  type Run,
  type RunPlan,
  resumes,
  runOf,
  runRanges,
  type Segment,
  type Span,
  type Spec,
  segmentShapes,
  spanUnits,
  stepPers,
  type Value,
} from '../index.ts';

function real(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
}

/** Numbers from every order of magnitude between two positive ones. */
function magnitude(min: number, max: number): fc.Arbitrary<number> {
  return real(Math.log(min), Math.log(max)).map((power) => Math.min(max, Math.max(min, Math.exp(power))));
}

/** Spans people give, spans nobody gives, and none. */
export const anySpan: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ value: fc.integer({ min: 0, max: 400 }), unit: fc.constant('steps' as const) }),
  fc.record({ value: real(0, 100), unit: fc.constant('percent' as const) }),
  fc.record({ value: magnitude(1e-3, 1e3), unit: fc.constantFrom(...spanUnits) }),
  fc.record({ value: magnitude(1, 1e10), unit: fc.constantFrom('steps' as const, 'tokens' as const) }),
);

/** Levels from 0 to far above what they are a share of. */
export const anyLevel: fc.Arbitrary<Level> = fc.oneof(
  fc.record({ value: real(0, 100), unit: fc.constant('percent' as const) }),
  fc.record({ value: fc.constantFrom(0, 10_000), unit: fc.constant('percent' as const) }),
  fc.record({ value: magnitude(1e-12, 100), unit: fc.constant('lr' as const) }),
  fc.record({ value: real(0, 100), unit: fc.constant('lr' as const) }),
);

/** One piece of a flat list. */
export const anySegment: fc.Arbitrary<Segment> = fc.record({
  shape: fc.constantFrom(...keys(segmentShapes)),
  length: anySpan,
  end: anyLevel,
});

function keys<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  const found: K[] = [];
  for (const key in record) found.push(key);
  return found;
}

/** A legal value of a parameter, whatever its kind. */
export function anyValue(param: Param): fc.Arbitrary<Value> {
  switch (param.kind) {
    case 'number': {
      const [low, high] = param.slider;
      const common = param.scale === 'log' && low > 0 ? magnitude(low, high) : real(low, high);
      const numbers = fc.oneof(
        common,
        real(param.min, param.max),
        fc.constantFrom(param.initial, param.min, param.max),
      );
      return numbers.map((value) => param.accept(value).value);
    }
    case 'span':
      return anySpan.map((value) => param.accept(value).value);
    case 'level':
      return anyLevel.map((value) => param.accept(value).value);
    case 'choice':
      return fc.constantFrom(...Object.keys(param.options));
    case 'flag':
      return fc.boolean();
    case 'spans':
      return fc.array(anySpan, { maxLength: param.maxLength });
    case 'segments':
      return fc.array(anySegment, { minLength: 1, maxLength: param.maxLength });
    case 'argument':
      return anyArgument(param);
    case 'text':
      return fc
        .oneof(
          { weight: 8, arbitrary: fc.constantFrom(param.initial, ...param.options) },
          { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
        )
        .map((value) => param.accept(value).value);
    case 'series':
      return anySeries.map((value) => param.accept(value).value);
    case 'numbers':
      return fc.array(anyNumber, { maxLength: 12 });
    case 'calls':
      return anyCalls(param);
    case 'steps_table':
      return fc.array(fc.record({ step: fc.integer({ min: 0, max: 400 }), to: anyNumber }), {
        maxLength: 12,
      });
    case 'formula':
      return fc.constantFrom(
        param.initial,
        null,
        ...param.examples.map(({ formula }) => formula),
        ...formulas,
      );
  }
}

/** Functions nobody should give, and some that are refused on the way. */
const formulas: readonly string[] = [
  '0.95',
  '[lambda epoch: 0.95 ** epoch]',
  '[lambda epoch: 1, lambda epoch: 0.5]',
  'lambda step: (1 - step / 40) ** 0.9',
  'lambda step: 1 / (step - 7)',
  'lambda step: math.sin(step) if step % 3 else -1',
  'lambda _: True',
];

/** Neither 0 nor of a size that anybody means. */
const isTiny = (value: number) => value !== 0 && Math.abs(value) < 1e-9;

/** Numbers as Python has them, whole floats among them. */
const anyNumber: fc.Arbitrary<PythonNumber> = fc.oneof(
  fc.integer({ min: -3, max: 400 }),
  fc
    .oneof(
      real(-2, 2).filter((value) => !isTiny(value)),
      magnitude(1e-12, 1e12),
      fc.integer({ min: -2, max: 30 }),
    )
    .map(pythonFloat),
);

/** Measurements: finite ones mostly, often the same again. */
const anySeries = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 12, arbitrary: real(-3, 3) },
        { weight: 2, arbitrary: magnitude(1e-12, 1e12) },
        { weight: 1, arbitrary: fc.constantFrom('nan', 'inf', '-inf', 'none') },
      ),
      fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
    ),
    { maxLength: 12 },
  )
  .map((runs) => runs.flatMap(([value, times]) => Array.from({ length: times }, () => value)));

/** Calls of other pages; none of them calls further ones but as a new curve does. */
function anyCalls(param: CallsParam): fc.Arbitrary<Value> {
  const call = fc.constantFrom(...Object.entries(param.callables())).chain(([fn, page]) => {
    const args = Object.entries<Param>(page.params).map(
      ([name, inner]) =>
        [name, inner.kind === 'calls' ? fc.constant(inner.initial) : anyValue(inner)] as const,
    );
    return fc.record(Object.fromEntries(args)).map((kwargs) => ({ fn, kwargs }));
  });
  return fc.array(call, { maxLength: 3 }).map((list) => param.accept(list).value);
}

/** Arguments people give, and now and then one that nobody should. */
function anyArgument(param: ArgumentParam): fc.Arbitrary<Value> {
  const [low, high] = param.slider;
  const common = param.scale === 'log' ? magnitude(low, high) : real(low, high);
  const numbers = common.map((value) => (param.type === 'float' ? pythonFloat(value) : Math.round(value)));
  return fc
    .oneof(
      { weight: 6, arbitrary: numbers },
      { weight: 3, arbitrary: param.type === 'steps' ? anySpan : numbers },
      { weight: 2, arbitrary: fc.constantFrom(param.initial, param.none ? null : param.initial) },
      { weight: 1, arbitrary: anyNumber },
    )
    .map((value) => param.accept(value).value);
}

/** A spec of one family. */
export function anySpecOf(family: FamilyId): fc.Arbitrary<Spec> {
  const values = Object.entries(paramsOf(family)).map(([name, param]) => [name, anyValue(param)] as const);
  return fc.record(Object.fromEntries(values)).map((params) => ({ family, params }));
}

/** A spec of any registered family. */
export const anySpec: fc.Arbitrary<Spec> = fc
  .constantFrom(...families().map(({ id }) => id))
  .chain(anySpecOf);

function whole(name: Exclude<keyof typeof runRanges, 'epochs'>): fc.Arbitrary<number> {
  const { min, max } = runRanges[name];
  return fc.oneof(fc.integer({ min, max: Math.min(max, 1000) }), magnitude(min, max).map(Math.round));
}

/** A legal run plan. */
export const anyPlan: fc.Arbitrary<RunPlan> = fc.record({
  source: fc.constantFrom('steps' as const, 'data' as const),
  steps: whole('steps'),
  samples: whole('samples'),
  epochs: magnitude(runRanges.epochs.min, runRanges.epochs.max),
  batch: whole('batch'),
  accumulation: whole('accumulation'),
  devices: whole('devices'),
  drop_last: fc.boolean(),
  seq_len: whole('seq_len'),
  step_per: fc.constantFrom(...stepPers),
  step_first: fc.boolean(),
  prepared: fc.boolean(),
  split_batches: fc.boolean(),
  counted_in: fc.constantFrom(...countedIns),
  resume: fc.constantFrom(...resumes),
  resume_at: whole('resume_at'),
  old_total: whole('old_total'),
});

/** A plan of a run short enough to look at every step, with schedulers stepped in every way. */
export const shortPlan: fc.Arbitrary<RunPlan> = fc
  .record({
    steps: fc.integer({ min: 1, max: 300 }),
    samples: fc.integer({ min: 1, max: 4000 }),
    epochs: magnitude(0.1, 9),
    batch: fc.integer({ min: 1, max: 64 }),
    accumulation: fc.integer({ min: 1, max: 5 }),
    devices: fc.integer({ min: 1, max: 9 }),
    resume_at: fc.integer({ min: 1, max: 300 }),
    old_total: fc.integer({ min: 1, max: 600 }),
  })
  .chain((numbers) => anyPlan.map((plan): RunPlan => ({ ...plan, ...numbers, source: 'steps' })));

/** A run of a plan, of any length up to the longest. */
export const anyRun: fc.Arbitrary<Run> = anyPlan.map(planRun);

/** A run short enough to look at every step. */
export const shortRun: fc.Arbitrary<Run> = fc.oneof(
  fc.integer({ min: 1, max: 300 }).map(runOf),
  fc.record({
    steps: fc.integer({ min: 1, max: 300 }),
    stepsPerEpoch: fc.integer({ min: 1, max: 100 }),
    samplesPerStep: fc.integer({ min: 1, max: 4096 }),
    tokensPerStep: fc.integer({ min: 1, max: 1_000_000 }),
  }),
);
