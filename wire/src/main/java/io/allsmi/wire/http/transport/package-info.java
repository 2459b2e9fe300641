/** How the bytes of a connection travel, for servers and clients alike: plain or within TLS. */
@NullMarked
package io.allsmi.wire.http.transport;

import org.jspecify.annotations.NullMarked;
