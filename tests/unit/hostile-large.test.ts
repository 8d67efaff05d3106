import { isLarge, tryInputs } from '../hostile/try-inputs.ts';

tryInputs(isLarge);
