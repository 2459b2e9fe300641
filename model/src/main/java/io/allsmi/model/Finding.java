package io.allsmi.model;

import java.util.Optional;

/**
 * Something that is wrong, in words.
 *
 * @param severity how much it matters
 * @param code a stable snake_case word for programs, for example {@code throttled}
 * @param subject the name of the device or source that it is about; empty for the node
 * @param since when it began, where that is known
 * @param text what is wrong, one line
 * @param action what to do, one line; empty when there is nothing to do
 */
public record Finding(
    Severity severity,
    String code,
    String subject,
    Optional<Moment> since,
    String text,
    String action) {}
