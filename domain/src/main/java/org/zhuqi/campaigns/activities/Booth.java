package org.zhuqi.campaigns.activities;

import java.math.BigDecimal;
import org.zhuqi.shared.Digits;

/**
 * A stand that an enterprise shows at.
 *
 * @param number as it stands on the plan of the hall, e.g. {@code A-12}
 * @param squareMetres how large
 */
public record Booth(String number, BigDecimal squareMetres) {
    public Booth {
        if (number.isBlank() || squareMetres.signum() <= 0) {
            throw ActivitiesError.BOOTHS_WRONG.refused();
        }
        squareMetres = Digits.few(squareMetres).stripTrailingZeros();
        if (squareMetres.scale() < 0) {
            squareMetres = squareMetres.setScale(0);
        }
    }
}
