@NullMarked
package io.allsmi.collectors.host.chassis;

import org.jspecify.annotations.NullMarked;
