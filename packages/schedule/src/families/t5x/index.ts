export { t5xCreateLearningRateScheduler } from './create-learning-rate-scheduler.ts';
