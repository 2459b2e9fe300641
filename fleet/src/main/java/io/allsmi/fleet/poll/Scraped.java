package io.allsmi.fleet.poll;

import io.allsmi.model.Snapshot;

/**
 * What an endpoint answered.
 *
 * @param snapshot what was understood; its node is the host name that the endpoint reports, empty
 *     when it reports none; observed by this machine's clock
 * @param dialect what it speaks: {@code allsmi}, {@code dcgm-exporter}
 * @param complaint the first line that could not be read and how many there were; empty for none
 */
public record Scraped(Snapshot snapshot, String dialect, String complaint) {}
