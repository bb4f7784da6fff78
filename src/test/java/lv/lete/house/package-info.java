/// The house rules, as failing builds: architecture, tidiness, format, translations, licences.
@NullMarked
package lv.lete.house;

import org.jspecify.annotations.NullMarked;
