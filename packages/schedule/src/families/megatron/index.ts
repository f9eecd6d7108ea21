export { megatronOptimizerParamScheduler } from './optimizer-param-scheduler.ts';
export { megatronRampupBatchSize } from './rampup-batch-size.ts';
export { megatronStepBatchSizeSchedule } from './step-batch-size-schedule.ts';
