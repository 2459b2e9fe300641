/**
 * The filter language, the same in every table and command: {@code temp > 80 and model ~ h100},
 * {@code memory.free < 10GiB or problem}, {@code rack = a01 not util >= 90%}.
 *
 * <p>{@link io.allsmi.insight.filter.Filter} is what a text means; {@link
 * io.allsmi.insight.filter.FilterException} says where a text means nothing; {@link
 * io.allsmi.insight.filter.Completions} says what can be typed next.
 */
@NullMarked
package io.allsmi.insight.filter;

import org.jspecify.annotations.NullMarked;
