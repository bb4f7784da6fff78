/// The demo day, its sample people and the simulators' windows.
@NullMarked
package lv.lete.demo;

import org.jspecify.annotations.NullMarked;
