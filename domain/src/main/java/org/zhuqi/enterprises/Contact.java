package org.zhuqi.enterprises;

import org.jspecify.annotations.Nullable;

/** A person to talk to at an enterprise: personal data, shown masked. */
public record Contact(
        String name,
        @Nullable String post,
        String phone,
        @Nullable String email) {

    /** The contact as it is shown before somebody gives a reason to see it in full. */
    public Contact masked() {
        return new Contact(Masking.name(name), post, Masking.phone(phone), email == null ? null : Masking.email(email));
    }
}
