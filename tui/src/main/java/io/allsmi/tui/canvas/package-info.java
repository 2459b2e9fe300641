/**
 * The screen as data: a grid of cells, each one character and one {@link
 * io.allsmi.tui.canvas.Style}. Everything that a person sees is drawn here and nothing here knows a
 * terminal, so that every screen is tested as text.
 */
@NullMarked
package io.allsmi.tui.canvas;

import org.jspecify.annotations.NullMarked;
