package org.zhuqi.access;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Username;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Seen;
import org.zhuqi.applications.usecase.AttachMaterial;
import org.zhuqi.applications.usecase.SaveDraft;
import org.zhuqi.applications.usecase.StartApplication;
import org.zhuqi.applications.usecase.SubmitApplication;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.usecase.FileObjection;
import org.zhuqi.reviews.usecase.RecommendReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
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

/**
 * The demonstration data with two enterprises that applied, in two counties: one of them every role calls its own, the
 * other is somebody else's.
 */
public final class World {
    /** The columns of the table. */
    public static final List<String> ROLES = List.of(
            "prefecture-leader",
            "prefecture-officer-1",
            "yanji-officer-1",
            "expert-1",
            "system-admin",
            "security-admin",
            "audit-admin",
            "demo-enterprise-001",
            "demo-enterprise-001-clerk",
            "public");

    private static final String ADDRESS = "127.0.0.1";
    private static final String OWN = "demo-enterprise-001";
    private static final String OWN_OFFICER = "yanji-officer-1";

    private final ApplicationContext context;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<Class<?>, List<Right>> rights = new HashMap<>();
    private final Map<String, Boolean> taken = new HashMap<>();
    private final Targets ownRecords;
    private final Targets otherRecords;

    /** The morning on which all of it happens. */
    public static final class FixedClock implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory()
                    .registerSingleton(
                            "clock", Clock.fixed(Instant.parse("2024-08-26T02:00:00Z"), ZoneId.of("Asia/Shanghai")));
        }
    }

    private World(ApplicationContext context) {
        this.context = context;
        ROLES.stream().filter(r -> !r.equals("public")).forEach(r -> actors.put(r, person(r)));
        actors.put("public", Actor.anonymous(ADDRESS));
        Notice notice = notice(elsewhere("yanji", 2), "prefecture-officer-2");
        ownRecords = targets(OWN, notice);
        otherRecords = targets(elsewhere("yanji", 1), notice);
    }

    public static World in(ApplicationContext context) {
        return new World(context);
    }

    public Actor actor(String role) {
        return Objects.requireNonNull(actors.get(role), role);
    }

    public Targets own(String role) {
        return ownRecords;
    }

    public Targets other(String role) {
        return otherRecords;
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
                query.invoke(bean, ownRecords.arguments(query, holder, scope));
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

    private Targets targets(String username, Notice notice) {
        Actor applicant = person(username);
        EnterpriseId id = Objects.requireNonNull(applicant.enterprise());
        Enterprise enterprise = bean(Enterprises.class).find(id).orElseThrow();
        Application application = submitted(applicant);
        Review review = bean(Reviews.class)
                .findBySubject("application", application.id().value())
                .orElseThrow();
        Attachment attachment = bean(org.zhuqi.documents.Attachments.class)
                .of(OwnerRef.of("application", application.id() + ":invoices"))
                .getFirst();
        Map<Class<?>, Object> byType = new HashMap<>();
        byType.put(EnterpriseId.class, id);
        byType.put(ReportingUnitId.class, enterprise.unit());
        byType.put(ApplicationId.class, application.id());
        byType.put(ReviewId.class, review.id());
        byType.put(ProgrammeId.class, programme().id());
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
        byName.put("subjectKind", "application");
        byName.put("subjectId", application.id().value());
        byName.put("subject", application.id().value());
        byName.put("materialCode", "invoices");
        byName.put("fileName", "scan.pdf");
        byName.put("measureId", "enterprises.total");
        byName.put("from", officerOf(enterprise.unit()).id());
        byName.put("to", officerOf(enterprise.unit()).id());
        byName.put("certified", true);
        byName.put("calendar", "CN");
        return new Targets(
                byType,
                byName,
                Set.of(
                        id.toString(),
                        application.id().toString(),
                        review.id().toString(),
                        applicant.id().toString()));
    }

    private Application submitted(Actor applicant) {
        Application application =
                bean(StartApplication.class).start(applicant, programme().id()).application();
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

    private Notice notice(String username, String decider) {
        Actor applicant = person(username);
        Application application = submitted(applicant);
        Review review = bean(Reviews.class)
                .findBySubject("application", application.id().value())
                .orElseThrow();
        bean(RecommendReview.class).recommend(officerOf(application.unit()), review.id(), "材料齐全，同意推荐。");
        Actor officer = person(decider);
        bean(DecideApplication.class)
                .decide(
                        officer,
                        new DecideApplication.Command(application.id(), Decision.Outcome.APPROVED, null, null));
        PublicNotice notice = bean(PutOnNotice.class)
                .put(
                        officer,
                        new PutOnNotice.Command(List.of(application.id()), "拟支持项目公示", null, "0433-0000000", null));
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

    private Programme programme() {
        return bean(Programmes.class).published().getFirst();
    }

    private Actor officerOf(ReportingUnitId unit) {
        UserId officer = bean(Accounts.class).withRole(Role.UNIT_OFFICER, unit).getFirst();
        return identify(officer);
    }

    /** The n-th demonstration enterprise outside a county's own. */
    private String elsewhere(String county, int number) {
        ReportingUnitId home = Objects.requireNonNull(person(OWN_OFFICER).unit());
        List<String> found = new ArrayList<>();
        for (int i = 2; i <= 5; i++) {
            String username = "demo-enterprise-00" + i;
            Enterprise enterprise = bean(Enterprises.class)
                    .find(Objects.requireNonNull(person(username).enterprise()))
                    .orElseThrow();
            if (!enterprise.unit().equals(home) && !enterprise.county().equals(home)) {
                found.add(username);
            }
        }
        return found.get(number - 1);
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
