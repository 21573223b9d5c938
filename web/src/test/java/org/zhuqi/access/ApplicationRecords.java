package org.zhuqi.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Seen;
import org.zhuqi.applications.usecase.AttachMaterial;
import org.zhuqi.applications.usecase.SaveDraft;
import org.zhuqi.applications.usecase.StartApplication;
import org.zhuqi.applications.usecase.SubmitApplication;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ReceiptPattern;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.usecase.FileObjection;
import org.zhuqi.reviews.usecase.RecommendReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.usecase.DecideApplication;
import org.zhuqi.subsidies.decisions.usecase.PutOnNotice;
import org.zhuqi.subsidies.ledger.usecase.AwardSubsidy;

/**
 * Applications of every side, one at each step from the submission to the award; with their reviews, notices and
 * materials. What a use case or query is about decides which of them is its.
 */
final class ApplicationRecords {
    /** How far an application has come; every side has one at each step. */
    enum Step {
        SUBMITTED,
        TO_DECIDE,
        DECIDED,
        ON_NOTICE,
        CLEARED,
        AWARDED;

        /** What a use case or query is about; all others look at something just submitted. */
        static Step of(Class<?> asked) {
            return switch (asked.getSimpleName()) {
                case "DecideReview",
                        "DecideApplication",
                        "PrepareDecision",
                        "DrawUpProposal",
                        "FreezeProposal",
                        "ProposalQueries" -> TO_DECIDE;
                case "DecisionQueries", "PutOnNotice" -> DECIDED;
                case "NoticeQueries", "AnswerObjection", "UnmaskObjector", "CheckNoticeClearance" -> ON_NOTICE;
                case "AwardSubsidy" -> CLEARED;
                case "AwardQueries",
                        "BoardMoneyQueries",
                        "EnterpriseMoneyQueries",
                        "LedgerQueries",
                        "AllocateFunds",
                        "AwardChangeQueries",
                        "ClaimQueries",
                        "EditClaim",
                        "JudgePerformance",
                        "MakeBatch",
                        "PaymentQueries",
                        "PerformanceQueries",
                        "RecordPaymentResult",
                        "RecoveryQueries",
                        "ProposeTargets",
                        "ReportPerformance",
                        "RequestAwardChange",
                        "RevokeAward",
                        "SetTargets",
                        "SettleRecovery" -> AWARDED;
                default -> SUBMITTED;
            };
        }
    }

    private record Notice(PublicNotice notice, ObjectionId objection) {}

    private final Inhabitants world;
    private final Map<World.Side, Map<Step, Application>> early = new EnumMap<>(World.Side.class);

    ApplicationRecords(Inhabitants world) {
        this.world = world;
    }

    /** Notices of ten days before, which have run out by the morning. */
    void before(World.Side side) {
        early.put(side, Map.of(Step.CLEARED, onNotice(side, Step.CLEARED), Step.AWARDED, onNotice(side, Step.AWARDED)));
    }

    Map<Step, Targets> of(World.Side side) {
        Map<Step, Application> applications = new EnumMap<>(Objects.requireNonNull(early.get(side)));
        applications.put(Step.SUBMITTED, submitted(side, Step.SUBMITTED));
        applications.put(Step.TO_DECIDE, recommended(side, Step.TO_DECIDE));
        applications.put(Step.DECIDED, decided(side, Step.DECIDED));
        Application noticed = decided(side, Step.ON_NOTICE);
        applications.put(Step.ON_NOTICE, noticed);
        Notice notice = objectedTo(published(noticed));
        world.bean(AwardSubsidy.class)
                .award(
                        world.person(Inhabitants.DECIDER),
                        applications.get(Step.AWARDED).id());
        Map<Step, Targets> targets = new EnumMap<>(Step.class);
        applications.forEach(
                (step, application) -> targets.put(step, targets(application, programme(side, step), notice)));
        return targets;
    }

    private Targets targets(Application application, Programme programme, Notice notice) {
        Review review = reviewOf(application);
        Attachment attachment = world.bean(Attachments.class)
                .of(OwnerRef.of("application", application.id() + ":invoices"))
                .getFirst();
        Map<Class<?>, Object> byType = new HashMap<>();
        byType.put(ApplicationId.class, application.id());
        byType.put(ReviewId.class, review.id());
        byType.put(ProgrammeId.class, programme.id());
        byType.put(AttachmentId.class, attachment.id());
        byType.put(OwnerRef.class, attachment.owner());
        byType.put(Route.class, review.route());
        byType.put(SubjectRef.class, review.subject());
        byType.put(NoticeId.class, notice.notice().id());
        byType.put(ObjectionId.class, notice.objection());
        Map<String, Object> byName = new HashMap<>();
        byName.put("subjectKind", "application");
        byName.put("subjectId", application.id().value());
        byName.put("subject", application.id().value());
        byName.put("materialCode", "invoices");
        byName.put("fileName", "scan.pdf");
        byName.put("programmeCode", programme.code());
        byName.put("certified", true);
        return new Targets(
                byType,
                byName,
                Set.of(
                        application.id().toString(),
                        review.id().toString(),
                        review.route().stage(0).id(),
                        review.route().stage(review.route().last()).id(),
                        programme.id().toString(),
                        notice.notice().id().toString(),
                        notice.objection().toString()));
    }

    private Application submitted(World.Side side, Step step) {
        Actor applicant = world.person(side.applicant());
        Application application = world.bean(StartApplication.class)
                .start(applicant, programme(side, step).id(), null)
                .application();
        world.bean(SaveDraft.class)
                .save(
                        applicant,
                        new SaveDraft.Command(
                                application.id(), Samples.answers(side), new Seen.Version(0), Set.of(), true));
        for (String material : List.of("invoices", "payments")) {
            world.bean(AttachMaterial.class)
                    .attach(applicant, application.id(), material, material + ".pdf", Inhabitants.pdf(material));
        }
        world.bean(SubmitApplication.class)
                .submit(applicant, new SubmitApplication.Command(application.id(), null, null, null, true));
        return application;
    }

    private Application recommended(World.Side side, Step step) {
        Application application = submitted(side, step);
        world.bean(RecommendReview.class)
                .recommend(
                        world.officerOf(application.unit()),
                        reviewOf(application).id(),
                        "材料齐全，同意推荐。");
        return application;
    }

    private Application decided(World.Side side, Step step) {
        Application application = recommended(side, step);
        world.bean(DecideApplication.class)
                .decide(
                        world.person(Inhabitants.DECIDER),
                        new DecideApplication.Command(application.id(), Decision.Outcome.APPROVED, null, null));
        return application;
    }

    private Application onNotice(World.Side side, Step step) {
        Application application = decided(side, step);
        published(application);
        return application;
    }

    private PublicNotice published(Application application) {
        return world.bean(PutOnNotice.class)
                .put(
                        world.person(Inhabitants.DECIDER),
                        new PutOnNotice.Command(List.of(application.id()), "拟支持项目公示", null, "0433-0000000", null));
    }

    private Notice objectedTo(PublicNotice notice) {
        ObjectionId objection = world.bean(FileObjection.class)
                .file(
                        Actor.anonymous(Inhabitants.ADDRESS),
                        new FileObjection.Command(
                                notice.id(),
                                notice.lines().getFirst().number(),
                                "某某",
                                "0433-1111111",
                                "对设备购置时间有异议。",
                                null));
        return new Notice(notice, objection);
    }

    /** A call of its own for each side and step, like the shipped one: an enterprise has one application per call. */
    private Programme programme(World.Side side, Step step) {
        String code = "T-" + side.ordinal() + step.ordinal();
        return world.bean(Programmes.class).findByCode(code).orElseGet(() -> {
            Programme shipped = world.bean(Programmes.class).findByCode("EQI").orElseThrow();
            ProgrammeRules rules = shipped.rules();
            Route route = new Route(rules.route().stages().stream()
                    .map(s -> new Stage(
                            s.id() + "-" + side.ordinal(),
                            s.label(),
                            s.who(),
                            s.workingDays(),
                            s.moves(),
                            s.maxReturns(),
                            s.opinionFor(),
                            s.correctionDays()))
                    .toList());
            Programme own = shipped.withId(new ProgrammeId(new UUID(13, side.ordinal() * 100L + step.ordinal())))
                    .withCode(code)
                    .withReceipts(new ReceiptPattern("T-{year}-" + side.ordinal() + step.ordinal() + "-{number}"))
                    .withRules(new ProgrammeRules(
                            rules.form(), rules.eligibility(), rules.amount(), rules.materials(), route));
            world.bean(Programmes.class).add(own);
            return own;
        });
    }

    private Review reviewOf(Application application) {
        return world.bean(Reviews.class)
                .findBySubject("application", application.id().value())
                .orElseThrow();
    }
}
