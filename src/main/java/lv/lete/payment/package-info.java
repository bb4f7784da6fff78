/// Identify the payer, take a payment, and settle what a crash left open.
@NullMarked
package lv.lete.payment;

import org.jspecify.annotations.NullMarked;
