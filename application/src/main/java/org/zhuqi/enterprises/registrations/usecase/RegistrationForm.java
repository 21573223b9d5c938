package org.zhuqi.enterprises.registrations.usecase;

import org.jspecify.annotations.Nullable;

/**
 * What a registrant typed about the enterprise.
 *
 * @param asOnLicence the registrant says that the licence shows exactly this code, though its check character is wrong
 */
public record RegistrationForm(
        @Nullable String creditCode,
        boolean asOnLicence,
        @Nullable String nameZh,
        @Nullable String nameKo,
        @Nullable String unit,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactEmail) {}
