/** What becomes of calls in links, in Python and in JSON; what holds for all kinds of parameters is among the laws. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fastaiCombineScheds } from '../families/fastai/combine-scheds.ts';
import { mmengineCombined } from '../families/mmengine/combined.ts';
import { optaxJoinSchedules } from '../families/optax/join-schedules.ts';
import { optaxSgdrSchedule } from '../families/optax/sgdr-schedule.ts';
import { torchChainedScheduler } from '../families/torch/chained-scheduler.ts';
import { runOf } from '../run.ts';
import { printCalls, readCalls } from './calls-text.ts';

const { schedules } = optaxJoinSchedules.params;
const { cosine_kwargs } = optaxSgdrSchedule.params;

test('Python, links and JSON say the same', () => {
  const link = 'linear_schedule::0.0::0.1::500:::cosine_decay_schedule::0.1::9500::exponent.2.0';
  const python =
    '[optax.linear_schedule(0.0, 0.1, transition_steps=500), cosine_decay_schedule(0.1, 9500, exponent=2.)]';
  const json = [
    { fn: 'linear_schedule', kwargs: { init_value: '0.0', end_value: 0.1, transition_steps: 500 } },
    { fn: 'cosine_decay_schedule', kwargs: { init_value: 0.1, decay_steps: 9500, exponent: '2.0' } },
  ];
  for (const reading of [schedules.read(link), schedules.read(python), schedules.accept(json)])
    expect(reading).toEqual({ value: link, repair: null });
  expect(schedules.repr(link)).toBe(
    '[linear_schedule(init_value=0.0, end_value=0.1, transition_steps=500), ' +
      'cosine_decay_schedule(init_value=0.1, decay_steps=9500, exponent=2.0)]',
  );
});

test('what Python shows is read back, lists, dicts, texts and calls of calls among it', () => {
  const python =
    "[piecewise_interpolate_schedule(interpolate_type='linear', init_value=0.1, boundaries_and_scales={4: 0.1, 8: 0.5}), " +
    'join_schedules(schedules=[constant_schedule(value=0.1), exponential_decay(init_value=0.1, transition_steps=5pct, ' +
    'decay_rate=0.5, staircase=True)], boundaries=[10])]';
  const { value, repair } = schedules.read(python);
  expect(repair).toBeNull();
  expect(value).toBe(
    'piecewise_interpolate_schedule::::linear::::0.1::::4:0.1:8:0.5:::::' +
      'join_schedules::::constant_schedule::0.1:::exponential_decay::0.1::5pct::0.5::staircase.1::::10',
  );
  expect(schedules.repr(value)).toBe(python);
  expect(schedules.read(value ?? '')).toEqual({ value, repair: null });
});

test('texts with quotes, commas and brackets inside are read back as they are shown, and what stands behind them stays', () => {
  const { schedulers } = torchChainedScheduler.params;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({
          maxLength: 40,
          unit: fc.constantFrom("'", '"', ',', '(', ']', '#', ' ', 'a', '\\', '\n'),
        }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
      ),
      (anneal_strategy) => {
        const { value } = schedulers.accept([
          { fn: 'OneCycleLR', kwargs: { max_lr: 0.1, total_steps: 100, anneal_strategy } },
          { fn: 'StepLR', kwargs: { step_size: 3 } },
        ]);
        expect(schedulers.read(schedulers.repr(value))).toEqual({ value, repair: null });
      },
    ),
  );
});

test('families see calls with all their arguments, and lengths follow the run', () => {
  const context = { run: runOf(2000), number: () => 0 };
  const [call] = schedules.resolve('linear_schedule::0.0::0.1::5pct', context);
  expect(call?.page.id).toBe('optax.linear_schedule');
  expect(call?.p).toMatchObject({ end_value: 0.1, transition_steps: 100, transition_begin: 0 });
  expect(call?.written['transition_steps']).toBe('100');
});

test('an argument that is missing or has no place is kept for the library to refuse', () => {
  const [call] = cosine_kwargs.resolve(cosine_kwargs.accept([{ peak_value: 0.1, nope: 1 }]).value, {
    run: runOf(10),
    number: () => 0,
  });
  expect(call?.p['warmup_steps']).toBeNaN();
  expect(call?.p['unexpected']).toBe('nope');
});

test('a list of dicts is what it is in Python', () => {
  const python = "[{'init_value': 0.0, 'peak_value': 0.1, 'warmup_steps': 5, 'decay_steps': 30}]";
  expect(cosine_kwargs.read(python)).toEqual({ value: 'dict::0.0::0.1::5::30', repair: null });
});

test('an entry of a config names its call as the type, in Python and in JSON', () => {
  const { schedulers } = mmengineCombined.params;
  const value = 'LinearLR::1e-3::end.500::by_epoch.0:::MultiStepLR::8:11::end.12';
  const python = `param_scheduler = [
    dict(type='LinearLR', start_factor=0.001, by_epoch=False, begin=0, end=500),  # warmup
    dict(
        type=mmengine.MultiStepLR,
        end=12,
        milestones=[8, 11],
        gamma=0.1)
]`;
  const json = [
    { type: 'LinearLR', start_factor: 0.001, by_epoch: false, begin: 0, end: 500 },
    { type: 'MultiStepLR', end: 12, milestones: [8, 11], gamma: 0.1 },
  ];
  for (const reading of [schedulers.read(python), schedulers.accept(json)])
    expect(reading).toEqual({ value, repair: null });
});

test('what nobody can call is left out, and what is no call at all is not read', () => {
  expect(schedules.read('nope::1:::constant_schedule::0.1')).toEqual({
    value: 'constant_schedule::0.1',
    repair: { kind: 'unreadable' },
  });
  for (const text of ['nope(1)', 'constant_schedule(', 'constant_schedule(0.1, 2, 3, 4)', '('.repeat(9000)])
    expect(schedules.read(text).repair).toEqual({ kind: 'unreadable' });
});

test('colons part arguments and calls, two more where calls stand in calls', () => {
  const inner = printCalls([{ name: 'f', args: ['1:2', '3'] }]);
  expect(inner).toBe('f::1:2::3');
  expect(
    printCalls([
      { name: 'g', args: [inner] },
      { name: 'h', args: [] },
    ]),
  ).toBe('g::::f::1:2::3:::::h');
  expect(readCalls('empty')).toEqual([]);
});

test('JSON may list a call as its name and what it is given by position, and have a short name for it', () => {
  const { scheds } = fastaiCombineScheds.params;
  const json = [
    ['poly', '0.0', 1, 2],
    [
      'combine_scheds',
      [0.5, 0.5],
      [
        ['no', 1, 1],
        ['SchedCos', 1, '0.0'],
      ],
    ],
  ];
  expect(scheds.accept(json)).toEqual({
    value: 'SchedPoly::::0.0::::1::::2:::::combine_scheds::::0.5:0.5::::SchedNo::1::1:::SchedCos::1::0.0',
    repair: null,
  });
  expect(scheds.accept([['quad', 0, 1]]).repair).not.toBeNull();
  expect(scheds.accept([[0, 1]]).repair).not.toBeNull();
});
