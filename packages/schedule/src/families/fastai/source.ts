/** Where fastai's schedules are defined. */
export const source = {
  label: 'fastai/fastai, fastai/callback/schedule.py at 0a049e8',
  url: 'https://github.com/fastai/fastai/blob/0a049e8a90b86d70860f68072698245a1ee787ca/fastai/callback/schedule.py',
};
