/**
 * Where the nodes are: hosts from the command line, host files, Prometheus' file_sd and http_sd,
 * and by which of them one is entered how.
 */
@NullMarked
package io.allsmi.fleet.discover;

import org.jspecify.annotations.NullMarked;
