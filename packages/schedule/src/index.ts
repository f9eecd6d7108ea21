/** Learning-rate schedules as data: what each family is, what it does at every step, and how to draw it. */
export * from './compile.ts';
export * from './compile-spec.ts';
export type * from './params/choice.ts';
export type * from './params/flag.ts';
export * from './params/level.ts';
export type * from './params/number.ts';
export * from './params/param.ts';
export * from './params/segments.ts';
export * from './params/span.ts';
export type * from './params/spans.ts';
export * from './phases.ts';
export * from './quantity.ts';
export * from './registry.ts';
export * from './run.ts';
export * from './sample.ts';
export * from './schedule.ts';
export * from './shapes.ts';
export * from './spec.ts';
