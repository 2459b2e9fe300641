/** Certificates and private keys as they stand in files. */
@NullMarked
package io.allsmi.wire.http.pem;

import org.jspecify.annotations.NullMarked;
