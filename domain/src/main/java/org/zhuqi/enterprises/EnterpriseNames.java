package org.zhuqi.enterprises;

import java.util.List;
import java.util.stream.Stream;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is and was called.
 *
 * @param zh the registered name, brackets full-width as licences print them
 * @param ko the name in Korean, null when it has none
 * @param former earlier registered names, newest first
 */
@With
public record EnterpriseNames(String zh, @Nullable String ko, List<String> former) {
    public EnterpriseNames {
        zh = tidy(zh);
        ko = ko == null || ko.isBlank() ? null : tidy(ko);
        former = former.stream()
                .map(EnterpriseNames::tidy)
                .filter(name -> !name.isEmpty())
                .toList();
        if (zh.isEmpty()) {
            throw new IllegalArgumentException("the Chinese name must be there");
        }
    }

    public static EnterpriseNames of(String zh) {
        return new EnterpriseNames(zh, null, List.of());
    }

    /** Outer blanks off, brackets full-width: 卡森(吉林) typed either way is one name. */
    public static String tidy(String name) {
        return name.strip().replace('(', '（').replace(')', '）');
    }

    /** All names, the present ones first. */
    public Stream<String> all() {
        return Stream.concat(Stream.concat(Stream.of(zh), Stream.ofNullable(ko)), former.stream());
    }
}
