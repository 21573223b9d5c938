package org.zhuqi.subsidies.payments;

/**
 * What enterprises are promised (快申快享).
 *
 * @param workingDays from the submission to the money
 */
public record PaymentPromise(int workingDays) {
    public PaymentPromise {
        if (workingDays < 1) {
            throw new IllegalArgumentException("nothing is paid in no time");
        }
    }
}
