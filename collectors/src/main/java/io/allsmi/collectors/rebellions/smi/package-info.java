/** What {@code rbln-smi} prints. */
@NullMarked
package io.allsmi.collectors.rebellions.smi;

import org.jspecify.annotations.NullMarked;
