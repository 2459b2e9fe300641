package io.allsmi.cli.command;

import io.allsmi.cli.settings.Option;
import java.util.List;
import java.util.Map;

/**
 * The words of a command line, sorted but not yet understood.
 *
 * @param flags the texts given for each option, in order; a switch alone gives {@code true}
 * @param words the others
 */
public record Arguments(Map<Option<?>, List<String>> flags, List<String> words) {}
