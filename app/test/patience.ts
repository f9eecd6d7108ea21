/** How long tests wait for the screen: a busy machine is slow, not wrong. */
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 20_000 });
