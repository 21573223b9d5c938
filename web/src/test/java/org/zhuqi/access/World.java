package org.zhuqi.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Username;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.accounts.usecase.IssueToken;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Seen;
import org.zhuqi.applications.usecase.AttachMaterial;
import org.zhuqi.applications.usecase.SaveDraft;
import org.zhuqi.applications.usecase.StartApplication;
import org.zhuqi.applications.usecase.SubmitApplication;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.CampaignTask;
import org.zhuqi.campaigns.CampaignTasks;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.Goal;
import org.zhuqi.campaigns.Organisation;
import org.zhuqi.campaigns.Pillar;
import org.zhuqi.campaigns.TaskId;
import org.zhuqi.campaigns.Term;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.campaigns.activities.usecase.CheckIn;
import org.zhuqi.campaigns.activities.usecase.EntryFields;
import org.zhuqi.campaigns.activities.usecase.InviteEnterprises;
import org.zhuqi.campaigns.activities.usecase.MoveActivity;
import org.zhuqi.campaigns.activities.usecase.NoteResult;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.campaigns.activities.usecase.RegisterForActivity;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.usecase.AssignOfficer;
import org.zhuqi.campaigns.assignments.usecase.AssignmentQueries;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.Origin;
import org.zhuqi.campaigns.demands.usecase.AcceptDemand;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.campaigns.demands.usecase.DispatchDemand;
import org.zhuqi.campaigns.demands.usecase.JoinDemands;
import org.zhuqi.campaigns.demands.usecase.RaiseDemand;
import org.zhuqi.campaigns.demands.usecase.SweepDemands;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.usecase.RecordVisit;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.imports.ColumnMapping;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.Workbooks;
import org.zhuqi.documents.imports.usecase.StartImport;
import org.zhuqi.documents.imports.usecase.WriteErrorSheet;
import org.zhuqi.documents.imports.usecase.WriteTemplate;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.Registrations;
import org.zhuqi.enterprises.registrations.usecase.RegisterEnterprise;
import org.zhuqi.enterprises.registrations.usecase.RegistrationForm;
import org.zhuqi.enterprises.usecase.EditEnterprise;
import org.zhuqi.enterprises.usecase.EnterpriseDetails;
import org.zhuqi.enterprises.usecase.GrantTitle;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.NotificationId;
import org.zhuqi.notifications.Notifications;
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
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Reach;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.usecase.DecideApplication;
import org.zhuqi.subsidies.decisions.usecase.PutOnNotice;
import org.zhuqi.subsidies.ledger.usecase.AwardSubsidy;

/**
 * The demonstration data with three enterprises that applied: one of the county, one of the zone it hosts, one of another
 * county. Each has something at every step of the way, a registration that waits, a title and a change on record.
 */
public final class World {
    /** The columns of the table, left to right; new ones stand at the end. */
    public static final List<Column> COLUMNS = List.of(
            Column.of("prefecture-leader"),
            Column.of("prefecture-officer-1"),
            Column.of("yanji-officer-1"),
            Column.of("expert-1"),
            Column.of("system-admin"),
            Column.of("security-admin"),
            Column.of("audit-admin"),
            Column.of("demo-enterprise-001"),
            Column.of("demo-enterprise-001-clerk"),
            Column.of("public"),
            // The zone reports by itself; what its host county has is none of its business.
            new Column("yjgx-officer-1", Side.ZONE, Side.COUNTY),
            // The host county's officer looks at the zone's.
            new Column("yanji-officer-1", Side.ZONE, Side.ELSEWHERE));

    /**
     * One column: somebody, with a record that is theirs and one that is not.
     *
     * @param person a username, or {@code public} for nobody logged in
     */
    public record Column(String person, Side own, Side other) {
        private static Column of(String person) {
            return new Column(person, Side.COUNTY, Side.ELSEWHERE);
        }
    }

    /** Whose records. */
    public enum Side {
        /** Of the county of Yanji. */
        COUNTY("demo-enterprise-001"),
        /** Of the zone that Yanji hosts. */
        ZONE("demo-enterprise-002"),
        /** Of another county. */
        ELSEWHERE("demo-enterprise-003");

        private final String applicant;

        Side(String applicant) {
            this.applicant = applicant;
        }
    }

    /** How far an application has come; every side has one at each step. */
    private enum Step {
        SUBMITTED,
        TO_DECIDE,
        DECIDED,
        ON_NOTICE,
        CLEARED,
        AWARDED;

        /** What a use case or query is about; all others look at something just submitted. */
        static Step of(Class<?> asked) {
            return switch (asked.getSimpleName()) {
                case "DecideReview", "DecideApplication", "PrepareDecision" -> TO_DECIDE;
                case "DecisionQueries", "PutOnNotice" -> DECIDED;
                case "NoticeQueries", "AnswerObjection", "UnmaskObjector", "CheckNoticeClearance" -> ON_NOTICE;
                case "AwardSubsidy" -> CLEARED;
                case "AwardQueries" -> AWARDED;
                default -> SUBMITTED;
            };
        }
    }

    private static final String NOBODY = "public";
    private static final String ADDRESS = "127.0.0.1";
    private static final String PASSWORD = OpenDemonstrationAccount.PASSWORD;
    /** One that somebody may choose. */
    private static final String CHOSEN = "Teapot-bridge-7";

    private static final Instant BEFORE = Instant.parse("2024-08-16T02:00:00Z");
    private static final Instant MORNING = Instant.parse("2024-08-26T02:00:00Z");
    // Who prepares what lies before the officers of the table, so that four eyes do not stand in their way.
    private static final String DECIDER = "prefecture-officer-2";

    private final ApplicationContext context;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<Class<?>, List<Right>> rights = new HashMap<>();
    private final Map<String, Boolean> taken = new HashMap<>();
    private final Map<Side, Map<Step, Targets>> records = new EnumMap<>(Side.class);
    private final Map<String, Personal> personal = new HashMap<>();
    private final Map<Side, DemandId> demands = new EnumMap<>(Side.class);

    /** What belongs to a person and to nobody else. */
    private record Personal(String username, NotificationId notification, UUID token) {}

    /** A clock that stands still: ten days before while notices are prepared, then the morning on which it all happens. */
    public static final class FixedClock implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().registerSingleton("clock", new StandingClock());
        }
    }

    private static final class StandingClock extends Clock {
        private volatile Instant now = BEFORE;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private World(ApplicationContext context) {
        this.context = context;
        actors.put(NOBODY, Actor.anonymous(ADDRESS));
        COLUMNS.stream().map(Column::person).filter(p -> !p.equals(NOBODY)).forEach(p -> actors.put(p, person(p)));
        Map<Side, Map<Step, Application>> early = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            early.put(
                    side,
                    Map.of(Step.CLEARED, onNotice(side, Step.CLEARED), Step.AWARDED, onNotice(side, Step.AWARDED)));
        }
        for (Side side : Side.values()) {
            demands.put(side, dispatched(side));
        }
        bean(StandingClock.class).now = MORNING;
        while (bean(SweepDemands.class).sweep() > 0) {
            // Every demand that is overdue by now gets its card.
        }
        for (Side side : Side.values()) {
            records.put(side, records(side, early.get(side)));
        }
        actors.forEach((name, actor) -> {
            if (!name.equals(NOBODY)) {
                personal.put(name, personal(name, actor));
            }
        });
        personal.put(NOBODY, Objects.requireNonNull(personal.get(Side.COUNTY.applicant)));
        personal.put(Side.ELSEWHERE.applicant, personal(Side.ELSEWHERE.applicant, person(Side.ELSEWHERE.applicant)));
    }

    public static World in(ApplicationContext context) {
        return new World(context);
    }

    /** The county's enterprise begins another application and leaves it a draft; the leader's password runs out. */
    public void startedAgain() {
        bean(JdbcClient.class)
                .sql(
                        "update account set password_ages = true, password_changed_at = ? where username = 'prefecture-leader'")
                .param(Timestamp.from(bean(Clock.class).instant().minus(Duration.ofDays(85))))
                .update();
        bean(StartApplication.class)
                .start(
                        person(Side.COUNTY.applicant),
                        bean(Programmes.class).findByCode("EQI").orElseThrow().id());
    }

    public Actor actor(Column column) {
        return Objects.requireNonNull(actors.get(column.person()), column.person());
    }

    /** What the person of the column calls theirs, as far along as the use case or query asks for. */
    public Targets own(Column column, Class<?> asked) {
        return withPersonal(column.own(), column.person(), PASSWORD, asked);
    }

    /** The like of somebody else. */
    public Targets other(Column column, Class<?> asked) {
        return withPersonal(column.other(), Side.ELSEWHERE.applicant, "Guessed-2024", asked);
    }

    private Targets withPersonal(Side side, String person, String password, Class<?> asked) {
        Personal belongings = Objects.requireNonNull(personal.get(person), person);
        Targets targets = Objects.requireNonNull(records.get(side))
                .get(Step.of(asked))
                .with(
                        Map.of(NotificationId.class, belongings.notification()),
                        Map.of("id", belongings.token(), "username", belongings.username(), "password", password));
        return switch (asked.getSimpleName()) {
            // News names applications, whoever reads it; what counts is whose copy it is.
            case "NotificationQueries" ->
                targets.marked(Set.of(belongings.notification().toString()));
            case "CalendarQueries" -> targets.marked(Set.of("calendar=CN"));
            case "DemandQueries" -> targets.andMarks(demandFigures(side));
            default -> targets;
        };
    }

    /** The rights of the room that a query belongs to. */
    public List<Right> rightsOf(Class<?> query) {
        return rights.computeIfAbsent(query, q -> {
            String room = q.getPackageName().replace(".usecase", "");
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(new AssignableTypeFilter(Right.class));
            String top = "org.zhuqi." + room.split("\\.")[2];
            return scanner.findCandidateComponents(top).stream()
                    .map(d -> ClassUtils.resolveClassName(
                            Objects.requireNonNull(d.getBeanClassName()),
                            getClass().getClassLoader()))
                    .flatMap(c -> Arrays.stream(c.getEnumConstants()))
                    .map(Right.class::cast)
                    .toList();
        });
    }

    /** Whether a query accepts a scope of this right. */
    public boolean takes(Object bean, Method query, Right right) {
        return taken.computeIfAbsent(query + " " + right.getClass() + right, k -> {
            Actor holder = Arrays.stream(Role.values())
                    .filter(role -> right.reach(role) != Reach.NOTHING)
                    .findFirst()
                    .map(role ->
                            new Actor(UserId.SYSTEM, "", role, new ReportingUnitId("222401"), Set.of(), null, ADDRESS))
                    .orElse(null);
            if (holder == null) {
                return false;
            }
            Scope scope = holder.scopeFor(right);
            try {
                query.invoke(
                        bean, own(COLUMNS.getFirst(), query.getDeclaringClass()).arguments(query, holder, scope));
                return true;
            } catch (InvocationTargetException e) {
                return !(e.getCause() instanceof IllegalArgumentException wrong
                        && String.valueOf(wrong.getMessage()).startsWith("scope of"));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private record Notice(PublicNotice notice, ObjectionId objection) {}

    private Map<Step, Targets> records(Side side, Map<Step, Application> early) {
        Actor applicant = person(side.applicant);
        Map<Step, Application> applications = new EnumMap<>(early);
        applications.put(Step.SUBMITTED, submitted(side, Step.SUBMITTED));
        applications.put(Step.TO_DECIDE, recommended(side, Step.TO_DECIDE));
        applications.put(Step.DECIDED, decided(side, Step.DECIDED));
        Application noticed = decided(side, Step.ON_NOTICE);
        applications.put(Step.ON_NOTICE, noticed);
        Notice notice = objectedTo(published(noticed));
        bean(AwardSubsidy.class)
                .award(person(DECIDER), applications.get(Step.AWARDED).id());
        Enterprise enterprise = bean(Enterprises.class)
                .find(Objects.requireNonNull(applicant.enterprise()))
                .orElseThrow();
        UUID title = bean(GrantTitle.class)
                .grant(
                        person(DECIDER),
                        enterprise.id(),
                        new GrantTitle.Command("high-tech", null, LocalDate.of(2024, 1, 1), null, null));
        String changed = changed(enterprise);
        RegistrationId registration = registered(side, enterprise.unit());
        cameByRegistration(side, applicant, enterprise);
        ImportId handedIn = handedIn(officerOf(enterprise.unit()));
        Served served = served(side, enterprise);
        Joined activity = joined(side, enterprise);
        Map<Step, Targets> targets = new EnumMap<>(Step.class);
        applications.forEach((step, application) -> {
            Programme programme = programme(side, step);
            targets.put(
                    step,
                    targets(applicant, enterprise, application, programme, notice)
                            .with(
                                    Map.of(
                                            RegistrationId.class,
                                            registration,
                                            ImportId.class,
                                            handedIn,
                                            DemandId.class,
                                            Objects.requireNonNull(demands.get(side)),
                                            RaiseDemand.Command.class,
                                            demandOf(side),
                                            DemandQueries.Asked.class,
                                            askedOf(side)),
                                    Map.of("titleId", title))
                            .with(served.byType(), Map.of())
                            .with(activity.byType(), Map.of("badge", activity.token()))
                            .andMarks(activity.marks())
                            .andMarks(served.marks())
                            .andMarks(Set.of(changed, registration.toString(), handedIn.toString())));
        });
        return targets;
    }

    private Targets targets(
            Actor applicant, Enterprise enterprise, Application application, Programme programme, Notice notice) {
        Review review = reviewOf(application);
        Attachment attachment = bean(org.zhuqi.documents.Attachments.class)
                .of(OwnerRef.of("application", application.id() + ":invoices"))
                .getFirst();
        Map<Class<?>, Object> byType = new HashMap<>();
        byType.put(EnterpriseId.class, enterprise.id());
        byType.put(ReportingUnitId.class, enterprise.unit());
        byType.put(ApplicationId.class, application.id());
        byType.put(ReviewId.class, review.id());
        byType.put(ProgrammeId.class, programme.id());
        byType.put(AttachmentId.class, attachment.id());
        byType.put(OwnerRef.class, attachment.owner());
        byType.put(UserId.class, applicant.id());
        byType.put(Username.class, new Username("somebody-1"));
        byType.put(Route.class, review.route());
        byType.put(SubjectRef.class, review.subject());
        byType.put(RefusedException.class, SharedError.DENIED.refused());
        byType.put(NoticeId.class, notice.notice().id());
        byType.put(ObjectionId.class, notice.objection());
        Map<String, Object> byName = new HashMap<>();
        byType.put(ColumnMapping.class, ColumnMapping.NONE);
        byType.put(
                WriteTemplate.Words.class,
                new WriteTemplate.Words(List.of("1", "2"), ImportColumn::id, columns -> List.of()));
        byType.put(
                WriteErrorSheet.Words.class,
                new WriteErrorSheet.Words(List.of("1", "2", "3"), problem -> "", problem -> ""));
        Supplier<OutputStream> nowhere = OutputStream::nullOutputStream;
        byName.put("out", nowhere);
        byName.put("kind", "enterprises");
        byName.put("subjectKind", "application");
        byName.put("subjectId", application.id().value());
        byName.put("subject", application.id().value());
        byName.put("materialCode", "invoices");
        byName.put("fileName", "scan.pdf");
        byName.put("measureId", "enterprises.total");
        byName.put("programmeCode", programme.code());
        byName.put("until", MORNING.plus(Duration.ofDays(1)));
        byName.put("from", officerOf(enterprise.unit()).id());
        byName.put("to", officerOf(enterprise.unit()).id());
        byName.put("certified", true);
        byName.put("limit", 100);
        byName.put("calendar", "CN");
        byName.put("year", 2024);
        byName.put("category", "finance");
        return new Targets(
                byType,
                byName,
                Set.of(
                        enterprise.id().toString(),
                        application.id().toString(),
                        review.id().toString(),
                        review.route().stage(0).id(),
                        review.route().stage(review.route().last()).id(),
                        programme.id().toString(),
                        notice.notice().id().toString(),
                        notice.objection().toString(),
                        applicant.id().toString()));
    }

    private record Served(Map<Class<?>, Object> byType, Set<String> marks) {}

    /**
     * A task that the side's unit leads, an assignment of this morning, a visit of its officer to the applicant, and an
     * enterprise of the unit that nobody looks after.
     */
    private Served served(Side side, Enterprise enterprise) {
        Campaign published = campaign("published", true);
        Campaign draft = campaign("draft", false);
        TaskId task = new TaskId(new UUID(17, side.ordinal()));
        bean(CampaignTasks.class)
                .add(CampaignTask.listed(
                        task,
                        published,
                        side.ordinal() + 1,
                        new CampaignTask.Plan(
                                Pillar.RELIEF,
                                LocalText.ofZh("任务"),
                                null,
                                CampaignTask.Means.NONE,
                                enterprise.unit(),
                                Set.of())));
        Actor officer = officerOf(enterprise.unit());
        List<AssignmentQueries.Gap> gaps = bean(AssignmentQueries.class)
                .gaps(
                        person(DECIDER).scopeFor(AssignmentsRight.WORK),
                        enterprise.unit(),
                        LocalDate.of(2024, 8, 26),
                        PageRequest.first(2))
                .items();
        AssignmentId assigned = bean(AssignOfficer.class)
                .assign(
                        officer,
                        new AssignOfficer.Command(gaps.getFirst().enterprise(), officer.id(), null, null, null));
        VisitId visit = bean(RecordVisit.class)
                .record(
                        officer,
                        new RecordVisit.Command(
                                new UUID(18, side.ordinal()),
                                enterprise.id(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "走访",
                                null));
        return new Served(
                Map.of(
                        CampaignId.class,
                        published.id(),
                        TaskId.class,
                        task,
                        AssignmentId.class,
                        assigned,
                        VisitId.class,
                        visit,
                        CampaignStatus.class,
                        CampaignStatus.PUBLISHED),
                Set.of(
                        published.id().toString(),
                        draft.id().toString(),
                        task.toString(),
                        assigned.toString(),
                        visit.toString(),
                        gaps.getLast().enterprise().toString(),
                        "Load[officer=" + officer.id(),
                        "Coverage[unit=" + enterprise.unit(),
                        // A line of what is due.
                        "unit=" + enterprise.unit() + ", visitor="));
    }

    private record Joined(Map<Class<?>, Object> byType, String token, Set<String> marks) {}

    /**
     * An activity that the side's unit organises and that lasts all day: the applicant was invited, registered and came, and
     * something came of it; and a draft that nobody else sees.
     */
    private Joined joined(Side side, Enterprise enterprise) {
        Activity draft = activity(side, enterprise, 0);
        bean(Activities.class).add(draft);
        ActivityId id = new ActivityId(new UUID(19, side.ordinal() * 10L + 1));
        bean(Activities.class).add(activity(side, enterprise, 1));
        Actor officer = officerOf(enterprise.unit());
        bean(MoveActivity.class).announce(officer, id);
        bean(InviteEnterprises.class)
                .invite(officer, id, new InviteEnterprises.Command(enterprise.name(), null, null, null, null, null));
        ActivityId other = new ActivityId(new UUID(19, side.ordinal() * 10L + 2));
        bean(Activities.class).add(activity(side, enterprise, 2));
        bean(MoveActivity.class).announce(officer, other);
        bean(InviteEnterprises.class)
                .invite(officer, other, new InviteEnterprises.Command(enterprise.name(), null, null, null, null, null));
        EntryFields entry = new EntryFields("参会人员", "联系人", "0433-5555555", false, "", "", "", "");
        ParticipationId part = bean(RegisterForActivity.class)
                .register(person(side.applicant), new RegisterForActivity.Command(id, null, entry));
        bean(CheckIn.class).checkIn(officer, part);
        ResultId result = bean(NoteResult.class)
                .note(
                        officer,
                        new NoteResult.Command(
                                id,
                                enterprise.id(),
                                "某银行",
                                null,
                                new NoteResult.NoteFields(null, "300", "200", "100", null)));
        // Due by now: as if it had been noted long ago.
        bean(JdbcClient.class)
                .sql("update activity_follow_up set due = date '2024-08-20' where result_id = ? and months = 1")
                .param(result.value())
                .update();
        return new Joined(
                Map.of(
                        ActivityId.class,
                        id,
                        ParticipationId.class,
                        part,
                        ResultId.class,
                        result,
                        ParticipationQueries.Asked.class,
                        new ParticipationQueries.Asked(LocalDate.of(2024, 8, 26), enterprise.unit(), null, id),
                        RegisterForActivity.Command.class,
                        new RegisterForActivity.Command(id, enterprise.id(), entry),
                        NoteResult.Command.class,
                        new NoteResult.Command(
                                id,
                                enterprise.id(),
                                null,
                                null,
                                new NoteResult.NoteFields(null, null, null, null, null))),
                bean(Participations.class).find(part).orElseThrow().badge().token(),
                Set.of(id.toString(), draft.id().toString(), other.toString(), part.toString(), result.toString()));
    }

    private static Activity activity(Side side, Enterprise enterprise, int number) {
        Instant midnight = Instant.parse("2024-08-25T16:00:00Z");
        return Activity.drafted(
                new ActivityId(new UUID(19, side.ordinal() * 10L + number)),
                new Activity.Plan(
                        new Activity.Frame(
                                LocalText.ofZh("活动" + side),
                                ActivityKind.BANK_ENTERPRISE,
                                null,
                                LocalText.ofZh("会场"),
                                null),
                        new Activity.Times(
                                midnight,
                                midnight.plus(Duration.ofHours(24)),
                                midnight.minus(Duration.ofDays(9)),
                                midnight.plus(Duration.ofHours(20))),
                        new Activity.Hosts(enterprise.unit(), List.of()),
                        new Activity.Capacity(10, List.of()),
                        Set.of()),
                MORNING);
    }

    /** One for all sides; a campaign belongs to no unit. */
    private Campaign campaign(String name, boolean published) {
        CampaignId id = new CampaignId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return bean(Campaigns.class).find(id).orElseGet(() -> {
            Campaign draft = Campaign.drafted(
                            id,
                            new Campaign.Frame(
                                    LocalText.ofZh(name),
                                    LocalText.ofZh(name),
                                    new Term(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 12, 31)),
                                    Set.of(Pillar.RELIEF),
                                    new Organisation(List.of(), "")))
                    .aimedAt(List.of(new Goal(
                            "x",
                            Pillar.RELIEF,
                            LocalText.ofZh("目标"),
                            "enterprises.total",
                            Map.of(),
                            null,
                            java.math.BigDecimal.TEN)));
            Campaign known = published ? draft.published() : draft;
            bean(Campaigns.class).add(known);
            return known;
        });
    }

    /** Two demands of the enterprise, answered together, in the hands of its unit and overdue by the morning. */
    private DemandId dispatched(Side side) {
        Actor office = person(DECIDER);
        DemandId leading = bean(RaiseDemand.class)
                .raise(person(side.applicant), demandOf(side))
                .id();
        DemandId bound = bean(RaiseDemand.class)
                .raise(person(side.applicant), demandOf(side))
                .id();
        bean(AcceptDemand.class).accept(office, leading, Complexity.SIMPLE, null, null);
        bean(DispatchDemand.class).dispatch(office, leading, unitOf(side), Set.of(), null);
        bean(JoinDemands.class).bind(office, bound, leading);
        return leading;
    }

    private RaiseDemand.Command demandOf(Side side) {
        return new RaiseDemand.Command(
                person(side.applicant).enterprise(),
                "finance",
                "贷款续贷困难" + side,
                "流动资金贷款下月到期。",
                Language.ZH,
                Origin.of(Channel.PORTAL),
                campaign(side));
    }

    private static CampaignId campaign(Side side) {
        return new CampaignId(new UUID(17, side.ordinal()));
    }

    private static DemandQueries.Asked askedOf(Side side) {
        return new DemandQueries.Asked(MORNING, LocalDate.of(2024, 8, 26), null, null, null, campaign(side));
    }

    private ReportingUnitId unitOf(Side side) {
        return bean(Enterprises.class)
                .find(Objects.requireNonNull(person(side.applicant).enterprise()))
                .orElseThrow()
                .unit();
    }

    /** What figures say that count the side's demands. */
    private Set<String> demandFigures(Side side) {
        ReportingUnitId unit = unitOf(side);
        return Set.of(
                "Totals[raised=2,",
                "UnitRecord[unit=" + unit + ",",
                "CardCount[unit=" + unit + ",",
                "title=贷款续贷困难" + side + ",",
                "finance=");
    }

    private Application submitted(Side side, Step step) {
        Actor applicant = person(side.applicant);
        Application application = bean(StartApplication.class)
                .start(applicant, programme(side, step).id())
                .application();
        bean(SaveDraft.class)
                .save(
                        applicant,
                        new SaveDraft.Command(
                                application.id(), Samples.answers(), new Seen.Version(0), Set.of(), true));
        for (String material : List.of("invoices", "payments")) {
            bean(AttachMaterial.class).attach(applicant, application.id(), material, material + ".pdf", pdf(material));
        }
        bean(SubmitApplication.class)
                .submit(applicant, new SubmitApplication.Command(application.id(), null, null, null, true));
        return application;
    }

    private Application recommended(Side side, Step step) {
        Application application = submitted(side, step);
        bean(RecommendReview.class)
                .recommend(officerOf(application.unit()), reviewOf(application).id(), "材料齐全，同意推荐。");
        return application;
    }

    private Application decided(Side side, Step step) {
        Application application = recommended(side, step);
        bean(DecideApplication.class)
                .decide(
                        person(DECIDER),
                        new DecideApplication.Command(application.id(), Decision.Outcome.APPROVED, null, null));
        return application;
    }

    private Application onNotice(Side side, Step step) {
        Application application = decided(side, step);
        published(application);
        return application;
    }

    private PublicNotice published(Application application) {
        return bean(PutOnNotice.class)
                .put(
                        person(DECIDER),
                        new PutOnNotice.Command(List.of(application.id()), "拟支持项目公示", null, "0433-0000000", null));
    }

    private Notice objectedTo(PublicNotice notice) {
        ObjectionId objection = bean(FileObjection.class)
                .file(
                        Actor.anonymous(ADDRESS),
                        new FileObjection.Command(
                                notice.id(),
                                notice.lines().getFirst().number(),
                                "某某",
                                "0433-1111111",
                                "对设备购置时间有异议。",
                                null));
        return new Notice(notice, objection);
    }

    /** Changes the Korean name and returns it: lines of history name what changed and not whose it is. */
    private String changed(Enterprise enterprise) {
        String name = "시험 " + enterprise.id();
        bean(EditEnterprise.class)
                .edit(
                        officerOf(enterprise.unit()),
                        enterprise.id(),
                        new EditEnterprise.Command(
                                enterprise.version(),
                                new EnterpriseDetails(
                                        Objects.requireNonNull(enterprise.creditCode())
                                                .value(),
                                        enterprise.names().zh(),
                                        name,
                                        List.of(),
                                        enterprise.unit().value(),
                                        Objects.requireNonNull(enterprise.industry())
                                                .value(),
                                        List.of()),
                                null));
        return name;
    }

    /** Somebody registers another enterprise of the unit and waits. */
    private RegistrationId registered(Side side, ReportingUnitId unit) {
        return bean(RegisterEnterprise.class)
                .register(
                        Actor.anonymous(ADDRESS),
                        new RegisterEnterprise.Command(
                                new RegistrationForm(
                                        code(side, 1).value(),
                                        false,
                                        "待核示范企业" + side.ordinal(),
                                        null,
                                        unit.value(),
                                        "联系人",
                                        "0433-2222222",
                                        null),
                                "registrant-" + (side.ordinal() + 1),
                                CHOSEN,
                                CHOSEN,
                                Language.ZH,
                                new RegisterEnterprise.Licence("licence.pdf", pdf("licence " + side))));
    }

    /** The applicant too once registered and was confirmed. */
    private void cameByRegistration(Side side, Actor applicant, Enterprise enterprise) {
        Registrations registrations = bean(Registrations.class);
        RegistrationId id = new RegistrationId(new UUID(11, side.ordinal()));
        registrations.add(Registration.submitted(
                id,
                applicant.id(),
                new Claim(
                        code(side, 2),
                        enterprise.names(),
                        enterprise.unit(),
                        new Contact("联系人", null, "0433-3333333", null)),
                MORNING));
        registrations.save(registrations
                .find(id)
                .orElseThrow()
                .confirmed(officerOf(enterprise.unit()).id(), enterprise.id(), MORNING));
    }

    private static CreditCode code(Side side, int number) {
        return CreditCode.complete("91222401", "MA0TE%02d%d".formatted(side.ordinal(), number));
    }

    private Personal personal(String username, Actor actor) {
        NotificationId notification =
                new NotificationId(UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)));
        bean(Notifications.class)
                .add(new Notification(
                        notification,
                        actor.id(),
                        notification.value(),
                        "reviews.news.returned",
                        List.of(),
                        "/",
                        MORNING,
                        null));
        UUID token = bean(IssueToken.class).issueOwn(actor, "table").id();
        return new Personal(username, notification, token);
    }

    /** A call of its own for each side and step, like the shipped one: an enterprise has one application per call. */
    private Programme programme(Side side, Step step) {
        String code = "T-" + side.ordinal() + step.ordinal();
        return bean(Programmes.class).findByCode(code).orElseGet(() -> {
            Programme shipped = bean(Programmes.class).findByCode("EQI").orElseThrow();
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
            bean(Programmes.class).add(own);
            return own;
        });
    }

    private Review reviewOf(Application application) {
        return bean(Reviews.class)
                .findBySubject("application", application.id().value())
                .orElseThrow();
    }

    /** A list of the officer's unit, handed in for import. */
    private ImportId handedIn(Actor officer) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        bean(Workbooks.class)
                .write(file, List.of(new Workbooks.NewSheet("1", List.of(List.of("a", "b"), List.of("c", "d")))));
        return bean(StartImport.class)
                .start(
                        officer,
                        new StartImport.Command(
                                "enterprises",
                                "list.xlsx",
                                () -> new ByteArrayInputStream(file.toByteArray()),
                                Map.of()))
                .id();
    }

    private Actor officerOf(ReportingUnitId unit) {
        UserId officer = bean(Accounts.class).withRole(Role.UNIT_OFFICER, unit).getFirst();
        return identify(officer);
    }

    private Actor person(String username) {
        return identify(bean(Accounts.class)
                .findByUsername(new Username(username))
                .orElseThrow(() -> new IllegalStateException(username))
                .id());
    }

    private Actor identify(UserId id) {
        return bean(IdentifyActor.class).ofSession(id, ADDRESS).orElseThrow().actor();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static InputStream pdf(String about) {
        return new ByteArrayInputStream(("%PDF-1.4\n% " + about + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
    }
}
