/** What is served under which path. */
@NullMarked
package io.allsmi.exporter.endpoint;

import org.jspecify.annotations.NullMarked;
