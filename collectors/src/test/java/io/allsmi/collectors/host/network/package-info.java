@NullMarked
package io.allsmi.collectors.host.network;

import org.jspecify.annotations.NullMarked;
