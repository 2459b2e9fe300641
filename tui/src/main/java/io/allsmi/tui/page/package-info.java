/**
 * What every page of the screen is made of.
 *
 * <p>A {@link Page} fills the rows between header and footer. It is an immutable record of what the
 * user did to it: {@code draw} shows a {@link Scene} on a canvas and notes in {@link Hits} what can
 * be clicked; {@code key}, {@code click}, {@code wheel} and {@code paste} answer with a {@link
 * Step}: the page as it is from now on, whether it is left or another one opened on top of it, and
 * the {@link Effect}s that somebody outside has to carry out.
 *
 * <p>A new page:
 *
 * <ol>
 *   <li>a package of its own with a record that implements {@link Page};
 *   <li>an enum of what its keys do, and a {@link KeyTable} of {@link Binding}s: footer, help and
 *       input all follow from it. Keys that it does not know go to the frame around it (quit, help,
 *       settings, freeze, interval, Esc);
 *   <li>{@code Step.open(page)} from the page that leads to it; {@code Step.back()} leaves it.
 * </ol>
 */
@NullMarked
package io.allsmi.tui.page;

import org.jspecify.annotations.NullMarked;
