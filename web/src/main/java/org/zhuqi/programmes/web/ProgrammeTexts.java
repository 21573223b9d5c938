package org.zhuqi.programmes.web;

import java.math.BigDecimal;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.web.Texts;

/** Amounts of calls in the reader's words; templates call it {@code @programmeTexts}. */
@Component("programmeTexts")
@RequiredArgsConstructor
class ProgrammeTexts {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final Texts texts;

    /** Whole tens of thousands are said as such where people do. */
    public String money(Money money) {
        boolean whole = money.isPositive() && money.yuan().remainder(WAN).signum() == 0;
        return whole && texts.language() != Language.EN
                ? texts.message("programmes.wan", texts.number(money.wan()))
                : texts.message("programmes.yuan", texts.number(money.yuan()));
    }
}
