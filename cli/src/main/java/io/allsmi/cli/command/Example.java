package io.allsmi.cli.command;

/**
 * A line of the help that can be typed as it stands.
 *
 * @param line what to type, without the prompt
 * @param effect what it does, without a full stop
 */
public record Example(String line, String effect) {}
