/// Contracts and billers: types, number rules and the CSV reader; no storage.
@NullMarked
package lv.lete.contract;

import org.jspecify.annotations.NullMarked;
