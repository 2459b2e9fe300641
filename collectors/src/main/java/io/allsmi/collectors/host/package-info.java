/** What the host itself says: a collector for each part of it. */
@NullMarked
package io.allsmi.collectors.host;

import org.jspecify.annotations.NullMarked;
