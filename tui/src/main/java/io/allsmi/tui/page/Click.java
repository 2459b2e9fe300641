package io.allsmi.tui.page;

/**
 * A press of a button of the mouse.
 *
 * @param target what it met
 * @param button 1 left, 2 middle, 3 right; 0 for the wheel
 * @param column cell within the target's area
 * @param row cell within the target's area
 */
public record Click(Target target, int button, int column, int row) {}
