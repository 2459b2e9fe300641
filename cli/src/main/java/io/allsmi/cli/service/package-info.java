/** What a service manager that started the program is told. */
@NullMarked
package io.allsmi.cli.service;

import org.jspecify.annotations.NullMarked;
