package io.allsmi.model;

/** One key of a device; the value is normalized by who makes it (lower-case PCI addresses). */
public record IdentityKey(KeyType type, String value) {}
