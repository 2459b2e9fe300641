package io.allsmi.insight.cluster;

/**
 * A line of a heat map.
 *
 * @param group the name of the group whose cells stand in it; empty where cells are groups
 * @param isFirst whether it is the first line of that group
 * @param start the index of its first cell
 * @param cells how many cells it has, at most the width of the map
 */
public record HeatRow(String group, boolean isFirst, int start, int cells) {}
