/**
 * The client that polls nodes: HTTP/1.1 over connections that are kept, on virtual threads, with
 * one deadline for each exchange and bounds for all that a server can say.
 */
@NullMarked
package io.allsmi.wire.http.client;

import org.jspecify.annotations.NullMarked;
