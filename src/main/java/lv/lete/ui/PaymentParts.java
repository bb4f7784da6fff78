package lv.lete.ui;

import lv.lete.payment.FindPayments;
import lv.lete.payment.PaymentLife;
import lv.lete.payment.ReversePayment;

/// What finding, showing and reversing payments needs beside [Parts].
public record PaymentParts(FindPayments find, PaymentLife life, ReversePayment reversals) {}
