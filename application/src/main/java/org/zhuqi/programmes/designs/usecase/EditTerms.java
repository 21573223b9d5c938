package org.zhuqi.programmes.designs.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.PolicyItems;
import org.zhuqi.programmes.Indicator;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ReceiptPattern;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.Designs;
import org.zhuqi.programmes.designs.FormDesk;
import org.zhuqi.reviews.Lateness;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.StandardRoutes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.usecase.ReadFields;

/** Writes what stands on top of a call, its dates and money, and the way its requests go. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditTerms {
    private static final int TITLE = 200;
    private static final int TEXT = 5_000;
    private static final int MOST_DAYS = 60;
    private static final int MOST_STAGES = 12;
    private final KeptDesign kept;
    private final PolicyItems items;
    private final Programmes programmes;
    private final Designs designs;
    private final StandardRoutes routes;
    private final Clock clock;

    /**
     * What stands on top.
     *
     * @param item of a policy, null or blank for none
     */
    public record Heading(
            @Nullable String titleZh,
            @Nullable String titleKo,
            @Nullable String titleEn,
            @Nullable String summaryZh,
            @Nullable String summaryKo,
            @Nullable String summaryEn,
            @Nullable String whoZh,
            @Nullable String whoKo,
            @Nullable String whoEn,
            @Nullable String contactZh,
            @Nullable String contactKo,
            @Nullable String contactEn,
            @Nullable String item) {}

    public Design heading(Actor actor, ProgrammeId id, long seen, Heading typed) {
        kept.toChange(actor, id);
        Typed fields = new Typed();
        LocalText title = fields.read.local("title", typed.titleZh(), typed.titleKo(), typed.titleEn(), TITLE);
        LocalText summary = fields.text("summary", typed.summaryZh(), typed.summaryKo(), typed.summaryEn(), TEXT);
        LocalText who = fields.text("who", typed.whoZh(), typed.whoKo(), typed.whoEn(), TEXT);
        LocalText contact = fields.text("contact", typed.contactZh(), typed.contactKo(), typed.contactEn(), TITLE);
        PolicyItemId item = item(fields.read, typed.item());
        fields.read.refuseWrong();
        return kept.change(
                actor,
                id,
                seen,
                before -> before.withHeading(new Definition.Heading(
                                title,
                                summary,
                                before.heading()
                                        .particulars()
                                        .withWho(who)
                                        .withContact(contact)
                                        .withItem(item)))
                        .withForm(new FormDesk(before.form()).titled(title)));
    }

    private @Nullable PolicyItemId item(ReadFields fields, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            PolicyItemId id = PolicyItemId.of(typed.strip());
            if (items.find(id).isPresent()) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // As one that nobody knows.
        }
        fields.wrong(FieldProblem.of("item", "shared.choice"));
        return null;
    }

    /**
     * Dates and money, and how it is applied for.
     *
     * @param opens to the second, as clocks here show it
     * @param closes the first second that is too late
     * @param budget in 万元, blank for none that is published
     * @param excludes codes of other calls, with blanks or commas between them
     * @param indicators what support is to bring about, as {@link TypedIndicators} reads it
     */
    public record Window(
            @Nullable String opens,
            @Nullable String closes,
            @Nullable String budget,
            @Nullable String noticeDays,
            @Nullable String receipts,
            @Nullable String signOff,
            @Nullable String perProject,
            @Nullable String excludes,
            @Nullable String indicators) {}

    public Design window(Actor actor, ProgrammeId id, long seen, Window typed) {
        Design design = kept.toChange(actor, id);
        ReadFields fields = new ReadFields();
        Optional<Instant> opens = moment(fields, "opens", typed.opens());
        Optional<Instant> closes = moment(fields, "closes", typed.closes());
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            fields.wrong(FieldProblem.of("closes", "designs.closes-before-opens"));
        }
        Optional<Money> budget = fields.wan("budget", typed.budget());
        int days = fields.requiredCount("noticeDays", typed.noticeDays()).orElse(1);
        if (days > MOST_DAYS) {
            fields.wrong(FieldProblem.of("noticeDays", "shared.count-form"));
        }
        ReceiptPattern receipts = receipts(fields, typed.receipts());
        boolean perProject = "true".equals(typed.perProject());
        if (design.wasPublished()
                && perProject != design.definition().heading().particulars().perProject()) {
            // Drafts were begun by it.
            fields.wrong(FieldProblem.of("perProject", "designs.per-project-fixed"));
        }
        List<String> excludes = excludes(fields, design.code(), typed.excludes());
        List<Indicator> indicators = TypedIndicators.read(fields, "indicators", typed.indicators());
        fields.refuseWrong();
        return kept.change(
                actor,
                id,
                seen,
                before -> before.withTerms(new Definition.Terms(
                                opens.orElse(null),
                                closes.orElse(null),
                                budget.orElse(null),
                                days,
                                receipts == null ? before.terms().receipts() : receipts))
                        .withHeading(before.heading()
                                .withParticulars(before.heading()
                                        .particulars()
                                        .withSignOff("true".equals(typed.signOff()))
                                        .withPerProject(perProject)
                                        .withExcludes(excludes)
                                        .withIndicators(indicators))));
    }

    /** Other calls by their codes; one that nobody knows here is a slip of the pen. */
    private List<String> excludes(ReadFields fields, String own, @Nullable String typed) {
        List<String> codes = Stream.of((typed == null ? "" : typed).split("[\\s,，、;；]+"))
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        for (String code : codes) {
            if (code.equals(own)) {
                fields.wrong(FieldProblem.of("excludes", "designs.excludes-itself"));
            } else if (programmes.findByCode(code).isEmpty() && !designs.hasCode(code)) {
                fields.wrong(FieldProblem.of("excludes", "designs.excludes-unknown", code));
            }
        }
        if (codes.size() > Particulars.MOST_EXCLUDED) {
            fields.wrong(FieldProblem.of("excludes", "designs.excludes-many", Particulars.MOST_EXCLUDED));
        }
        return codes;
    }

    private Optional<Instant> moment(ReadFields fields, String name, @Nullable String typed) {
        return typed == null || typed.isBlank()
                ? Optional.empty()
                : fields.requiredMoment(name, typed, clock.getZone());
    }

    private static @Nullable ReceiptPattern receipts(ReadFields fields, @Nullable String typed) {
        String text = fields.required("receipts", typed, 40);
        try {
            return text.isEmpty() ? null : new ReceiptPattern(text);
        } catch (IllegalArgumentException e) {
            fields.wrong(FieldProblem.of("receipts", "designs.receipts-form"));
            return null;
        }
    }

    /**
     * One stage; one without a name is left out.
     *
     * @param id of the stage it was, blank for a new one
     * @param kind what it is; blank for what is usual
     * @param returns how often it may return a request
     * @param correctionDays working days to mend
     * @param late what becomes of what is not mended in time; blank leaves it to an officer
     * @param acts which of REJECT and REFER it allows; what is not said at all means REJECT
     * @param opinion whether passing on needs an opinion; blank for what is usual
     * @param criteria of an expert panel: a line for each, its name (in Chinese, Korean and English, apart by bars, or in
     *     Chinese alone), a bar, and its weight in percent; blank for one judgement of the whole
     */
    public record StageRow(
            @Nullable String id,
            @Nullable String labelZh,
            @Nullable String labelKo,
            @Nullable String labelEn,
            @Nullable String who,
            @Nullable String workingDays,
            @Nullable String returns,
            @Nullable String correctionDays,
            @Nullable String kind,
            @Nullable String late,
            @Nullable List<String> acts,
            @Nullable String opinion,
            @Nullable String criteria) {}

    /**
     * The stages in their order: the last one that does not follow the decision decides, those before it recommend. What
     * does not fit together is refused with its place and reason.
     */
    public Design route(Actor actor, ProgrammeId id, long seen, List<StageRow> rows) {
        kept.toChange(actor, id);
        ReadFields fields = new ReadFields();
        List<StageRow> named = rows.stream()
                .filter(row -> row.labelZh() != null && !row.labelZh().isBlank())
                .toList();
        if (named.isEmpty() || named.size() > MOST_STAGES) {
            fields.wrong(FieldProblem.of("stages[0].labelZh", "designs.route-missing"));
        }
        StageRow deciding = named.stream()
                .filter(row -> !follows(row))
                .reduce((first, second) -> second)
                .orElse(null);
        List<Stage> stages = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            StageRow row = rows.get(i);
            if (named.contains(row)) {
                stages.add(follows(row) ? following(fields, i, row) : stage(fields, i, row, row == deciding));
                places.add(i);
            }
        }
        fields.refuseWrong();
        List<Stage> route = identified(stages);
        Route.faults(route).forEach(fault -> fields.wrong(placed(fault, places)));
        fields.refuseWrong();
        return kept.change(actor, id, seen, before -> before.withStages(route));
    }

    /** The way of a standard route or of another call, instead of what was there. */
    public Design take(Actor actor, ProgrammeId id, long seen, String route) {
        kept.toChange(actor, id);
        List<Stage> taken = routes.all().stream()
                .filter(each -> each.id().equals(route))
                .map(each -> each.route().stages())
                .findFirst()
                .orElse(List.of());
        if (taken.isEmpty()) {
            ReadFields fields = new ReadFields();
            fields.wrong(FieldProblem.of("route", "shared.choice"));
            fields.refuseWrong();
        }
        return kept.change(actor, id, seen, before -> before.withStages(taken));
    }

    /** The place in the rows as they were typed; the whole is told at its first one. */
    private static FieldProblem placed(FieldProblem fault, List<Integer> places) {
        int open = fault.field().indexOf('[');
        int at = open < 0
                ? 0
                : Integer.parseInt(
                        fault.field().substring(open + 1, fault.field().indexOf(']')));
        return new FieldProblem("stages[" + places.get(at) + "].labelZh", fault.key(), fault.args());
    }

    private static boolean follows(StageRow row) {
        return kind(row).filter(StageKind::follows).isPresent();
    }

    private static Optional<StageKind> kind(StageRow row) {
        return Arrays.stream(StageKind.values())
                .filter(kind -> kind.name().equals(row.kind()))
                .findFirst();
    }

    /** What follows the decision has a name and a time limit; the room that does it knows the rest. */
    private static Stage following(ReadFields fields, int at, StageRow row) {
        String name = "stages[" + at + "].";
        return new Stage(
                        identifier(row),
                        fields.local(name + "label", row.labelZh(), row.labelKo(), row.labelEn(), TITLE),
                        fields.one(Reviewer.class, name + "who", row.who()).orElse(Reviewer.PREFECTURE),
                        fields.requiredCount(name + "workingDays", row.workingDays())
                                .orElse(1),
                        Set.of(),
                        0,
                        Set.of(),
                        0)
                .as(kind(row).orElseThrow(), null);
    }

    private static Stage stage(ReadFields fields, int at, StageRow row, boolean last) {
        String name = "stages[" + at + "].";
        LocalText label = fields.local(name + "label", row.labelZh(), row.labelKo(), row.labelEn(), TITLE);
        Reviewer who =
                fields.requiredOne(Reviewer.class, name + "who", row.who()).orElse(Reviewer.PREFECTURE);
        int days = fields.requiredCount(name + "workingDays", row.workingDays()).orElse(1);
        int returns = zero(row.returns())
                ? 0
                : fields.count(name + "returns", row.returns()).orElse(0);
        int mend = returns == 0
                ? 0
                : fields.requiredCount(name + "correctionDays", row.correctionDays())
                        .orElse(1);
        Set<Move> moves = EnumSet.of(last ? Move.APPROVE : Move.RECOMMEND);
        if (returns > 0) {
            moves.add(Move.RETURN);
        }
        List<String> acts = row.acts();
        moves.addAll(acts == null ? Set.of(Move.REJECT) : fields.some(Move.class, name + "acts", acts));
        moves.retainAll(Stage.MOVES);
        Set<Move> opinions = EnumSet.of(Move.REJECT, Move.REFER);
        opinions.retainAll(moves);
        boolean usual = row.opinion() == null || row.opinion().isBlank();
        if (usual ? !last : row.opinion().equals("true")) {
            opinions.add(last ? Move.APPROVE : Move.RECOMMEND);
        }
        return new Stage(identifier(row), label, who, days, moves, returns, opinions, mend)
                .as(
                        fields.one(StageKind.class, name + "kind", row.kind()).orElse(null),
                        fields.one(Lateness.class, name + "late", row.late()).orElse(null))
                .scoredBy(TypedCriteria.read(fields, name + "criteria", row));
    }

    private static String identifier(StageRow row) {
        return row.id() == null || row.id().isBlank() ? "?" : row.id().strip();
    }

    private static boolean zero(@Nullable String typed) {
        return typed == null || typed.isBlank() || typed.strip().equals("0");
    }

    private static List<Stage> identified(List<Stage> stages) {
        List<Stage> named = new ArrayList<>();
        Set<String> taken = new java.util.HashSet<>();
        for (Stage stage : stages) {
            String id = stage.id();
            for (int i = 1; id.equals("?") || !taken.add(id); i++) {
                id = taken.contains("stage-" + i) ? "?" : "stage-" + i;
            }
            named.add(stage.called(id));
        }
        return named;
    }
}
