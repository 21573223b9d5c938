package org.zhuqi.enterprises.registrations.web;

import org.jspecify.annotations.Nullable;
import org.zhuqi.enterprises.registrations.usecase.RegistrationForm;

/** The fields of the form as they arrive; a box that is not ticked does not arrive at all. */
record RegistrationRequest(
        @Nullable String creditCode,
        @Nullable Boolean asOnLicence,
        @Nullable String nameZh,
        @Nullable String nameKo,
        @Nullable String unit,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactEmail) {

    RegistrationForm form() {
        return new RegistrationForm(
                creditCode,
                Boolean.TRUE.equals(asOnLicence),
                nameZh,
                nameKo,
                unit,
                contactName,
                contactPhone,
                contactEmail);
    }
}
