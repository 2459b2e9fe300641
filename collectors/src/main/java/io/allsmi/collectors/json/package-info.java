/** What vendors' tools print as JSON, read without trust. */
@NullMarked
package io.allsmi.collectors.json;

import org.jspecify.annotations.NullMarked;
