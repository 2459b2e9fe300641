@NullMarked
package io.allsmi.collectors.jetson.file;

import org.jspecify.annotations.NullMarked;
