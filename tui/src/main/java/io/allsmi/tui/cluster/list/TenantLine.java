package io.allsmi.tui.cluster.list;

/**
 * A user, or a container, with all that its processes use.
 *
 * @param name the user's name or the container's short id
 * @param users whose it is: of a container
 * @param nodes on how many nodes
 * @param devices how many accelerators and partitions
 * @param processes how many processes
 * @param memory bytes of devices; NaN when not known
 * @param busy mean utilization of those accelerators; NaN when not known
 * @param startedAt when the oldest process began, milliseconds since 1970; 0 when not known
 */
public record TenantLine(
    String name,
    String users,
    int nodes,
    int devices,
    int processes,
    double memory,
    double busy,
    long startedAt) {}
