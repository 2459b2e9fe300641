@NullMarked
package io.allsmi.model;

import org.jspecify.annotations.NullMarked;
