package io.allsmi.model.catalogue;

/**
 * How a person reads a metric.
 *
 * @param label a few words for a heading or a row, lower case
 * @param scale the scale of the number
 * @param digits significant digits shown
 */
public record Display(String label, Scale scale, int digits) {}
