import {configureGlobal} from 'fast-check'

// Laws try the same inputs every time, so that a test says of a change what it said before it. `LECTERN_LAW_SEED=123` tries
// others; what fails then is a case to add to the law's examples and to mend.
configureGlobal({seed: Number(process.env.LECTERN_LAW_SEED ?? 20_261_125)})
