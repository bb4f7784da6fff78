/// Exact amounts in minor units, their text, and tariffs that turn an amount into kWh.
@NullMarked
package lv.lete.money;

import org.jspecify.annotations.NullMarked;
