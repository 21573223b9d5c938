package org.zhuqi.programmes.designs;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Form;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.ReceiptPattern;
import org.zhuqi.programmes.Window;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.Stage;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/**
 * Everything a call says, as far as it has been written: what is not there yet is null or empty, and what is there always
 * fits together as far as its parts can tell. {@link Faults} says what keeps it from being published.
 *
 * @param eligibility a group; one without conditions lets everybody in
 * @param amount {@link Amount.Blank} as long as there is no formula
 * @param stages of the way a request goes, in order
 */
@With
public record Definition(
        Heading heading,
        Terms terms,
        Form form,
        Criterion eligibility,
        Amount amount,
        List<Material> materials,
        List<Stage> stages) {

    /** What stands on top. */
    @With
    public record Heading(
            @Nullable LocalText title, @Nullable LocalText summary, Particulars particulars) {}

    /**
     * From when until when, how much, and how it is numbered and shown.
     *
     * @param opens the first moment that counts
     * @param closes the first moment that is too late
     */
    @With
    public record Terms(
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Money budget,
            int noticeDays,
            ReceiptPattern receipts) {
        public Terms {
            if (noticeDays < 1 || noticeDays > 60) {
                throw new IllegalArgumentException("a public notice lasts 1 to 60 working days");
            }
            if (budget != null && budget.isNegative()) {
                throw new IllegalArgumentException("a budget is not negative");
            }
        }
    }

    public Definition {
        materials = List.copyOf(materials);
        stages = List.copyOf(stages);
    }

    /** Nothing but a title. */
    public static Definition blank(String code, LocalText title, List<Stage> stages) {
        return new Definition(
                new Heading(title, null, Particulars.NONE),
                new Terms(
                        null,
                        null,
                        null,
                        Programme.DEFAULT_NOTICE_DAYS,
                        new ReceiptPattern("{year}-" + code + "-{number}")),
                new Form(formId(code), 1, title, List.of(), List.of()),
                new Criterion.All(null, List.of()),
                new Amount.Blank(),
                List.of(),
                stages);
    }

    /** What a version of a call says. */
    public static Definition of(Programme programme) {
        return new Definition(
                new Heading(programme.title(), programme.summary(), programme.particulars()),
                new Terms(
                        programme.window().opens(),
                        programme.window().closes(),
                        programme.budget(),
                        programme.noticeDays(),
                        programme.receipts()),
                programme.form(),
                programme.eligibility(),
                programme.amount(),
                programme.materials(),
                programme.route().stages());
    }

    /** The same for another year: without its dates, numbered by another code. */
    public Definition copied(String code) {
        return withTerms(new Terms(
                        null,
                        null,
                        terms.budget(),
                        terms.noticeDays(),
                        new ReceiptPattern("{year}-" + code + "-{number}")))
                .withForm(new Form(formId(code), 1, form.title(), form.sections(), form.rules()));
    }

    /** What of it can be evaluated: form, conditions, formula, papers; empty without a way for requests to go. */
    public Optional<ProgrammeRules> rules() {
        try {
            return Optional.of(new ProgrammeRules(form, eligibility, amount, materials, new Route(stages)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The call as it is published; an {@link IllegalStateException} while {@link Faults} knows any. */
    public Programme programme(ProgrammeId id, String code, int version) {
        Instant opens = terms.opens();
        Instant closes = terms.closes();
        LocalText title = heading.title();
        LocalText summary = heading.summary();
        if (opens == null || closes == null || title == null || summary == null) {
            throw new IllegalStateException(code + " is not complete");
        }
        return Programme.builder()
                .id(id)
                .code(code)
                .title(title)
                .summary(summary)
                .window(new Window(opens, closes))
                .rules(withForm(numbered(version)).rules().orElseThrow(IllegalStateException::new))
                .noticeDays(terms.noticeDays())
                .budget(terms.budget())
                .receipts(terms.receipts())
                .particulars(heading.particulars())
                .status(ProgrammeStatus.PUBLISHED)
                .version(version)
                .build();
    }

    /** Whether the two say the same; a form's number alone is no difference. */
    public boolean saysTheSameAs(Definition other) {
        return equals(other.withForm(other.numbered(form.version())));
    }

    private Form numbered(int version) {
        return new Form(form.id(), version, form.title(), form.sections(), form.rules());
    }

    private static String formId(String code) {
        return Objects.requireNonNull(code).toLowerCase(java.util.Locale.ROOT);
    }
}
