/// JavaPOS device services, their configuration and what a simulator needs.
@NullMarked
package lv.lete.device;

import org.jspecify.annotations.NullMarked;
