@NullMarked
package io.allsmi.wire.http.pem;

import org.jspecify.annotations.NullMarked;
