export { torchtitanLrSchedulers } from './lr-schedulers-container.ts';
