/** The little of ASN.1 that certificates and keys take. */
@NullMarked
package io.allsmi.wire.der;

import org.jspecify.annotations.NullMarked;
