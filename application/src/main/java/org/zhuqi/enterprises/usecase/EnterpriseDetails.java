package org.zhuqi.enterprises.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in about an enterprise, as typed.
 *
 * @param formerNames earlier names, newest first
 * @param unit id of the responsible unit
 * @param industry code of GB/T 4754, null or blank when not known
 */
public record EnterpriseDetails(
        @Nullable String creditCode,
        @Nullable String nameZh,
        @Nullable String nameKo,
        List<String> formerNames,
        @Nullable String unit,
        @Nullable String industry,
        List<ShareholderDetails> shareholders) {
    public EnterpriseDetails {
        formerNames = List.copyOf(formerNames);
        shareholders = List.copyOf(shareholders);
    }

    /** @param share percent, null or blank when not known */
    public record ShareholderDetails(
            @Nullable String name, @Nullable String share) {}

    /** A person to talk to, as typed. */
    public record ContactDetails(
            @Nullable String name,
            @Nullable String post,
            @Nullable String phone,
            @Nullable String email) {}
}
