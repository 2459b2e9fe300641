/**
 * Runs collectors under deadlines and makes one snapshot of what they answer.
 *
 * <p>Who writes what. The <em>ticking thread</em> is whichever calls {@link
 * io.allsmi.collectors.engine.Engine#tick}, one at a time; it alone reads and writes the state of
 * each source ({@code SourceLane}) and the merged picture ({@code Assembly}). Each collector has a
 * thread of its own, which is given one {@code Turn} at a time, fills an answer that nobody else
 * sees, and lays the finished, immutable {@code Outcome} into the turn. That one reference is set
 * once, by whichever comes first: the collector's thread with its outcome, or the ticking thread
 * that gives the turn up. No lock is held while a collector is called.
 */
@NullMarked
package io.allsmi.collectors.engine;

import org.jspecify.annotations.NullMarked;
