/** TLS as a web configuration asks for it, from PEM and by the JDK's own means alone. */
@NullMarked
package io.allsmi.exporter.web.tls;

import org.jspecify.annotations.NullMarked;
