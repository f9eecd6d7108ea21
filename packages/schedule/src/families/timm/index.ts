export { timmPlateauLrScheduler } from './plateau-lr-scheduler.ts';
