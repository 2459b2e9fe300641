/** What is known of one device, and what the catalogue says that a person reads as one. */
@NullMarked
package io.allsmi.insight.reading;

import org.jspecify.annotations.NullMarked;
