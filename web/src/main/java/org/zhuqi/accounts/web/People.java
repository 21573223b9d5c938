package org.zhuqi.accounts.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.PeopleNames;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Texts;

/** Who did it, in the reader's language; templates of every room call it {@code @people}. */
@Component("people")
@RequiredArgsConstructor
class People {
    private final PeopleNames names;
    private final Texts texts;

    /** The name as it was recorded, or its form in the reader's language. */
    public String name(@Nullable UserId person, String recorded) {
        return person == null ? recorded : texts.of(names.find(person, recorded));
    }
}
