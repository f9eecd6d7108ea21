export { bigVisionCreateLearningRateSchedule } from './create-learning-rate-schedule.ts';
