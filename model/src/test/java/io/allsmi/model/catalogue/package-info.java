@NullMarked
package io.allsmi.model.catalogue;

import org.jspecify.annotations.NullMarked;
