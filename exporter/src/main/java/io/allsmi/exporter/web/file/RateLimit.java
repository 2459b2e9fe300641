package io.allsmi.exporter.web.file;

import java.time.Duration;

/**
 * {@code rate_limit}: a bucket of tokens, of which each request takes one.
 *
 * @param interval in which one token comes; more than zero
 * @param burst how many tokens there are at most; at least 1
 */
public record RateLimit(Duration interval, int burst) {}
