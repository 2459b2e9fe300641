/** HTTP/1.1, the little of it that serving and polling metrics takes. */
@NullMarked
package io.allsmi.wire.http;

import org.jspecify.annotations.NullMarked;
