package io.allsmi.model;

/**
 * A process' share of one engine.
 *
 * @param engine the engine's name, for example {@code sm}
 * @param ratio share of its time, 0 to 1
 */
public record EngineShare(String engine, double ratio) {}
