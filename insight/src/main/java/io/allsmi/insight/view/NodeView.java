package io.allsmi.insight.view;

import io.allsmi.insight.history.History;
import io.allsmi.model.Snapshot;

/**
 * One node as screens see it.
 *
 * @param snapshot what it said last, with derived readings and findings
 * @param history its past
 */
public record NodeView(Snapshot snapshot, History history) {}
