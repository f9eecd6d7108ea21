/** Where all of this dialect is defined. Its values are those of float64; JAX counts in float32 unless told otherwise. */
export const source = {
  label: 'google-deepmind/optax, optax/schedules/_schedule.py at 2edbcbe (0.2.9.dev)',
  url: 'https://github.com/google-deepmind/optax/blob/2edbcbe2390da13983b92cbef94ac0460ecde1c5/optax/schedules/_schedule.py',
} as const;
