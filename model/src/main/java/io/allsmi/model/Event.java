package io.allsmi.model;

import java.util.OptionalLong;

/**
 * Something that happened once. A node keeps the last 512 and sends them whole; readers drop what
 * they have by session and sequence.
 *
 * @param session names the process that numbers its events
 * @param seq counts up from 1 within the session
 * @param at when it happened
 * @param device the device that it happened to; empty for the node
 * @param code a stable snake_case word for programs, for example {@code xid}
 * @param number the vendor's number, where there is one
 * @param text one line for people
 */
public record Event(
    String session,
    long seq,
    Moment at,
    String device,
    String code,
    OptionalLong number,
    String text) {}
