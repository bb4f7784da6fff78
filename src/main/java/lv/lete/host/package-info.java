/// The collecting side: HTTP service, ledger, suspense and contract registry.
@NullMarked
package lv.lete.host;

import org.jspecify.annotations.NullMarked;
