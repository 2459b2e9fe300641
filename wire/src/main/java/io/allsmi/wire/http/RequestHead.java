package io.allsmi.wire.http;

/**
 * A request and how it wants to be answered.
 *
 * @param bodyless {@code HEAD}
 * @param chunks whether the client understands chunks, as HTTP/1.1 does
 * @param keep whether the connection may live on
 */
record RequestHead(Request request, boolean bodyless, boolean chunks, boolean keep) {}
