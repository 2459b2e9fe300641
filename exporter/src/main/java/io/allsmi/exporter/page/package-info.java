/** Collections as bytes, made once and sent to everybody who asks for the same. */
@NullMarked
package io.allsmi.exporter.page;

import org.jspecify.annotations.NullMarked;
