/** What holds for every family, whatever its parameters and the run. A new family is held to all of it unasked. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unlike } from '../../test/alike.ts';
import {
  appliedParams,
  at,
  before,
  type CompiledTrack,
  carryOver,
  compile,
  families,
  fill,
  type Handle,
  handlesOf,
  isCycles,
  isLevel,
  latexOf,
  measure,
  nextKnot,
  paramsOf,
  patchSpec,
  type Run,
  resolveParams,
  runOf,
  type Spec,
  type Stretch,
  sample,
  specOf,
  stretchAt,
  stretches,
  type Text,
  valuesAt,
} from '../index.ts';
import { cyclesOf } from '../peak.ts';
import { anyRun, anySpecOf, anyValue, shortRun } from '../testing/arbitraries.ts';

/** Looks at a law this many times per family; more by an environment variable. */
const numRuns = Number(process.env['LAW_RUNS'] ?? 60);

/** Whether the family speaks for a library: what that does with odd arguments is the library's affair. */
function isLibrary(spec: Spec): boolean {
  return Object.values(paramsOf(spec.family)).some(({ str }) => str !== undefined);
}

function tracksOf(spec: Spec, run: Run): readonly CompiledTrack[] {
  return Object.values(compile(spec, run).tracks);
}

/** Places worth asking: the ends of what is made of the run, and anywhere between. */
function places({ steps }: CompiledTrack, share: number): readonly number[] {
  if (steps === 0) return [];
  const last = steps - 1;
  return [0, Math.min(1, last), Math.floor(share * last), share * last, last];
}

/** The values of a stretch from its beginning to its end (or the run's), in order. */
function profile({ phase, start, end }: Stretch, run: Run): readonly number[] {
  const length = Math.min(end, Math.max(run.steps, start + 1)) - start;
  return Array.from({ length: 17 }, (_, index) => phase.value((length * index) / 16));
}

/** Whether a library has no number around a place: it divides by 0 there, or is too large. A phase is all so, or not at all. */
function isNowhere(track: CompiledTrack, place: number, value: number): boolean {
  const around = [stretchAt(track, place), stretchAt(track, place * (1 - 2 ** -50))];
  return around.some(({ phase, start, end }) =>
    [0, Math.min(end, track.steps) - start].every((clock) => Object.is(phase.value(clock), value)),
  );
}

/** The size of the largest learning rate of the first phases, and of the parameters: what a small difference is small beside. */
function scaleOf(spec: Spec, run: Run): number {
  const { lr } = compile(spec, run).tracks;
  const resolved = resolveParams(spec, run);
  const given = Object.entries(paramsOf(spec.family)).flatMap(([name, param]) => {
    const value = resolved[name];
    const isRate =
      param.kind === 'level' ||
      ((param.kind === 'number' || param.kind === 'argument') && param.quantity === 'lr');
    return isRate && typeof value === 'number' ? [value] : [];
  });
  const values = stretches(lr, 0, lr.steps, 100).flatMap((stretch) => profile(stretch, run));
  return Math.max(0, ...[...given, ...values].filter(Number.isFinite).map(Math.abs));
}

function texts(raw: unknown): readonly Text[] {
  if (typeof raw !== 'object' || raw === null) return [];
  if ('en' in raw && 'zh' in raw && typeof raw.en === 'string' && typeof raw.zh === 'string') {
    return [{ en: raw.en, zh: raw.zh }];
  }
  return Object.values(raw).flatMap(texts);
}

const macros = (latex: string) => [...latex.matchAll(/\\p\{(\w+)\}/g)].map(([, name]) => name);

/** Which of two parameter patches of a handle there are. */
function moves(handle: Handle) {
  const { step, value } = handle;
  return [handle.moveX?.(step), handle.moveY?.(value)].filter((patch) => patch !== undefined);
}

test('wire names are unique, and made of what survives in any link', () => {
  const ids = families().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^([a-z][a-z0-9_]*\.)?[A-Za-z][A-Za-z0-9_-]*$/);
  for (const id of ids.filter((name) => !name.includes('.'))) expect(id).toBe(id.toLowerCase());
});

describe.each(families().map((family) => [family.id, family] as const))('%s', (id, family) => {
  const spec = anySpecOf(id);
  const holds = (law: (spec: Spec, run: Run, share: number) => void, run = fc.oneof(shortRun, anyRun)) =>
    fc.assert(fc.property(spec, run, fc.double({ min: 0, max: 1, noNaN: true }), law), { numRuns });

  test('values are finite and never negative, unless a library makes them so', () => {
    holds((given, run, share) => {
      for (const track of tracksOf(given, run)) {
        for (const place of places(track, share)) {
          for (const value of [at(track, place), before(track, place)]) {
            const sound = Number.isFinite(value)
              ? value >= 0 || isLibrary(given)
              : family.overflows === true || (isLibrary(given) && isNowhere(track, place, value));
            expect(sound, `${value} at ${place}`).toBe(true);
          }
        }
      }
    });
  });

  test('every phase goes one way', () => {
    holds((given, run, share) => {
      for (const track of tracksOf(given, run)) {
        for (const from of [0, Math.floor(share * track.steps)]) {
          for (const stretch of stretches(track, from, track.steps, 40)) {
            const values = profile(stretch, run).filter(
              (value) => Number.isFinite(value) || !family.overflows,
            );
            // Products of tiny numbers underflow, and lose their digits long before.
            const rounding = 1e-12 * Math.max(1e-280, ...values.filter(Number.isFinite).map(Math.abs));
            const steps = values
              .slice(1)
              .map((value, index) =>
                Object.is(value, values[index]) ? 0 : value - (values[index] ?? value),
              );
            const up = steps.every((step) => step >= -rounding);
            const down = steps.every((step) => step <= rounding);
            expect(up || down, `${stretch.phase.name} from ${stretch.start}: ${values.join(' ')}`).toBe(true);
          }
        }
      }
    });
  });

  test('phases follow each other without a gap and cover the run', () => {
    holds((given, run) => {
      for (const track of tracksOf(given, run)) {
        let reached = 0;
        for (const { start, end } of track.laid) {
          expect(start).toBe(reached);
          reached = end;
        }
        expect(reached).toBeGreaterThanOrEqual(run.steps * (1 - 1e-12));
      }
    });
  });

  test('cycles are alike: they differ in height and length only', () => {
    holds((given, run, share) => {
      for (const laid of tracksOf(given, run).flatMap((track) => track.laid)) {
        const { piece } = laid;
        if (!isCycles(piece) || laid.start >= run.steps) continue;
        const anywhere = Math.floor(share * cyclesOf(laid, run.steps));
        for (const k of [2, 3, anywhere]) if (k > 1 && k < piece.times) expect(unlike(piece, k)).toBeNull();
      }
    });
  });

  test('repetition is folded: the longest run has no more pieces than a page of them', () => {
    fc.assert(
      fc.property(spec, (given) => {
        for (const track of tracksOf(given, runOf(1e9))) expect(track.laid.length).toBeLessThan(256);
      }),
      { numRuns },
    );
  });

  test('filling an array gives what asking step by step gives', () => {
    holds((given, run, share) => {
      for (const track of tracksOf(given, run)) {
        const from = Math.floor(share * Math.max(0, track.steps - 300));
        const filled = fill(track, new Float64Array(Math.min(300, track.steps - from)), from);
        expect([...filled]).toEqual(Array.from(filled, (_, index) => at(track, from + index)));
      }
    });
  });

  if (family.exact !== undefined) {
    test('the recurrence of the library and the curve that is drawn agree to 1e-9 of the peak', () => {
      holds((given, run) => {
        const schedule = compile(given, run);
        const { lr } = schedule.tracks;
        const updates = Array.from({ length: lr.steps }, (_, step) => step);
        const exact = valuesAt(schedule, 'lr', updates);
        const peak = Math.max(...exact.map(Math.abs));
        const off = updates.filter((step) => !(Math.abs((exact[step] ?? 0) - at(lr, step)) <= 1e-9 * peak));
        expect(off).toEqual([]);
      }, shortRun);
    });
  }
  test('areas of a drawing reach as far as the updates in them, and no further', () => {
    const someSteps = fc.integer({ min: 100, max: 5000 }).map(runOf);
    holds((given, run, share) => {
      for (const track of tracksOf(given, run)) {
        const values = fill(track, new Float64Array(track.steps));
        const cycles = track.laid.flatMap(({ piece }) => (isCycles(piece) ? piece : []));
        // Growing cycles never fall twice on steps in the same way, and those of changing height are as different: they are drawn
        // as far as they go.
        const isSame = cycles.every((piece) => piece.growth === 1 && isLevel(piece));
        // Clocks lose digits from cycle to cycle, the more of a cycle the shorter it is.
        const count = Math.max(0, ...cycles.map(({ steps }) => run.steps / steps));
        const grain = Math.max(0, ...cycles.map((piece) => piece.grain));
        const rounding = 1e-9 + 2 * grain * (1 + count) + 2 ** -52 * count * Math.max(1, count / run.steps);
        const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        const { n, x, end, lo, hi } = sample(track, { from: 0, to: run.steps }, 5 + 60 * share).envelope;
        for (let i = 0; i < n; i += 1) {
          const [left = 0, right = 0, low = 0, high = 0] = [x[i], end[i], lo[i], hi[i]];
          const inside = values.subarray(left, right).filter(Number.isFinite);
          if (inside.length === 0) continue;
          const [least, most] = [Math.min(...inside), Math.max(...inside)];
          const name = `from ${low} to ${high}, updates from ${least} to ${most} around ${left}`;
          expect(low - least <= rounding * scale && most - high <= rounding * scale, name).toBe(true);
          if (isSame) expect(Math.max(least - low, high - most), name).toBeLessThanOrEqual(2e-3 * scale);
        }
      }
    }, someSteps);
  });

  test('knots ascend, and between two of them lies one phase', () => {
    holds((given, run, share) => {
      for (const track of tracksOf(given, run)) {
        let place = Math.floor(share * track.steps);
        for (let count = 0; count < 50 && place < track.steps; count += 1) {
          const knot = nextKnot(track, place);
          expect(knot).toBeGreaterThan(place);
          expect(stretchAt(track, place + (knot - place) / 2).start).toBe(stretchAt(track, place).start);
          place = knot;
        }
      }
    });
  });

  test('what parameters come to can be put back, in the unit it was given in', () => {
    holds((given, run) => {
      const resolved = resolveParams(given, run);
      const restored = patchSpec(given, run, resolved);
      const again = resolveParams(restored, run);
      for (const name of Object.keys(resolved)) expectClose(again[name], resolved[name]);
      for (const [name, value] of Object.entries(given.params)) {
        if (typeof value === 'object' && value !== null && 'unit' in value)
          expect(restored.params[name]).toMatchObject({ unit: value.unit });
      }
    });
  });

  test('handles sit on the curve', () => {
    holds((given, run) => {
      const { lr } = compile(given, run).tracks;
      const scale = scaleOf(given, run);
      for (const { id: name, step, value } of handlesOf(given, run)) {
        const off = Math.min(Math.abs(at(lr, step) - value), Math.abs(before(lr, step) - value));
        expect(off, `${name} at ${step}: ${value}, curve ${at(lr, step)}`).toBeLessThanOrEqual(1e-9 * scale);
      }
    });
  });

  test('taking hold of a handle and letting go changes nothing', () => {
    holds((given, run, share) => {
      const { lr } = compile(given, run).tracks;
      const scale = scaleOf(given, run);
      for (const handle of handlesOf(given, run)) {
        for (const patch of moves(handle)) {
          const moved = compile(patchSpec(given, run, patch), run).tracks.lr;
          // A hair's breadth may decide at which update a library gives up.
          const last = Math.min(lr.steps, moved.steps) - 1;
          expect(lr.steps - 1 - last).toBeLessThanOrEqual(1);
          for (const place of [0, Math.floor(share * last), last]) {
            const [found, wanted] = [at(moved, place), at(lr, place)];
            const off = Object.is(found, wanted) ? 0 : Math.abs(found - wanted);
            expect(off, `${handle.id} at ${handle.step}, seen at ${place}`).toBeLessThanOrEqual(1e-6 * scale);
          }
        }
      }
    }, shortRun);
  });

  test('a handle moved to either end of the run never turns its parameters around', () => {
    holds((given, run) => {
      for (const { id: name, moveX } of handlesOf(given, run)) {
        if (moveX === undefined) continue;
        const found = Array.from({ length: 33 }, (_, index) => {
          const patch = moveX(Math.round(((run.steps - 1) * index) / 32));
          const resolved = resolveParams(patchSpec(given, run, patch), run);
          return Object.keys(patch).map((key) => resolved[key]);
        });
        for (const column of found[0]?.keys() ?? []) {
          const numbers = found.map((row) => row[column]).filter((value) => typeof value === 'number');
          const changes = numbers.slice(1).map((value, index) => value - (numbers[index] ?? value));
          const rounding = 1e-9 * Math.max(...numbers.map(Math.abs));
          const up = changes.every((change) => change >= -rounding);
          const down = changes.every((change) => change <= rounding);
          expect(up || down, `${name}: ${numbers.join(' ')}`).toBe(true);
        }
      }
    });
  });

  test('handles have names of their own, and texts', () => {
    holds((given, run) => {
      const handles = handlesOf(given, run);
      expect(new Set(handles.map((handle) => handle.id)).size).toBe(handles.length);
      expect(handles.length).toBeLessThanOrEqual(32);
      for (const { label } of handles) expect(label.en && label.zh).toBeTruthy();
    });
  });

  test('closed forms name only the numbers they bring', () => {
    holds((given, run) => {
      for (const track of tracksOf(given, run)) {
        for (const { phase } of stretches(track, 0, track.steps, 10)) {
          const { latex, terms } = phase.form;
          for (const name of macros(latex)) expect(['t', ...Object.keys(terms)]).toContain(name);
          for (const term of Object.values(terms))
            expect(Number.isNaN(term) && !family.overflows).toBe(false);
        }
      }
    });
  });

  test('what a library refuses is told with a class, where it is met, and the track ends there', () => {
    holds((given, run) => {
      const { problem, tracks } = compile(given, run);
      expect(tracks.lr.steps).toBe(problem === null ? run.steps : (problem.at ?? 0));
      if (problem === null) return;
      expect(problem.error).toMatch(/^[A-Z]\w+$/);
      if (problem.at !== null) expect(Number.isInteger(problem.at) && problem.at <= run.steps).toBe(true);
      expect(at(tracks.lr, tracks.lr.steps)).toBeNaN();
    });
  });

  test('whatever size an argument has, all that is asked of the curve is answered', () => {
    const sizes = [0, -1, 5e-324, 1e-300, -0.5, 2 ** 53, 1e20, -1e20, 1e300];
    for (const [name, param] of Object.entries(paramsOf(id))) {
      for (const size of sizes) {
        const extreme = specOf(id, { [name]: param.accept(size).value });
        const { tracks } = compile(extreme, runOf(1000));
        for (const track of [tracks.lr, ...Object.values(tracks)]) {
          expect(sample(track, { from: 0, to: 1000 }, 300).line.n).toBeGreaterThanOrEqual(
            Math.min(1, track.steps),
          );
          expect(measure(track).peak.step).toBeLessThanOrEqual(1000);
        }
      }
    }
  });

  test('takes over what another family has under another name: peak, floor and warmup', () => {
    const run = runOf(10_000);
    const known = { peak: 2e-4, floor: 1e-5, warmup: 700 };
    const cosine = specOf('cosine', {
      peak_lr: known.peak,
      min_lr: { value: known.floor, unit: 'lr' },
      warmup: { value: 7, unit: 'percent' },
    });
    const resolved = resolveParams(carryOver(cosine, run, id), run);
    for (const [name, { role }] of Object.entries(paramsOf(id))) {
      if (role !== undefined) expectClose(resolved[name], known[role]);
    }
  });

  test('which parameters apply can always be said', () => {
    holds((given) => {
      const names = Object.keys(family.params);
      for (const name of appliedParams(given)) expect(names).toContain(name);
    });
  });

  test('the formula names only parameters of the family', () => {
    expect(macros(latexOf(specOf(family.id))).length).toBeGreaterThan(0);
    fc.assert(
      fc.property(anySpecOf(family.id), (spec) => {
        for (const name of macros(latexOf(spec))) expect(Object.keys(family.params)).toContain(name);
      }),
    );
  });

  test('every text is there in both languages, and is not the other one copied', () => {
    for (const { en, zh } of texts(family)) {
      expect(en.trim()).not.toBe('');
      expect(zh.trim()).not.toBe('');
      if (/[A-Za-z]{4}/.test(en)) expect(zh, `of "${en}"`).toMatch(/[\u4e00-\u9fff]/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  describe.each(Object.entries(paramsOf(id)))('parameter %s', (name, param) => {
    test('the default is legal', () => {
      expect(param.accept(param.initial)).toEqual({ value: param.initial, repair: null });
      expect(specOf(id).params[name]).toEqual(param.initial);
    });

    test('its slider lies within its range', () => {
      if (param.kind !== 'number' && param.kind !== 'argument') return;
      const [low, high] = param.slider;
      expect(low).toBeLessThan(high);
      if (param.kind === 'number') expect(param.min <= low && high <= param.max).toBe(true);
      expect(param.scale === 'linear' || low > 0).toBe(true);
    });

    test('what is written is read back', () => {
      const written: { print(value: unknown): string } = param;
      fc.assert(
        fc.property(anyValue(param), (value) => {
          const text = written.print(value);
          expect(text).toMatch(/^[A-Za-z0-9_.:-]+$/);
          expect(param.read(text)).toEqual({ value, repair: null });
        }),
        { numRuns },
      );
    });

    test('whatever comes from outside becomes something legal', () => {
      fc.assert(
        fc.property(fc.oneof(fc.anything(), fc.double(), fc.jsonValue()), fc.string(), (raw, text) => {
          for (const { value } of [param.accept(raw), param.read(text)]) {
            expect(param.accept(value)).toEqual({ value, repair: null });
          }
        }),
        { numRuns },
      );
    });
  });
});

/** Deep comparison of resolved values; numbers agree to nine digits. */
function expectClose(found: unknown, wanted: unknown): void {
  if (Object.is(wanted, found)) return;
  if (typeof wanted === 'number' && typeof found === 'number') {
    expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-9 * Math.abs(wanted) + Number.MIN_VALUE);
  } else if (typeof wanted === 'object' && wanted !== null && typeof found === 'object' && found !== null) {
    expect(Object.keys(found)).toEqual(Object.keys(wanted));
    for (const [index, value] of Object.values(wanted).entries())
      expectClose(Object.values(found)[index], value);
  } else expect(found).toEqual(wanted);
}
