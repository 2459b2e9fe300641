/**
 * What lasts longer than a reading: the initialized library, its devices, what each of them refused
 * to answer, and pauses that let go of the driver.
 */
@NullMarked
package io.allsmi.collectors.nvml.session;

import org.jspecify.annotations.NullMarked;
