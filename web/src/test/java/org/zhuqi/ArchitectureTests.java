package org.zhuqi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.shared.PlugIn;
import org.zhuqi.shared.Port;

/**
 * The package law of docs/architecture.md, rule by rule.
 *
 * <p>Each rule runs twice: over the product, where it must hold, and over {@code wrong}, a few classes that break it on
 * purpose, where it must bite.
 */
class ArchitectureTests {
    /** Rooms in order: a room may use only rooms before it. */
    private static final List<String> ROOMS = List.of(
            "shared",
            "calendar",
            "audit",
            "accounts",
            "documents",
            "notifications",
            "measures",
            "forms",
            "rules",
            "enterprises",
            "reviews",
            "campaigns",
            "parks",
            "projects",
            "policies",
            "programmes",
            "applications",
            "subsidies");

    private static final Set<String> SUB_ROOMS = Set.of(
            "registrations",
            "notices",
            "checks",
            "experts",
            "panels",
            "sitechecks",
            "recommendations",
            "decisions",
            "ledger",
            "awards",
            "performance",
            "proposals",
            "payments",
            "claims",
            "recoveries",
            "grants",
            "boards",
            "tables",
            "imports",
            "papers",
            "assignments",
            "visits",
            "demands",
            "activities",
            "reports",
            "designs",
            "trials",
            "candidates",
            "lights",
            "progress",
            "problems",
            "seeing",
            "onsite",
            "quotes",
            "charges",
            "resumptions");

    /** Last segments of adapters' packages. */
    private static final Set<String> ADAPTERS = Set.of(
            "jdbc",
            "json",
            "filesystem",
            "postgres",
            "backup",
            "place",
            "crypto",
            "inbox",
            "demo",
            "tika",
            "clamd",
            "argon2",
            "zxcvbn",
            "settings",
            "schedule",
            "csv",
            "docx",
            "mail",
            "pdf",
            "xlsx");

    private static final Set<String> BANNED_SUFFIXES =
            Set.of("Impl", "Util", "Utils", "Manager", "Helper", "DTO", "Dto");

    /** Near the real number: a module that is no longer seen falls under it. Raise it as the house grows. */
    private static final int CLASSES_AT_LEAST = 1000;

    /** What breaks a rule with reason; an entry that no longer matches anything fails too. */
    private static final Map<String, List<String>> EXCEPTIONS = Map.of(
            "portOrPlugIn",
            List.of(
                    "org.zhuqi.shared.Right", // implemented by each room's enum of rights, not a way out of the program
                    "org.zhuqi.shared.ErrorKey"), // implemented by each room's enum of errors
            "timeComesFromAClock",
            List.of(
                    "org.zhuqi.shared.postgres.ClusterDirectory", // waits for another process, before there is a clock
                    "org.zhuqi.shared.postgres.ReachedDatabase", // the same, for a command beside the program
                    "org.zhuqi.shared.jdbc.DatabaseFact", // how long an answer takes, not what time it is
                    "org.zhuqi.shared.web.RequestLog", // the same
                    "org.zhuqi.shared.web.SystemMeters", // how old a reading is
                    "org.zhuqi.CommandLine", // a command runs without the context that has the clock
                    "org.zhuqi.shared.place.PlaceConfiguration"), // the one place a clock comes from
            "sqlHasNoClock",
            List.of("org.zhuqi.shared.jdbc.ClockFact")); // compares the two clocks

    private static final Pattern DATABASE_CLOCK = Pattern.compile(
            "\\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp)\\(\\)"
                    + "|\\b(?:current_timestamp|current_date|current_time|localtimestamp)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // The other modules' tests come as folders or, once they are packaged, as jars.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.zhuqi");

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("wrong");

    @ParameterizedTest
    @CsvSource(textBlock = """
            domainIsPure,         wrong.calendar.DomainWithSpring
            useCasesSeeNoAdapter, wrong.calendar.usecase.UseCaseWithJdbc
            roomOrder,            wrong.calendar.CalendarKnowsSubsidies
            strangersSeeNoInside, wrong.subsidies.web.ReadsAnothersTable
            insidesAreNotPublic,  wrong.calendar.jdbc.PublicAdapter
            noBannedNames,        wrong.calendar.DayHelper
            portOrPlugIn,         wrong.calendar.NeitherPortNorPlugIn
            timeComesFromAClock,  wrong.calendar.ReadsTheWall
            timeComesFromAClock,  ReadsTheWall.oldDate
            timeComesFromAClock,  ReadsTheWall.oldCalendar
            timeComesFromAClock,  ReadsTheWall.millis
            timeComesFromAClock,  ReadsTheWall.nanos
            timeComesFromAClock,  ReadsTheWall.clockOfItsOwn
            sqlHasNoClock,        wrong.calendar.jdbc.AsksTheDatabase
            packagesAreKnown,     wrong.nowhere.UnknownRoom
            """)
    void every_rule_holds_in_the_product_and_bites_where_it_is_broken(String rule, String breaker) {
        assertThat(violations(rule, "org.zhuqi", PRODUCT)).as(rule).isEmpty();
        assertThat(violations(rule, "wrong", WRONG)).as("%s must bite", rule).anyMatch(v -> v.contains(breaker));
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(unmarked(PRODUCT)).isEmpty();
        assertThat(unmarked(WRONG)).contains("wrong.calendar");
    }

    @Test
    void the_rules_see_the_whole_house() {
        assertThat(unseen(PRODUCT, "org.zhuqi")).isEmpty();
    }

    @Test
    void a_house_of_which_a_part_is_not_seen_is_noticed() {
        assertThat(unseen(WRONG, "wrong"))
                .anyMatch(v -> v.contains("classes"))
                .anyMatch(v -> v.contains("accounts"))
                .anyMatch(v -> v.contains("nowhere"));
    }

    @Test
    void every_exception_is_still_needed() {
        assertThat(needless(EXCEPTIONS)).isEmpty();
    }

    @Test
    void an_exception_that_is_no_longer_needed_is_noticed() {
        assertThat(needless(Map.of(
                        "portOrPlugIn", List.of("org.zhuqi.shared.Right", "org.zhuqi.shared.Money"),
                        "noBannedNames", List.of("org.zhuqi.calendar.DayHelper"))))
                .containsExactlyInAnyOrder("org.zhuqi.shared.Money", "org.zhuqi.calendar.DayHelper");
    }

    /** What is amiss when the rules are run over these classes: too few, a room missing, a room nobody knows. */
    private static List<String> unseen(JavaClasses classes, String root) {
        List<String> amiss = new ArrayList<>();
        if (classes.size() < CLASSES_AT_LEAST) {
            amiss.add("only " + classes.size() + " classes");
        }
        Set<String> seen = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(p -> p.startsWith(root + "."))
                .map(p -> p.substring(root.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        ROOMS.stream().filter(r -> !seen.contains(r)).forEach(r -> amiss.add("no room " + r));
        seen.stream().filter(r -> !ROOMS.contains(r)).forEach(r -> amiss.add("unknown room " + r));
        return amiss;
    }

    private static List<String> needless(Map<String, List<String>> exceptions) {
        List<String> needless = new ArrayList<>();
        exceptions.forEach((rule, names) -> {
            List<String> all =
                    rule(rule, "org.zhuqi").evaluate(PRODUCT).getFailureReport().getDetails();
            names.stream()
                    .filter(name -> all.stream().noneMatch(v -> v.contains(name)))
                    .forEach(needless::add);
        });
        return needless;
    }

    private static List<String> violations(String name, String root, JavaClasses classes) {
        List<String> allowed = EXCEPTIONS.getOrDefault(name, List.of());
        return rule(name, root).evaluate(classes).getFailureReport().getDetails().stream()
                .filter(v -> allowed.stream().noneMatch(v::contains))
                .toList();
    }

    private static ArchRule rule(String name, String root) {
        return switch (name) {
            case "domainIsPure" -> domainIsPure(root);
            case "useCasesSeeNoAdapter" -> useCasesSeeNoAdapter(root);
            case "roomOrder" -> roomOrder(root);
            case "strangersSeeNoInside" -> strangersSeeNoInside(root);
            case "insidesAreNotPublic" -> insidesAreNotPublic(root);
            case "noBannedNames" -> noBannedNames();
            case "portOrPlugIn" -> portOrPlugIn(root);
            case "timeComesFromAClock" -> timeComesFromAClock();
            case "sqlHasNoClock" -> sqlHasNoClock(root);
            case "packagesAreKnown" -> packagesAreKnown(root);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Rule 1: the domain depends on the JDK, JSpecify and itself; of {@code javax} only on what saves it writing a cipher. */
    private static ArchRule domainIsPure(String root) {
        return classes()
                .that(are(root, "domain"))
                .should()
                .onlyDependOnClassesThat(are(root, "domain")
                        .or(resideInAPackage("java.."))
                        .or(resideInAPackage("javax.crypto.."))
                        .or(resideInAPackage("org.jspecify..")));
    }

    /** Rule 2: use cases see the domain and of Spring only the three annotations. */
    private static ArchRule useCasesSeeNoAdapter(String root) {
        DescribedPredicate<JavaClass> annotations = named(Set.of(
                "org.springframework.stereotype.Service",
                "org.springframework.transaction.annotation.Transactional",
                "org.springframework.transaction.annotation.Propagation",
                "org.springframework.transaction.annotation.Isolation",
                "org.springframework.modulith.events.ApplicationModuleListener"));
        return classes()
                .that(are(root, "usecase"))
                .should()
                .onlyDependOnClassesThat(are(root, "domain")
                        .or(are(root, "usecase"))
                        .or(resideInAPackage("java.."))
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage("org.slf4j.."))
                        .or(annotations));
    }

    /** Rule 3: a room uses only rooms before it (which also forbids cycles). */
    private static ArchRule roomOrder(String root) {
        return classes()
                .should(everyDependency(
                        "use only rooms before their own",
                        root,
                        (from, to) -> ROOMS.indexOf(room(root, to)) <= ROOMS.indexOf(room(root, from))));
    }

    /** Rule 4: across rooms only domain and use cases are visible; of shared also what is made for everybody. */
    private static ArchRule strangersSeeNoInside(String root) {
        return classes().should(everyDependency("see of other rooms only domain and use cases", root, (from, to) -> {
            boolean sameRoom = room(root, from).equals(room(root, to));
            boolean open = Set.of("domain", "usecase").contains(layer(root, to)) || "shared".equals(room(root, to));
            return sameRoom || open;
        }));
    }

    /** Rule 5: controllers, rows, mappers and adapters are package-private; shared's are there to be used. */
    private static ArchRule insidesAreNotPublic(String root) {
        return noClasses()
                .that(are(root, "adapter").or(are(root, "web")))
                .and(DescribedPredicate.not(resideInAPackage(root + ".shared..")))
                .and(DescribedPredicate.describe(
                        "are top level", c -> c.getEnclosingClass().isEmpty()))
                .and(DescribedPredicate.describe(
                        "are written by hand", c -> !c.getSimpleName().startsWith("Generated")))
                .and(DescribedPredicate.describe(
                        "are no package-info", c -> !c.getSimpleName().equals("package-info")))
                .should()
                .bePublic()
                .allowEmptyShould(true);
    }

    /** Rule 6a: names say what a thing is. */
    private static ArchRule noBannedNames() {
        return classes().should(new ArchCondition<>("not carry a banned suffix") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                if (BANNED_SUFFIXES.stream().anyMatch(c.getSimpleName()::endsWith)) {
                    events.add(violated(c, c.getName() + " carries a banned suffix"));
                }
            }
        });
    }

    /** Rule 6b: an interface is a way out of the program or a place for strangers; else it is not needed. */
    private static ArchRule portOrPlugIn(String root) {
        return classes()
                .that(are(root, "domain"))
                .and()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .and(DescribedPredicate.describe(
                        "are not sealed", c -> !c.reflect().isSealed()))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beAnnotatedWith(Port.class)
                .orShould()
                .beAnnotatedWith(PlugIn.class);
    }

    /** Rule 7a: nobody reads the wall clock. */
    private static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .callCodeUnitWhere(
                        DescribedPredicate.describe("reads the wall clock", ArchitectureTests::readsTheWall));
    }

    private static boolean readsTheWall(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
        return switch (owner) {
            case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(call.getName());
            case "java.util.Date" -> call.getName().equals("<init>") && parameters.isEmpty();
            case "java.util.Calendar", "java.util.GregorianCalendar" ->
                call.getName().equals("getInstance") || (call.getName().equals("<init>") && parameters.isEmpty());
            case "java.time.Clock" ->
                call.getName().startsWith("system") || call.getName().startsWith("tick");
            default ->
                owner.startsWith("java.time.")
                        && call.getName().equals("now")
                        && parameters.stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
        };
    }

    /** Rule 7b: nor does SQL; texts stand in the class file, so the rule looks there. */
    private static ArchRule sqlHasNoClock(String root) {
        return classes().that(are(root, "adapter")).should(new ArchCondition<>("not ask the database for the time") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                if (DATABASE_CLOCK.matcher(texts(c)).find()) {
                    events.add(violated(c, c.getName() + " asks the database for the time"));
                }
            }
        });
    }

    /** The class file read byte by byte: what is written in Latin letters stands in it as it is. */
    private static String texts(JavaClass c) {
        try (InputStream file = c.getSource().orElseThrow().getUri().toURL().openStream()) {
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rule 8: every package says its room and its layer with known names. */
    private static ArchRule packagesAreKnown(String root) {
        return classes().should(new ArchCondition<>("reside in a package of the law") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                if (!known(root, c)) {
                    events.add(violated(c, c.getName() + " resides in a package the law does not know"));
                }
            }
        });
    }

    private static boolean known(String root, JavaClass c) {
        List<String> segments = segments(root, c);
        if (segments.isEmpty()) {
            return true; // the program's own main class
        }
        if (!ROOMS.contains(segments.getFirst())) {
            return false;
        }
        List<String> rest = new ArrayList<>(segments.subList(1, segments.size()));
        if (!rest.isEmpty() && SUB_ROOMS.contains(rest.getFirst())) {
            rest.removeFirst();
        }
        return rest.isEmpty()
                || (rest.size() == 1
                        && (ADAPTERS.contains(rest.getFirst())
                                || Set.of("usecase", "web").contains(rest.getFirst())));
    }

    private static Set<String> unmarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(p -> p.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @FunctionalInterface
    private interface Lawful {
        boolean test(JavaClass from, JavaClass to);
    }

    private static ArchCondition<JavaClass> everyDependency(String description, String root, Lawful lawful) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                if (segments(root, from).isEmpty()) {
                    return;
                }
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    JavaClass to = dependency.getTargetClass().getBaseComponentType();
                    boolean inside = to.getPackageName().startsWith(root + ".");
                    if (inside && !lawful.test(from, to)) {
                        events.add(violated(from, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> are(String root, String layer) {
        return DescribedPredicate.describe(
                "are " + layer,
                c -> c.getPackageName().startsWith(root + ".") && layer(root, c).equals(layer));
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return DescribedPredicate.describe("are one of " + names, c -> names.contains(c.getName()));
    }

    private static String room(String root, JavaClass c) {
        List<String> segments = segments(root, c);
        return segments.isEmpty() ? "" : segments.getFirst();
    }

    private static String layer(String root, JavaClass c) {
        List<String> segments = segments(root, c);
        String last = segments.isEmpty() ? "" : segments.getLast();
        if (last.equals("usecase") || last.equals("web")) {
            return last;
        }
        return ADAPTERS.contains(last) ? "adapter" : "domain";
    }

    private static List<String> segments(String root, JavaClass c) {
        String name = c.getPackageName();
        return name.length() <= root.length()
                ? List.of()
                : Stream.of(name.substring(root.length() + 1).split("\\.")).toList();
    }
}
