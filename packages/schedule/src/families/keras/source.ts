/** Where all of this dialect is defined. */
export const source = {
  label: 'keras-team/keras, keras/src/optimizers/schedules/learning_rate_schedule.py at 3422977 (3.16.0)',
  url: 'https://github.com/keras-team/keras/blob/3422977a5e38fb2f7709aaa9a08e47f0c43d0f60/keras/src/optimizers/schedules/learning_rate_schedule.py',
} as const;
