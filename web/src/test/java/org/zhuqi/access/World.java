package org.zhuqi.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.zhuqi.accounts.Username;
import org.zhuqi.accounts.usecase.IssueToken;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.applications.usecase.StartApplication;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.NotificationId;
import org.zhuqi.notifications.Notifications;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Reach;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

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

        String applicant() {
            return applicant;
        }
    }

    private static final String PASSWORD = OpenDemonstrationAccount.PASSWORD;
    private static final Instant BEFORE = Instant.parse("2024-08-16T02:00:00Z");

    private final Inhabitants inhabitants;
    private final ApplicationRecords applications;
    private final List<RoomRecords> rooms;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<Class<?>, List<Right>> rights = new HashMap<>();
    private final Map<String, Boolean> taken = new HashMap<>();
    private final Map<Side, Map<ApplicationRecords.Step, Targets>> records = new EnumMap<>(Side.class);
    private final Map<String, Personal> personal = new HashMap<>();

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
        inhabitants = new Inhabitants(context);
        applications = new ApplicationRecords(inhabitants);
        rooms = rooms(inhabitants);
        actors.put(Inhabitants.NOBODY, Actor.anonymous(Inhabitants.ADDRESS));
        COLUMNS.stream()
                .map(Column::person)
                .filter(p -> !p.equals(Inhabitants.NOBODY))
                .forEach(p -> actors.put(p, inhabitants.person(p)));
        for (Side side : Side.values()) {
            applications.before(side);
            rooms.forEach(room -> room.before(side));
        }
        inhabitants.bean(StandingClock.class).now = Inhabitants.MORNING;
        rooms.forEach(RoomRecords::morning);
        for (Side side : Side.values()) {
            records.put(side, records(side));
        }
        actors.forEach((name, actor) -> {
            if (!name.equals(Inhabitants.NOBODY)) {
                personal.put(name, personal(name, actor));
            }
        });
        personal.put(Inhabitants.NOBODY, Objects.requireNonNull(personal.get(Side.COUNTY.applicant)));
        personal.put(
                Side.ELSEWHERE.applicant,
                personal(Side.ELSEWHERE.applicant, inhabitants.person(Side.ELSEWHERE.applicant)));
    }

    /** Those that are here, in the order of their names. */
    private static List<RoomRecords> rooms(Inhabitants inhabitants) {
        return classes(RoomRecords.class, World.class.getPackageName())
                .sorted(Comparator.comparing(Class::getName))
                .map(room -> {
                    try {
                        return (RoomRecords)
                                room.getDeclaredConstructor(Inhabitants.class).newInstance(inhabitants);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(room.getName(), e);
                    }
                })
                .toList();
    }

    private static Stream<? extends Class<?>> classes(Class<?> kind, String within) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(kind));
        return scanner.findCandidateComponents(within).stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), World.class.getClassLoader()));
    }

    private Map<ApplicationRecords.Step, Targets> records(Side side) {
        Map<ApplicationRecords.Step, Targets> way = applications.of(side);
        Targets beside = ofNoRoom(side);
        for (RoomRecords room : rooms) {
            beside = beside.and(room.of(side));
        }
        Targets all = beside;
        way.replaceAll((step, targets) -> all.and(targets));
        return way;
    }

    private Targets ofNoRoom(Side side) {
        UserId officer = inhabitants.officerOf(inhabitants.unitOf(side)).id();
        return new Targets(
                Map.of(
                        Username.class,
                        new Username("somebody-1"),
                        RefusedException.class,
                        SharedError.DENIED.refused()),
                Map.of(
                        "measureId",
                        "enterprises.total",
                        "until",
                        Inhabitants.MORNING.plus(Duration.ofDays(1)),
                        "from",
                        officer,
                        "to",
                        officer,
                        "limit",
                        100,
                        "calendar",
                        "CN",
                        "year",
                        2024),
                Set.of());
    }

    public static World in(ApplicationContext context) {
        return new World(context);
    }

    /** The county's enterprise begins another application and leaves it a draft; the leader's password runs out. */
    public void startedAgain() {
        inhabitants
                .bean(JdbcClient.class)
                .sql(
                        "update account set password_ages = true, password_changed_at = ? where username = 'prefecture-leader'")
                .param(Timestamp.from(inhabitants.bean(Clock.class).instant().minus(Duration.ofDays(85))))
                .update();
        inhabitants
                .bean(StartApplication.class)
                .start(
                        inhabitants.person(Side.COUNTY.applicant),
                        inhabitants
                                .bean(Programmes.class)
                                .findByCode("EQI")
                                .orElseThrow()
                                .id(),
                        null);
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
                .get(ApplicationRecords.Step.of(asked))
                .with(
                        Map.of(NotificationId.class, belongings.notification()),
                        Map.of("id", belongings.token(), "username", belongings.username(), "password", password));
        for (RoomRecords room : rooms) {
            targets = room.asked(asked, side, targets);
        }
        return switch (asked.getSimpleName()) {
            // News names applications, whoever reads it; what counts is whose copy it is.
            case "NotificationQueries" ->
                targets.marked(Set.of(belongings.notification().toString()));
            case "CalendarQueries" -> targets.marked(Set.of("calendar=CN"));
            default -> targets;
        };
    }

    /** The rights of the room that a query belongs to. */
    public List<Right> rightsOf(Class<?> query) {
        return rights.computeIfAbsent(query, q -> {
            String room = q.getPackageName().replace(".usecase", "");
            return classes(Right.class, "org.zhuqi." + room.split("\\.")[2])
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
                    .map(role -> new Actor(
                            UserId.SYSTEM,
                            "",
                            role,
                            new ReportingUnitId("222401"),
                            Set.of(),
                            null,
                            Inhabitants.ADDRESS))
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

    private Personal personal(String username, Actor actor) {
        NotificationId notification =
                new NotificationId(UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)));
        inhabitants
                .bean(Notifications.class)
                .add(new Notification(
                        notification,
                        actor.id(),
                        notification.value(),
                        "reviews.news.returned",
                        List.of(),
                        "/",
                        Inhabitants.MORNING,
                        null));
        UUID token = inhabitants.bean(IssueToken.class).issueOwn(actor, "table").id();
        return new Personal(username, notification, token);
    }
}
