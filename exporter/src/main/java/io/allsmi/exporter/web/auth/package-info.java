/** Who may read: passwords by bcrypt, and bearer tokens. */
@NullMarked
package io.allsmi.exporter.web.auth;

import org.jspecify.annotations.NullMarked;
