/// What is taken at a counter beside payments, for others to carry out: card orders.
@NullMarked
package lv.lete.request;

import org.jspecify.annotations.NullMarked;
