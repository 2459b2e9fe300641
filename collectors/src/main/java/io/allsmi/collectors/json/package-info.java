/** What vendors' tools print as JSON, read without trust, and why one printed none. */
@NullMarked
package io.allsmi.collectors.json;

import org.jspecify.annotations.NullMarked;
