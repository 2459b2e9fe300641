/** Tests of reading tools' JSON. */
@NullMarked
package io.allsmi.collectors.json;

import org.jspecify.annotations.NullMarked;
