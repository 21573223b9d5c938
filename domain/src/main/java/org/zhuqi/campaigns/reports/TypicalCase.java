package org.zhuqi.campaigns.reports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;

/**
 * A demand told as an example. The enterprise is named only when it agreed; otherwise its names are taken out of what was
 * written before it is kept.
 *
 * @param enterprise its name, or what stands for it
 * @param ko empty when it is not translated
 * @param agreement how the enterprise agreed to be named; empty when it is not named
 */
public record TypicalCase(DemandId demand, LocalText enterprise, String zh, String ko, String agreement) {
    public static final int LONGEST = 2_000;
    private static final LocalText SOME = new LocalText("某企业", "모 기업", "an enterprise");

    public TypicalCase {
        if (zh.isBlank()) {
            throw new IllegalArgumentException("a case is told in Chinese at least");
        }
    }

    /** With the enterprise's name, as it agreed. */
    public static TypicalCase named(DemandId demand, LocalText enterprise, String zh, String ko, String agreement) {
        if (agreement.isBlank()) {
            throw ReportsError.NOT_AGREED.refused();
        }
        return new TypicalCase(demand, enterprise, zh, ko, agreement);
    }

    /** @param names everything the enterprise is or was called */
    public static TypicalCase masked(DemandId demand, List<String> names, String zh, String ko) {
        return new TypicalCase(
                demand, SOME, without(names, zh, SOME.zh()), without(names, ko, SOME.in(Language.KO)), "");
    }

    /** As everybody may read it: agreed to be named in a report is not agreed to be named on the internet. */
    public TypicalCase anonymous() {
        List<String> names = Stream.of(enterprise.zh(), enterprise.ko(), enterprise.en())
                .filter(Objects::nonNull)
                .toList();
        return isNamed() ? masked(demand, names, zh, ko) : this;
    }

    public boolean isNamed() {
        return !agreement.isEmpty();
    }

    public String text(Language language) {
        return language == Language.KO && !ko.isBlank() ? ko : zh;
    }

    /** The longest first: a short name may be part of a longer one. */
    private static String without(List<String> names, String text, String instead) {
        String masked = text;
        for (String name : names.stream()
                .filter(each -> !each.isBlank())
                .sorted((one, other) -> other.length() - one.length())
                .toList()) {
            masked = masked.replace(name, instead);
        }
        return masked;
    }
}
