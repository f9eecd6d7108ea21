export { megatronOptimizerParamScheduler } from './optimizer-param-scheduler.ts';
