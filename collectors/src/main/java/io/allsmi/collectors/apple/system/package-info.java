/** What a Mac is asked for, above the frameworks that answer, so that all else can be tested. */
@NullMarked
package io.allsmi.collectors.apple.system;

import org.jspecify.annotations.NullMarked;
