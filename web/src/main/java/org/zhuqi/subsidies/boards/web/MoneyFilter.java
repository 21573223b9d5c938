package org.zhuqi.subsidies.boards.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.subsidies.boards.usecase.BoardMoneyQueries;
import org.zhuqi.subsidies.ledger.LedgerAccount;

/** Which of a programme's money is wanted, as an address says it. */
final class MoneyFilter {
    private MoneyFilter() {}

    static BoardMoneyQueries.Filter of(@Nullable String reached, @Nullable String unit, @Nullable String size) {
        Map<String, String> given = new HashMap<>();
        given.put("reached", Objects.requireNonNullElse(reached, ""));
        given.put("unit", Objects.requireNonNullElse(unit, ""));
        given.put("size", Objects.requireNonNullElse(size, ""));
        return of(given);
    }

    static BoardMoneyQueries.Filter of(Map<String, String> address) {
        Map<String, String> given = new HashMap<>(address);
        given.values().removeIf(String::isBlank);
        LedgerAccount reached = Exportable.read(given, "reached", MoneyFilter::account);
        return new BoardMoneyQueries.Filter(
                Exportable.read(given, "unit", ReportingUnitId::new),
                Exportable.read(given, "size", MoneyFilter::size),
                reached == null ? LedgerAccount.RESERVED : reached);
    }

    private static LedgerAccount account(String name) {
        LedgerAccount account = LedgerAccount.valueOf(name);
        if (!account.ofApplication()) {
            throw new IllegalArgumentException(name + " belongs to no application");
        }
        return account;
    }

    private static String size(String name) {
        return name.equals(BoardMoneyQueries.NO_SIZE)
                ? name
                : SizeClass.valueOf(name).name();
    }

    /** Message key of a size class, also of none. */
    static String sizeKey(@Nullable String size) {
        return size == null ? "reviews.queue.size-unknown" : "enterprises.size." + size.toLowerCase(Locale.ROOT);
    }
}
