/** What a Jetson is: its SoC, its module, and the release of Linux for Tegra that runs on it. */
@NullMarked
package io.allsmi.collectors.jetson.machine;

import org.jspecify.annotations.NullMarked;
