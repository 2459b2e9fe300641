package io.allsmi.wire.http;

import java.util.Optional;

/**
 * Who is at the other end of a connection.
 *
 * @param address of the client as text without a port; {@code unix} for a Unix socket
 * @param secure whether the connection is encrypted
 * @param certificate the subject of the client's certificate, where it gave one that was accepted
 */
public record Peer(String address, boolean secure, Optional<String> certificate) {}
