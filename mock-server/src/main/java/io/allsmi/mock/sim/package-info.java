/**
 * What simulated devices do over time, as pure functions of a seed and a time: schedules of jobs,
 * power, traffic and heat. Nothing here has a state, so a value never depends on who asked before.
 */
@NullMarked
package io.allsmi.mock.sim;

import org.jspecify.annotations.NullMarked;
