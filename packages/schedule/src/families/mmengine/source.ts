export const source = {
  label:
    'open-mmlab/mmengine, mmengine/optim/scheduler/param_scheduler.py at 2543429 (0.10.7 and 25 commits)',
  url: 'https://github.com/open-mmlab/mmengine/blob/254342938d9bde1775c39ea7d5181c5d294026c4/mmengine/optim/scheduler/param_scheduler.py',
};
