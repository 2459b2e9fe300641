@NullMarked
package io.allsmi.model.merge;

import org.jspecify.annotations.NullMarked;
