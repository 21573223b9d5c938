package org.zhuqi.campaigns.activities.usecase;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.activities.Needs;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.RegisteredBy;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.usecase.ReadFields;

/**
 * A registration as it was typed.
 *
 * @param persons names, one on each line
 * @param boothWished null for a box that is not ticked
 * @param amount wanted from banks, in 万元
 */
public record EntryFields(
        @Nullable String persons,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable Boolean boothWished,
        @Nullable String amount,
        @Nullable String products,
        @Nullable String posts,
        @Nullable String heads) {
    public static final EntryFields BLANK = new EntryFields("", "", "", false, "", "", "", "");
    private static final int WAN = 4;
    private static final int NAME = 60;
    private static final int MOST_PERSONS = 20;
    private static final int TEXT = 1_000;
    private static final String PHONE = "[0-9+() -]{5,30}";

    /** As it was filled in; null for whom to call where the reader is not to see it. */
    public static EntryFields of(
            List<String> persons, @Nullable String contact, @Nullable String phone, boolean boothWished, Needs needs) {
        Money amount = needs.amount();
        return new EntryFields(
                String.join("\n", persons),
                contact,
                phone,
                boothWished,
                amount == null
                        ? ""
                        : amount.yuan().movePointLeft(WAN).stripTrailingZeros().toPlainString(),
                Objects.requireNonNullElse(needs.products(), ""),
                Objects.requireNonNullElse(needs.posts(), ""),
                needs.heads() == null ? "" : String.valueOf(needs.heads()));
    }

    /** For a form that does not show whom to call: left empty, it stays as it is. */
    public EntryFields keepingBlankContact() {
        return new EntryFields(
                persons, blankToNull(contact), blankToNull(phone), boothWished, amount, products, posts, heads);
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    /** With whom to call as it was, where nobody says: an officer who corrects the rest need not see it. */
    EntryFields or(Participation.Entry before) {
        return new EntryFields(
                persons,
                contact == null ? before.contact() : contact,
                phone == null ? before.phone() : phone,
                boothWished,
                amount,
                products,
                posts,
                heads);
    }

    /** Refuses with everything that is wrong. */
    Participation.Entry read(RegisteredBy by) {
        ReadFields fields = new ReadFields();
        List<String> names = fields.lines("persons", persons, NAME * MOST_PERSONS);
        if (names.isEmpty()) {
            fields.wrong(FieldProblem.of("persons", "shared.missing"));
        } else if (names.size() > MOST_PERSONS || names.stream().anyMatch(name -> name.length() > NAME)) {
            fields.wrong(FieldProblem.of("persons", "activities.too-many-persons", MOST_PERSONS));
        }
        String calls = fields.required("contact", contact, NAME);
        String number = fields.required("phone", phone, NAME);
        if (!number.isEmpty() && !number.matches(PHONE)) {
            fields.wrong(FieldProblem.of("phone", "activities.phone-form"));
        }
        Needs needs = needs(fields);
        fields.refuseWrong();
        return new Participation.Entry(by, names, calls, number, Boolean.TRUE.equals(boothWished), needs);
    }

    private Needs needs(ReadFields fields) {
        Optional<Money> wanted = fields.wan("amount", amount).filter(Money::isPositive);
        String offered = fields.text("products", products, TEXT);
        String jobs = fields.text("posts", posts, TEXT);
        Optional<Integer> people = fields.count("heads", heads);
        return new Needs(
                wanted.orElse(null),
                offered.isEmpty() ? null : offered,
                jobs.isEmpty() ? null : jobs,
                people.orElse(null));
    }
}
