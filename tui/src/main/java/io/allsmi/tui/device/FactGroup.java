package io.allsmi.tui.device;

import java.util.List;

/** Facts under a heading. */
record FactGroup(String title, List<Fact> facts) {}
