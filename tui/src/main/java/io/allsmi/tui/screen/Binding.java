package io.allsmi.tui.screen;

import io.allsmi.tui.terminal.Input;
import java.util.List;

/**
 * The keys of one action, for the help, the footer and the input alike.
 *
 * @param keys what can be pressed
 * @param label how the keys are written
 * @param footer the word in the footer; empty where it does not stand there
 * @param help what it does
 */
record Binding(Action action, List<Input.Key> keys, String label, String footer, String help) {}
