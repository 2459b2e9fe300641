/** What FuriosaAI's drivers say in sysfs. */
@NullMarked
package io.allsmi.collectors.furiosa.kernel;

import org.jspecify.annotations.NullMarked;
