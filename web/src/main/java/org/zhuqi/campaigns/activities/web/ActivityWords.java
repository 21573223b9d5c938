package org.zhuqi.campaigns.activities.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.campaigns.activities.InvitationFilter;
import org.zhuqi.campaigns.activities.Needs;
import org.zhuqi.campaigns.activities.usecase.CorrectRegistration;
import org.zhuqi.enterprises.IndustryDivision;
import org.zhuqi.enterprises.IndustryDivisions;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.TitleKind;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** What activities are called on pages. */
@Component("activityWords")
@RequiredArgsConstructor
class ActivityWords {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private final Texts texts;
    private final UnitNames unitNames;
    private final UnitDirectory units;
    private final IndustryDivisions divisions;
    private final TitleKinds titles;
    private final Clock clock;

    public String unit(ReportingUnitId id) {
        return unitNames.find(id).map(texts::of).orElse(id.value());
    }

    /** The day once when it is one day only. */
    public String span(Instant from, Instant to) {
        String day = texts.date(from) + " ";
        String end = texts.ending(to);
        return texts.dateTime(from) + " – " + (end.startsWith(day) ? end.substring(day.length()) : end);
    }

    /** As a field of a form wants it. */
    public String field(Instant moment) {
        return FIELD.format(moment.atZone(clock.getZone()));
    }

    public String name(String zh, @Nullable String ko) {
        return texts.of(new LocalText(zh, ko, null));
    }

    /** An amount in 万元, a dash for none. */
    public String wan(@Nullable Money money) {
        return money == null ? "—" : texts.wan(money.yuan());
    }

    /** Empty when nothing is needed. */
    public String needs(Needs needs) {
        List<String> parts = new ArrayList<>();
        Money amount = needs.amount();
        if (amount != null) {
            parts.add(texts.message("activities.need.amount-of", texts.inWan(amount.yuan())));
        }
        if (needs.products() != null) {
            parts.add(texts.message("activities.need.products-of", needs.products()));
        }
        if (needs.posts() != null) {
            parts.add(texts.message("activities.need.posts-of", needs.posts()));
        }
        if (needs.heads() != null) {
            parts.add(texts.message("activities.need.heads-of", needs.heads()));
        }
        return String.join("；", parts);
    }

    /** What was changed in a registration, one sentence for each field; whom to call and the number are not told. */
    public List<String> changed(CorrectRegistration.Correction correction) {
        return correction.changed().stream()
                .map(field -> switch (field) {
                    case PERSONS ->
                        change(
                                "activities.persons",
                                String.join("、", correction.before().persons()),
                                String.join("、", correction.after().persons()));
                    case CONTACT -> texts.message("activities.contact-changed");
                    case PHONE -> texts.message("activities.phone-changed");
                    case BOOTH ->
                        change(
                                "activities.booth-wished",
                                texts.message(correction.before().boothWished() ? "shared.yes" : "shared.no"),
                                texts.message(correction.after().boothWished() ? "shared.yes" : "shared.no"));
                    case NEEDS ->
                        change(
                                "activities.needs",
                                needs(correction.before().needs()),
                                needs(correction.after().needs()));
                })
                .toList();
    }

    private String change(String field, String before, String after) {
        return texts.message(field) + texts.message("shared.colon") + (before.isEmpty() ? "—" : before) + " → "
                + (after.isEmpty() ? "—" : after);
    }

    /** By what somebody was chosen. */
    public String filter(InvitationFilter filter) {
        List<String> parts = new ArrayList<>();
        ReportingUnitId unit = filter.unit();
        IndustryCode division = filter.division();
        SizeClass size = filter.size();
        String title = filter.title();
        if (unit != null) {
            parts.add(unit(unit));
        }
        if (division != null) {
            parts.add(
                    divisions.of(division).map(known -> texts.of(known.name())).orElse(division.value()));
        }
        if (filter.aboveScale() != null) {
            parts.add(texts.message("activities.filter.above-scale." + filter.aboveScale()));
        }
        if (title != null) {
            parts.add(titles.find(title).map(kind -> texts.of(kind.name())).orElse(title));
        }
        if (size != null) {
            parts.add(texts.message("activities.size." + size));
        }
        if (filter.text() != null) {
            parts.add("“" + filter.text() + "”");
        }
        return parts.isEmpty() ? texts.message("activities.filter.all") : String.join(" · ", parts);
    }

    <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), texts.message(prefix + value)))
                .toList();
    }

    List<Option> allUnits() {
        return units.all().stream()
                .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                .toList();
    }

    List<Option> responsibleUnits() {
        return units.responsible().stream()
                .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                .toList();
    }

    List<Option> divisions() {
        return divisions.all().stream().map(this::option).toList();
    }

    private Option option(IndustryDivision division) {
        return new Option(division.code().value(), division.code() + " " + texts.of(division.name()));
    }

    List<Option> titles() {
        return titles.all().stream().map(this::option).toList();
    }

    private Option option(TitleKind kind) {
        return new Option(kind.code(), texts.of(kind.name()));
    }
}
